// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/fx_rates.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"
#include "tests/unit/routing/routing_fakes.h"

namespace trunkline::routing {
namespace {

TEST(FixedRates, AreReadStrictly) {
  const auto rates = parseFixedRates("RUB:USD:10800,EUR:USD:1080000");
  ASSERT_TRUE(rates);
  ASSERT_EQ(rates->size(), 2U);
  EXPECT_EQ(rates->at(1).ppm, 1'080'000);
  EXPECT_TRUE(parseFixedRates("")->empty());
  for (const char* wrong : {"RUB:USD", "RUB:USD:", "RUB:USD:0", "RUB:USD:-1", "RUB:USD:1.5", "rub:USD:1", "RUB:USD:1x", ":::", "RUBUSD1"})
    EXPECT_FALSE(parseFixedRates(wrong)) << wrong;
}

TEST(StoredFxRates, TheNewestRowCountsForADay) {
  testing::FakeClock clock;
  testing::TestDatabase database(clock);
  database.run("INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us) VALUES('RUB','USD',1000,100),('RUB','USD',2000,200)");
  StoredFxRates rates(*database, {});
  const Currency rub = currency("RUB");
  const Currency usd = currency("USD");
  EXPECT_FALSE(rates.rate(rub, usd)) << "nothing is read yet";
  ASSERT_TRUE(testing::runTask(rates.reload()));
  ASSERT_TRUE(rates.rate(rub, usd));
  EXPECT_EQ(rates.rate(rub, usd)->ppm, 2000);
  EXPECT_EQ(rates.rate(rub, usd)->validUntilUs, 200 + 24LL * 3'600 * 1'000'000);
  EXPECT_FALSE(rates.rate(usd, rub));
  EXPECT_EQ(rates.rate(usd, usd)->ppm, 1'000'000);
}

TEST(StoredFxRates, FixedRatesWinAndNeverAge) {
  testing::FakeClock clock;
  testing::TestDatabase database(clock);
  database.run("INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us) VALUES('RUB','USD',1000,100)");
  StoredFxRates rates(*database, {{currency("RUB"), currency("USD"), 10'800}});
  ASSERT_TRUE(testing::runTask(rates.reload()));
  EXPECT_EQ(rates.rate(currency("RUB"), currency("USD"))->ppm, 10'800);
  EXPECT_EQ(rates.rate(currency("RUB"), currency("USD"))->validUntilUs, INT64_MAX);
}

}  // namespace
}  // namespace trunkline::routing
