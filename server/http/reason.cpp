// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/reason.h"

#include "server/contract/codec/utf8.h"
#include "server/contract/limits.h"
#include "server/http/target.h"

namespace trunkline::http {
namespace {

// C0, DEL, and C1 (which in UTF-8 are C2 80 to C2 9F); the line and paragraph separators break a line too.
bool isControl(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  if (character.size() == 2) return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
  return character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

Failure refuseReason() {
  return fail(ErrorCode::ReasonRequired, "Say why in the X-Reason header: " + std::to_string(limits::kReasonMin) + " to " +
                                             std::to_string(limits::kReasonMax) + " characters, percent-encoded UTF-8");
}

}  // namespace

Result<std::string> decodeReason(std::string_view header) {
  auto text = percentDecode(header);
  if (!text) return refuseReason();
  auto reason = goodReason(std::move(*text));
  if (!reason) return refuseReason();
  return std::move(*reason);
}

std::optional<std::string> goodReason(std::string text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string::npos) return std::nullopt;
  text.erase(text.find_last_not_of(' ') + 1);
  text.erase(0, start);
  std::size_t characters = 0;
  for (std::string_view rest = text; !rest.empty(); ++characters) {
    const std::size_t length = utf8Length(rest);
    if (length == 0 || isControl(rest.substr(0, length))) return std::nullopt;
    rest.remove_prefix(length);
  }
  if (characters < limits::kReasonMin || characters > limits::kReasonMax) return std::nullopt;
  return text;
}

}  // namespace trunkline::http
