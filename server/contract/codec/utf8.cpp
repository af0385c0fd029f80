// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/utf8.h"

namespace trunkline {

std::size_t utf8Length(std::string_view text) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto continues = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80U) return text.empty() ? 0 : 1;
  if (lead < 0xC2U || lead > 0xF4U || !continues(1)) return 0;
  if (lead < 0xE0U) return 2;
  if (!continues(2)) return 0;
  if (lead < 0xF0U) {
    const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
    const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = lead == 0xF0U && byte(1) < 0x90U;
  const bool tooHigh = lead == 0xF4U && byte(1) > 0x8FU;
  return overlong || tooHigh || !continues(3) ? 0 : 4;
}

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = utf8Length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string_view utf8Prefix(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  // A byte that continues a character must not be the first one left out.
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

}  // namespace trunkline
