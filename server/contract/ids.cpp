// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/ids.h"

#include <array>

namespace trunkline {
namespace {

constexpr std::size_t kIdDigits = 11;
constexpr std::int64_t kIdMax = (std::int64_t{1} << 53) - 1;  // what a double, and so every JSON reader, holds exactly
constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

constexpr std::size_t indexOf(char c) { return static_cast<unsigned char>(c); }

// The value of a digit, or -1; I and L read as 1, O as 0, as Crockford's base32 says.
constexpr std::array<std::int8_t, 128> makeDigitValues() {
  std::array<std::int8_t, 128> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kCrockford.size(); ++i) {
    const std::size_t upper = indexOf(kCrockford[i]);
    values[upper] = static_cast<std::int8_t>(i);
    if (kCrockford[i] >= 'A') values[upper - 'A' + 'a'] = static_cast<std::int8_t>(i);
  }
  for (const char one : {'I', 'i', 'L', 'l'}) values[indexOf(one)] = 1;
  for (const char zero : {'O', 'o'}) values[indexOf(zero)] = 0;
  return values;
}
constexpr std::array<std::int8_t, 128> kDigitValues = makeDigitValues();

Failure refuseId(std::string_view prefix) {
  return failField({}, FieldCode::WrongType, "must be an id: " + std::string(prefix) + " and 11 characters of base32");
}

}  // namespace

void appendIdText(std::string& out, std::string_view prefix, std::int64_t value) {
  std::array<char, kIdDigits> digits{};
  auto rest = static_cast<std::uint64_t>(value);
  for (std::size_t i = kIdDigits; i-- > 0; rest >>= 5U) digits[i] = kCrockford[rest & 31U];
  out.append(prefix).append(digits.data(), digits.size());
}

Result<std::int64_t> parseIdText(std::string_view prefix, std::string_view text) {
  if (text.size() != prefix.size() + kIdDigits || !text.starts_with(prefix)) return refuseId(prefix);
  std::int64_t value = 0;
  for (const char c : text.substr(prefix.size())) {
    const auto byte = static_cast<unsigned char>(c);
    const int digit = byte < kDigitValues.size() ? kDigitValues[byte] : -1;
    if (digit < 0) return refuseId(prefix);
    value = value * 32 + digit;
  }
  if (value < 1 || value > kIdMax) return refuseId(prefix);
  return value;
}

}  // namespace trunkline
