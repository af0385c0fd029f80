// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_id.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "server/contract/limits.h"

namespace trunkline::http {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

bool isIdCharacter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

}  // namespace

bool isRequestId(std::string_view text) {
  return !text.empty() && text.size() <= limits::kRequestIdMax && std::all_of(text.begin(), text.end(), isIdCharacter);
}

RequestIdMaker::RequestIdMaker(Random& random) {
  std::array<std::byte, 8> bytes{};
  random.fill(bytes);
  for (const std::byte byte : bytes) {
    m_prefix += kHex[std::to_integer<std::size_t>(byte >> 4)];
    m_prefix += kHex[std::to_integer<std::size_t>(byte & std::byte{15})];
  }
  m_prefix += '-';
}

void RequestIdMaker::make(std::string& out) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), ++m_count).ptr;
  out = m_prefix;
  out.append(digits.data(), end);
}

}  // namespace trunkline::http
