// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/money.h"

#include <charconv>
#include <limits>

#include "server/contract/limits.h"

namespace trunkline {
namespace {

// Wide enough for every product of two int64: the intermediate never overflows, only the result is checked.
__extension__ using Wide = __int128;

constexpr std::int64_t kMicrosPerUnit = 1'000'000;
constexpr int kDecimals = 6;

Failure refuseAmount() { return failField({}, FieldCode::WrongType, std::string(kAmountRule)); }

Failure overflow() { return fail(ErrorCode::Internal, "Amount out of range", "money overflow"); }

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

Wide divideRounded(Wide value, Wide divisor, Rounding rounding) {
  const Wide quotient = value / divisor;
  const Wide rest = value % divisor;
  // C++ division goes to zero; Up means towards +infinity and Down towards -infinity.
  if (rest > 0 && rounding == Rounding::Up) return quotient + 1;
  if (rest < 0 && rounding == Rounding::Down) return quotient - 1;
  return quotient;
}

Result<Money> checkedMoney(Wide micros, Currency currency) {
  if (micros > limits::kMoneyTotalMaxMicros || micros < -Wide{limits::kMoneyTotalMaxMicros}) return overflow();
  return Money(static_cast<std::int64_t>(micros), currency);
}

}  // namespace

Result<std::int64_t> parseMicros(std::string_view amount, std::int64_t maxMicros) {
  const std::string_view whole = amount.substr(0, amount.find('.'));
  const bool hasPoint = whole.size() < amount.size();
  const std::string_view fraction = hasPoint ? amount.substr(whole.size() + 1) : std::string_view{};
  // 13 digits hold every allowed amount and cannot overflow below.
  const bool leadingZero = whole.size() > 1 && whole.front() == '0';
  if (whole.empty() || leadingZero || (hasPoint && fraction.empty()) || fraction.size() > kDecimals) return refuseAmount();
  for (const char c : amount) {
    if (!isDigit(c) && c != '.') return refuseAmount();
  }
  if (fraction.find('.') != std::string_view::npos) return refuseAmount();
  Wide micros = 0;
  for (const char c : whole) {
    micros = micros * 10 + (c - '0');
    if (micros > maxMicros / kMicrosPerUnit) {
      return failField({}, FieldCode::OutOfRange, "must be at most " + std::to_string(maxMicros / kMicrosPerUnit));
    }
  }
  for (int i = 0; i < kDecimals; ++i) {
    const auto at = static_cast<std::size_t>(i);
    micros = micros * 10 + (at < fraction.size() ? fraction[at] - '0' : 0);
  }
  if (micros > maxMicros) return failField({}, FieldCode::OutOfRange, "must be at most " + std::to_string(maxMicros / kMicrosPerUnit));
  return static_cast<std::int64_t>(micros);
}

void appendMicros(std::string& out, std::int64_t micros) {
  // Negating the smallest int64 would overflow; the unsigned negation is exact.
  auto magnitude = static_cast<std::uint64_t>(micros);
  if (micros < 0) {
    out.push_back('-');
    magnitude = 0U - magnitude;
  }
  const std::uint64_t whole = magnitude / kMicrosPerUnit;
  auto fraction = static_cast<std::uint32_t>(magnitude % kMicrosPerUnit);
  std::array<char, 32> text{};
  char* const end = std::to_chars(text.data(), text.data() + text.size(), whole).ptr;
  *end = '.';
  for (int i = kDecimals; i > 0; --i, fraction /= 10) end[i] = static_cast<char>('0' + fraction % 10);
  const bool cents = magnitude % 10'000 == 0;
  const bool four = magnitude % 100 == 0;
  const int decimals = cents ? 2 : (four ? 4 : kDecimals);
  out.append(text.data(), static_cast<std::size_t>(end - text.data()) + 1 + static_cast<std::size_t>(decimals));
}

Result<Money> Money::parse(std::string_view amount, Currency currency) {
  return parseMicros(amount, limits::kTransferMaxMicros).map([currency](std::int64_t micros) { return Money(micros, currency); });
}

std::string Money::amountText() const {
  std::string out;
  appendMicros(out, m_micros);
  return out;
}

Result<Money> Money::plus(Money other) const {
  std::int64_t sum = 0;
  if (m_currency != other.m_currency) return fail(ErrorCode::Internal, "Amounts of different currencies", "money currency mismatch");
  if (__builtin_add_overflow(m_micros, other.m_micros, &sum)) return overflow();
  return checkedMoney(sum, m_currency);
}

Result<Money> Money::minus(Money other) const {
  std::int64_t difference = 0;
  if (m_currency != other.m_currency) return fail(ErrorCode::Internal, "Amounts of different currencies", "money currency mismatch");
  if (__builtin_sub_overflow(m_micros, other.m_micros, &difference)) return overflow();
  return checkedMoney(difference, m_currency);
}

Result<Money> Money::times(std::int64_t count) const {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(m_micros, count, &product)) return overflow();
  return checkedMoney(product, m_currency);
}

Result<Money> Money::mulBps(std::int64_t bps, Rounding rounding, std::int64_t stepMicros) const {
  if (stepMicros < 1) return fail(ErrorCode::Internal, "Amount out of range", "money step below 1");
  constexpr Wide kBpsPerUnit = 10'000;
  const Wide steps = divideRounded(Wide{m_micros} * bps, kBpsPerUnit * stepMicros, rounding);
  // |steps × step| stays near |micros × bps / 10,000| + step, far inside 127 bits.
  return checkedMoney(steps * stepMicros, m_currency);
}

Result<Money> Money::convert(std::int64_t ppm, Currency to, Rounding rounding) const {
  constexpr Wide kPpmPerUnit = 1'000'000;
  return checkedMoney(divideRounded(Wide{m_micros} * ppm, kPpmPerUnit, rounding), to);
}

}  // namespace trunkline
