// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/money.h"

#include <gtest/gtest.h>

#include <limits>

#include "server/contract/limits.h"

namespace trunkline {
namespace {

using limits::kMoneyTotalMaxMicros;
using limits::kTransferMaxMicros;

Currency currencyOf(std::string_view text) { return Currency::parse(text).value(); }
Money usd(std::int64_t micros) { return {micros, Currency()}; }

TEST(CurrencyCode, ParsesThreeUpperCaseLetters) {
  EXPECT_EQ(currencyOf("EUR").text(), "EUR");
  for (const std::string_view wrong : {"", "US", "USDT", "usd", "U5D", "U\xC3\xA4"}) EXPECT_FALSE(Currency::parse(wrong)) << wrong;
}

TEST(CurrencyCode, KnowsTheIsoNumbers) {
  EXPECT_EQ(Currency().number(), 840);
  EXPECT_EQ(currencyOf("EUR").number(), 978);
  EXPECT_EQ(currencyOf("RUB").number(), 643);
  EXPECT_EQ(currencyOf("XTS").number(), 963);
  EXPECT_EQ(currencyOf("AED").number(), 784);  // the table's first row
  EXPECT_EQ(currencyOf("ZWL").number(), 932);  // and its last
  EXPECT_EQ(currencyOf("QQQ").number(), 0);
}

struct AmountCase {
  std::string_view text;
  std::int64_t micros;
};
class TakenAmount : public ::testing::TestWithParam<AmountCase> {};
TEST_P(TakenAmount, HasTheseMicros) { EXPECT_EQ(Money::parse(GetParam().text, Currency()).value().micros(), GetParam().micros); }
INSTANTIATE_TEST_SUITE_P(Money, TakenAmount,
                         ::testing::Values(AmountCase{"0", 0}, AmountCase{"12", 12'000'000}, AmountCase{"0.0120", 12'000},
                                           AmountCase{"0.000001", 1}, AmountCase{"10.00", 10'000'000}, AmountCase{"1.5", 1'500'000},
                                           AmountCase{"1000000000", kTransferMaxMicros},
                                           AmountCase{"999999999.999999", kTransferMaxMicros - 1}));

class RefusedAmount : public ::testing::TestWithParam<std::string_view> {};
TEST_P(RefusedAmount, IsNoAmount) {
  const auto money = Money::parse(GetParam(), Currency());
  ASSERT_FALSE(money);
  EXPECT_EQ(money.error().fields.at(0).code, FieldCode::WrongType);
}
INSTANTIATE_TEST_SUITE_P(Money, RefusedAmount,
                         ::testing::Values("", ".", "1.", ".5", "-1", "+1", "1e3", "1E3", "1,5", " 1", "1 ", "0x1", "00", "01", "1.2.3",
                                           "1..2", "0.0000001", "1.0000000", "NaN", "inf", "\xD9\xA1", "1\n"));

TEST(Money, ParseRefusesMoreThanOneTransfer) {
  for (const std::string_view text : {"1000000000.000001", "1000000001", "99999999999999999999999999999999999999999999"}) {
    const auto money = Money::parse(text, Currency());
    ASSERT_FALSE(money) << text;
    EXPECT_EQ(money.error().fields.at(0).code, FieldCode::OutOfRange);
    EXPECT_EQ(money.error().fields.at(0).message, "must be at most 1000000000");
  }
  EXPECT_EQ(parseMicros("1000000000000", kMoneyTotalMaxMicros).value(), kMoneyTotalMaxMicros);
  EXPECT_FALSE(parseMicros("1000000000000.000001", kMoneyTotalMaxMicros));
}

TEST(Money, TextHasTwoFourOrSixDecimals) {
  EXPECT_EQ(usd(0).amountText(), "0.00");
  EXPECT_EQ(usd(10'000'000).amountText(), "10.00");
  EXPECT_EQ(usd(1'230'000).amountText(), "1.23");
  EXPECT_EQ(usd(12'000).amountText(), "0.0120");
  EXPECT_EQ(usd(100).amountText(), "0.0001");
  EXPECT_EQ(usd(12'340).amountText(), "0.012340");
  EXPECT_EQ(usd(1).amountText(), "0.000001");
  EXPECT_EQ(usd(-12'000).amountText(), "-0.0120");
  EXPECT_EQ(usd(kMoneyTotalMaxMicros).amountText(), "1000000000000.00");
  EXPECT_EQ(usd(std::numeric_limits<std::int64_t>::min()).amountText(), "-9223372036854.775808");
}

TEST(Money, SumsStopAtTheTotalLimit) {
  EXPECT_EQ(usd(kMoneyTotalMaxMicros - 1).plus(usd(1)).value().micros(), kMoneyTotalMaxMicros);
  EXPECT_EQ(usd(kMoneyTotalMaxMicros).plus(usd(1)).error().code, ErrorCode::Internal);
  EXPECT_EQ(usd(1 - kMoneyTotalMaxMicros).minus(usd(1)).value().micros(), -kMoneyTotalMaxMicros);
  EXPECT_FALSE(usd(-kMoneyTotalMaxMicros).minus(usd(1)));
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  EXPECT_FALSE(usd(kMax).plus(usd(kMax)));
  EXPECT_FALSE(usd(-kMax).minus(usd(kMax)));
}

TEST(Money, CurrenciesDoNotMix) {
  const Money euro(1, currencyOf("EUR"));
  EXPECT_EQ(usd(1).plus(euro).error().code, ErrorCode::Internal);
  EXPECT_EQ(usd(1).minus(euro).error().code, ErrorCode::Internal);
  EXPECT_FALSE(usd(1) == euro);
}

TEST(Money, TimesStopsAtTheTotalLimit) {
  EXPECT_EQ(usd(12'000).times(3).value().micros(), 36'000);
  EXPECT_EQ(usd(kMoneyTotalMaxMicros).times(-1).value().micros(), -kMoneyTotalMaxMicros);
  EXPECT_FALSE(usd(kMoneyTotalMaxMicros).times(2));
  EXPECT_FALSE(usd(kMoneyTotalMaxMicros).times(std::numeric_limits<std::int64_t>::max()));
}

TEST(Money, BasisPointsRoundOnceToTheStep) {
  // 0.0101 + 30 % = 0.01313: four decimals up or down.
  EXPECT_EQ(usd(10'100).mulBps(13'000, Rounding::Up, 100).value().micros(), 13'200);
  EXPECT_EQ(usd(10'100).mulBps(13'000, Rounding::Down, 100).value().micros(), 13'100);
  EXPECT_EQ(usd(10'000).mulBps(13'000, Rounding::Up, 100).value().micros(), 13'000);
  EXPECT_EQ(usd(1).mulBps(1, Rounding::Up).value().micros(), 1);
  EXPECT_EQ(usd(1).mulBps(1, Rounding::Down).value().micros(), 0);
  EXPECT_EQ(usd(-1).mulBps(1, Rounding::Up).value().micros(), 0);
  EXPECT_EQ(usd(-1).mulBps(1, Rounding::Down).value().micros(), -1);
  EXPECT_FALSE(usd(1).mulBps(1, Rounding::Up, 0));
  EXPECT_FALSE(usd(1).mulBps(1, Rounding::Up, -100));
  EXPECT_FALSE(usd(kMoneyTotalMaxMicros).mulBps(10'001, Rounding::Up));
  EXPECT_EQ(usd(kMoneyTotalMaxMicros).mulBps(10'000, Rounding::Up).value().micros(), kMoneyTotalMaxMicros);
}

TEST(Money, ConvertRoundsAndChangesTheCurrency) {
  const Money rouble(100'000'000, currencyOf("RUB"));
  EXPECT_EQ(rouble.convert(10'800, Currency(), Rounding::Up).value(), usd(1'080'000));
  EXPECT_EQ(Money(1, currencyOf("RUB")).convert(10'800, Currency(), Rounding::Up).value(), usd(1));
  EXPECT_EQ(Money(1, currencyOf("RUB")).convert(10'800, Currency(), Rounding::Down).value(), usd(0));
  EXPECT_FALSE(usd(kMoneyTotalMaxMicros).convert(1'000'001, Currency(), Rounding::Down));
}

}  // namespace
}  // namespace trunkline
