// SPDX-License-Identifier: GPL-3.0-or-later
// Random amounts against a plain 128-bit reference, written another way than the class: floor and ceiling by Euclidean remainder.
#include <gtest/gtest.h>

#include <random>

#include "server/contract/limits.h"
#include "server/contract/money.h"

namespace trunkline {
namespace {

__extension__ using Reference = __int128;

class Draw {
 public:
  // All magnitudes alike: small numbers are as likely as those at the limits.
  std::int64_t number(int maxBits) {
    const int bits = std::uniform_int_distribution<int>(0, maxBits)(m_random);
    const auto magnitude = static_cast<std::int64_t>(m_random() & ((std::uint64_t{1} << static_cast<unsigned>(bits)) - 1));
    return (m_random() & 1U) != 0 ? magnitude : -magnitude;
  }

 private:
  std::mt19937_64 m_random{20261122};
};

Reference roundedReference(Reference numerator, Reference denominator, Rounding rounding) {
  const Reference remainder = ((numerator % denominator) + denominator) % denominator;
  const Reference floor = (numerator - remainder) / denominator;
  return rounding == Rounding::Up && remainder != 0 ? floor + 1 : floor;
}

void expectMoney(const Result<Money>& actual, Reference expected) {
  const Reference limit = limits::kMoneyTotalMaxMicros;
  const bool fits = expected <= limit && expected >= -limit;
  ASSERT_EQ(actual.has_value(), fits);
  if (fits) {
    ASSERT_EQ(actual->micros(), static_cast<std::int64_t>(expected));
  }
}

constexpr int kRounds = 100'000;

TEST(MoneyProperties, SumsAndProductsAgreeWithTheReference) {
  Draw draw;
  for (int i = 0; i < kRounds; ++i) {
    const std::int64_t a = draw.number(60);
    const std::int64_t b = draw.number(60);
    const std::int64_t count = draw.number(63);
    ASSERT_NO_FATAL_FAILURE(expectMoney(Money(a, {}).plus(Money(b, {})), Reference{a} + b));
    ASSERT_NO_FATAL_FAILURE(expectMoney(Money(a, {}).minus(Money(b, {})), Reference{a} - b));
    ASSERT_NO_FATAL_FAILURE(expectMoney(Money(a, {}).times(count), Reference{a} * count));
  }
}

TEST(MoneyProperties, MulBpsAgreesWithTheReference) {
  Draw draw;
  for (int i = 0; i < kRounds; ++i) {
    const std::int64_t micros = draw.number(60);
    const std::int64_t bps = draw.number(i % 2 == 0 ? 16 : 63);
    const std::int64_t step = i % 3 == 0 ? 100 : std::max<std::int64_t>(1, draw.number(40));
    const Rounding rounding = i % 2 == 0 ? Rounding::Up : Rounding::Down;
    const Reference expected = roundedReference(Reference{micros} * bps, Reference{10'000} * step, rounding) * step;
    ASSERT_NO_FATAL_FAILURE(expectMoney(Money(micros, {}).mulBps(bps, rounding, step), expected)) << micros << ' ' << bps << ' ' << step;
  }
}

TEST(MoneyProperties, ConvertAgreesWithTheReference) {
  Draw draw;
  for (int i = 0; i < kRounds; ++i) {
    const std::int64_t micros = draw.number(60);
    const std::int64_t ppm = draw.number(i % 2 == 0 ? 24 : 63);
    const Rounding rounding = i % 2 == 0 ? Rounding::Up : Rounding::Down;
    const Reference expected = roundedReference(Reference{micros} * ppm, 1'000'000, rounding);
    ASSERT_NO_FATAL_FAILURE(expectMoney(Money(micros, {}).convert(ppm, {}, rounding), expected)) << micros << ' ' << ppm;
  }
}

TEST(MoneyProperties, TextReadsBackAsTheSameMicros) {
  Draw draw;
  for (int i = 0; i < kRounds; ++i) {
    const std::int64_t micros = std::abs(draw.number(59));
    const std::string text = Money(micros, {}).amountText();
    const auto back = parseMicros(text, limits::kMoneyTotalMaxMicros);
    ASSERT_TRUE(back) << text;
    ASSERT_EQ(*back, micros);
  }
}

}  // namespace
}  // namespace trunkline
