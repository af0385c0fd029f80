// SPDX-License-Identifier: GPL-3.0-or-later
// Money: int64 micros of one currency, checked arithmetic, no floating point anywhere.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline {

// ISO 4217 alphabetic code, or XTS for play money.
class Currency {
 public:
  constexpr Currency() = default;
  [[nodiscard]] static Result<Currency> parse(std::string_view text);
  [[nodiscard]] std::string_view text() const [[clang::lifetimebound]] { return {m_code.data(), m_code.size()}; }
  // ISO 4217 number, e.g. 840 for USD; house account ids are made from it. 0 when unknown.
  [[nodiscard]] int number() const;
  friend constexpr auto operator<=>(const Currency&, const Currency&) = default;

 private:
  std::array<char, 3> m_code{'U', 'S', 'D'};
};

// What a refusal says.
inline constexpr std::string_view kAmountRule = "must be a decimal number as text with at most 6 decimals, e.g. \"0.0500\"";
inline constexpr std::string_view kCurrencyRule = "must be 3 upper-case letters (ISO 4217)";

// Towards -infinity, towards +infinity.
enum class Rounding { Down, Up };

// "12", "0.0120": at most 6 decimals, no sign, no exponent, no leading zeros. The error has one field without a path.
[[nodiscard]] Result<std::int64_t> parseMicros(std::string_view amount, std::int64_t maxMicros);
void appendMicros(std::string& out, std::int64_t micros);

// A non-negative or negative amount; wire amounts are never negative. |micros| <= kMoneyTotalMax.
class Money {
 public:
  constexpr Money() = default;
  constexpr Money(std::int64_t micros, Currency currency) : m_micros(micros), m_currency(currency) {}

  // "12", "0.0120": at most 6 decimals, no sign, no exponent, at most kTransferMaxMicros.
  [[nodiscard]] static Result<Money> parse(std::string_view amount, Currency currency);
  // Two decimals, four when cents are not enough, six when four are not: 10.00, 0.0120, 0.012345.
  [[nodiscard]] std::string amountText() const;

  [[nodiscard]] constexpr std::int64_t micros() const { return m_micros; }
  [[nodiscard]] constexpr Currency currency() const { return m_currency; }

  // Fail with Internal on overflow or mixed currencies.
  [[nodiscard]] Result<Money> plus(Money other) const;
  [[nodiscard]] Result<Money> minus(Money other) const;
  [[nodiscard]] Result<Money> times(std::int64_t count) const;
  // this × bps / 10,000, rounded up or down to `step` micros (100 = four decimals): the only multiplication of prices.
  [[nodiscard]] Result<Money> mulBps(std::int64_t bps, Rounding rounding, std::int64_t stepMicros = 1) const;
  // this × ppm / 1,000,000 in another currency, rounded.
  [[nodiscard]] Result<Money> convert(std::int64_t ppm, Currency to, Rounding rounding) const;

  friend constexpr bool operator==(const Money&, const Money&) = default;

 private:
  std::int64_t m_micros{0};
  Currency m_currency{};
};

}  // namespace trunkline
