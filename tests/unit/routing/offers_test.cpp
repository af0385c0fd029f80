// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "server/modules/routing/catalogue_offers.h"
#include "tests/support/fake_clock.h"
#include "tests/unit/routing/routing_fakes.h"

namespace trunkline::routing {
namespace {

using namespace std::chrono_literals;
using providers::ProviderNumber;
using providers::Refusal;

class OffersTest : public ::testing::Test {
 protected:
  [[nodiscard]] CatalogueOffers make(int markupBps = 3000, int marginBps = 500) { return {clock, rates, {usd, markupBps, marginBps}}; }
  [[nodiscard]] static std::int64_t price(const CatalogueOffers& offers, bool sandbox = false) {
    const auto offer = offers.find("whatsapp", "US", std::nullopt, sandbox);
    return offer ? offer->price.micros() : -1;
  }
  const Currency usd = currency("USD");
  testing::FakeClock clock;
  HandRates rates;
  ListProvider first{ProviderNumber::SmsMan, usd};
  ListProvider second{ProviderNumber::FiveSim, usd};
  ListProvider roubles{ProviderNumber::TextVerified, currency("RUB")};
  ListProvider play{ProviderNumber::Sandbox, currency("XTS")};
};

TEST_F(OffersTest, ThePriceIsCostPlusMarkupRoundedUpToFourDecimals) {
  auto offers = make();
  for (const auto& [cost, expected] : {std::pair{100'000, 130'000}, {8'500, 11'100}, {1, 100}, {77, 200}, {100, 200}, {1'000, 1'300}}) {
    offers.update(first, {{first.cell("whatsapp", "US", cost)}, {}});
    EXPECT_EQ(price(offers), expected) << cost;
  }
}

TEST_F(OffersTest, NeverBelowTheLeastMargin) {
  auto offers = make(100, 500);
  offers.update(first, {{first.cell("whatsapp", "US", 100'000)}, {}});
  EXPECT_EQ(price(offers), 105'000);
}

TEST_F(OffersTest, TheCheapestIsFirstAndSetsThePrice) {
  auto offers = make();
  offers.update(first, {{first.cell("whatsapp", "US", 200'000, 3)}, {}});
  offers.update(second, {{second.cell("whatsapp", "US", 100'000, 4)}, {}});
  const auto offer = offers.find("whatsapp", "US", std::nullopt, false);
  ASSERT_TRUE(offer);
  ASSERT_EQ(offer->candidates.size(), 2U);
  EXPECT_EQ(offer->candidates.front().provider, &second);
  EXPECT_EQ(offer->price.micros(), 130'000);
  EXPECT_EQ(offer->stock, 7);
  EXPECT_EQ(offer->priceSet, 0);
  EXPECT_EQ(offer->priceRule, 0);
}

TEST_F(OffersTest, NobodySellsIt) {
  auto offers = make();
  EXPECT_EQ(offers.find("whatsapp", "US", std::nullopt, false).error().code, ErrorCode::OutOfStock);
  offers.update(first, {{first.cell("whatsapp", "US", 100'000), first.cell("uber", "US", 100'000, 0)}, {}});
  EXPECT_TRUE(offers.find("whatsapp", "US", std::nullopt, false));
  EXPECT_FALSE(offers.find("whatsapp", "DE", std::nullopt, false));
  EXPECT_FALSE(offers.find("uber", "US", std::nullopt, false));
  EXPECT_FALSE(offers.find("whatsapp", "US", "tmobile", false)) << "no operator is given for another";
}

TEST_F(OffersTest, PlayMoneyAndRealMoneyDoNotMeet) {
  auto offers = make();
  offers.update(play, {{play.cell("whatsapp", "US", 10'000), play.cell("uber", "US", 10'000)}, {}});
  offers.update(first, {{first.cell("whatsapp", "US", 100'000)}, {}});
  const auto sandbox = offers.find("whatsapp", "US", std::nullopt, true);
  ASSERT_TRUE(sandbox);
  EXPECT_EQ(sandbox->price, Money(13'000, currency("XTS")));
  EXPECT_EQ(sandbox->candidates.size(), 1U);
  EXPECT_EQ(offers.list(std::nullopt, std::nullopt, true).size(), 2U);
  EXPECT_EQ(price(offers), 130'000);
  EXPECT_FALSE(offers.find("uber", "US", std::nullopt, false));
  EXPECT_EQ(offers.list(std::nullopt, std::nullopt, false).size(), 1U);
}

TEST_F(OffersTest, ForeignCostIsConvertedRoundedUpAndClosesWithItsRate) {
  auto offers = make();
  rates.rates[{currency("RUB"), usd}] = {10'800, clock.nowUs() + 60'000'000};
  offers.update(roubles, {{roubles.cell("whatsapp", "US", 15'000'001)}, {}});
  const auto offer = offers.find("whatsapp", "US", std::nullopt, false);
  ASSERT_TRUE(offer);
  EXPECT_EQ(offer->candidates.front().costInWallet, 162'001);
  EXPECT_EQ(offer->candidates.front().fxPpm, 10'800);
  EXPECT_EQ(offer->candidates.front().cost.currency(), currency("RUB"));
  EXPECT_EQ(offer->price.micros(), 210'700);  // 162,001 × 1.3 = 210,601.3
  clock.advance(60s);
  EXPECT_FALSE(offers.find("whatsapp", "US", std::nullopt, false)) << "the rate is too old";
  rates.rates.clear();
  offers.rebuild();
  EXPECT_FALSE(offers.find("whatsapp", "US", std::nullopt, false)) << "no rate, no price";
}

TEST_F(OffersTest, CellsCloseHalfAnHourAfterTheLastSync) {
  auto offers = make();
  offers.update(first, {{first.cell("whatsapp", "US", 100'000)}, {}});
  clock.advance(30min - 1us);
  EXPECT_EQ(price(offers), 130'000);
  clock.advance(1us);
  EXPECT_EQ(price(offers), -1);
  EXPECT_EQ(offers.openCells(), 0U);
  offers.update(first, {{first.cell("whatsapp", "US", 100'000)}, {}});
  EXPECT_EQ(price(offers), 130'000);
}

TEST_F(OffersTest, RefusalsLowerTheStockUntilTheNextSync) {
  auto offers = make();
  offers.update(first, {{first.cell("whatsapp", "US", 100'000, 4)}, {}});
  offers.update(second, {{second.cell("whatsapp", "US", 200'000, 4)}, {}});
  offers.reportRefusal(ProviderNumber::SmsMan, "whatsapp", "US", Refusal::NoNumbers);
  EXPECT_EQ(offers.find("whatsapp", "US", std::nullopt, false)->stock, 6);
  for (int i = 0; i < 2; ++i) offers.reportRefusal(ProviderNumber::SmsMan, "whatsapp", "US", Refusal::NoNumbers);
  EXPECT_EQ(price(offers), 260'000) << "the other one now";
  offers.update(second, {{second.cell("whatsapp", "US", 200'000, 4)}, {}});
  EXPECT_EQ(price(offers), 260'000) << "another provider's sync brings no stock back";
  offers.update(first, {{first.cell("whatsapp", "US", 100'000, 4)}, {}});
  EXPECT_EQ(price(offers), 130'000);
}

TEST_F(OffersTest, WithoutBalanceTheWholeProviderRests) {
  auto offers = make();
  offers.update(first, {{first.cell("whatsapp", "US", 100'000), first.cell("uber", "DE", 100'000)}, {}});
  offers.reportRefusal(ProviderNumber::SmsMan, "whatsapp", "US", Refusal::Unreachable);
  EXPECT_TRUE(offers.find("uber", "DE", std::nullopt, false));
  offers.reportRefusal(ProviderNumber::SmsMan, "whatsapp", "US", Refusal::NoBalance);
  EXPECT_FALSE(offers.find("uber", "DE", std::nullopt, false));
  clock.advance(30s);
  EXPECT_TRUE(offers.find("uber", "DE", std::nullopt, false));
}

TEST_F(OffersTest, ListsWhatIsSoldFiltered) {
  auto offers = make();
  offers.update(first,
                {{first.cell("whatsapp", "US", 100'000), first.cell("whatsapp", "DE", 100'000), first.cell("uber", "US", 1'000, 0)}, {}});
  EXPECT_EQ(offers.list(std::nullopt, std::nullopt, false).size(), 2U);
  EXPECT_EQ(offers.list("whatsapp", "DE", false).size(), 1U);
  EXPECT_EQ(offers.list("uber", std::nullopt, false).size(), 0U);
  EXPECT_TRUE(offers.list("whatsapp", "DE", false).front().candidates.empty());
}

TEST_F(OffersTest, ReadersSeeOneCatalogueOrTheOther) {
  auto offers = make();
  const auto both = [this](std::int64_t micros) {
    return providers::Catalogue{{first.cell("whatsapp", "US", micros), first.cell("whatsapp", "DE", micros)}, {}};
  };
  offers.update(first, both(100'000));
  std::atomic<bool> stop{false};
  std::atomic<int> torn{0};
  std::thread reader([&] {
    while (!stop) {
      const auto seen = offers.list("whatsapp", std::nullopt, false);
      if (seen.size() != 2 || seen[0].price != seen[1].price) ++torn;
    }
  });
  for (int i = 0; i < 300; ++i) offers.update(first, both(i % 2 == 0 ? 200'000 : 100'000));
  stop = true;
  reader.join();
  EXPECT_EQ(torn, 0);
}

}  // namespace
}  // namespace trunkline::routing
