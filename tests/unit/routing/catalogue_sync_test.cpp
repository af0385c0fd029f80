// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/catalogue_sync.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_database.h"
#include "tests/unit/routing/routing_fakes.h"

namespace trunkline::routing {
namespace {

using namespace std::chrono_literals;

class CatalogueSyncTest : public ::testing::Test {
 protected:
  CatalogueSyncTest() { set.add(provider); }
  testing::FakeClock clock;
  testing::TestDatabase database{clock};
  testing::SeededRandom random;
  testing::MemoryLogger logger;
  std::unique_ptr<Metrics> metrics = makeMetrics();
  boost::asio::io_context context;
  StoredFxRates rates{*database, {}};
  CatalogueOffers offers{clock, rates, {currency("USD")}};
  ListProvider provider{providers::ProviderNumber::SmsMan, currency("RUB")};
  providers::ProviderSet set;
  CatalogueSync sync{{context, set, offers, rates, clock, random, logger, *metrics}};
};

TEST_F(CatalogueSyncTest, ReadsRatesAndCellsAndReportsWhatIsUnmapped) {
  database.run("INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us) VALUES('RUB','USD',10800," + std::to_string(clock.nowUs()) +
               ")");
  provider.next = providers::Catalogue{{provider.cell("whatsapp", "US", 15'000'000)}, {"application 9 Moonbase"}};
  EXPECT_EQ(testing::runTask(sync.sync(&provider)), std::size_t{1});
  EXPECT_TRUE(offers.find("whatsapp", "US", std::nullopt, false));
  EXPECT_TRUE(logger.contains("Moonbase"));
  clock.advance(24h);
  EXPECT_FALSE(offers.find("whatsapp", "US", std::nullopt, false));
}

TEST_F(CatalogueSyncTest, AFailureKeepsTheOldCellsButNotForEver) {
  database.run("INSERT INTO fx_rates(from_currency,to_currency,ppm,set_us) VALUES('RUB','USD',10800," + std::to_string(clock.nowUs()) +
               ")");
  provider.next = providers::Catalogue{{provider.cell("whatsapp", "US", 15'000'000)}, {}};
  ASSERT_TRUE(testing::runTask(sync.sync(&provider)));
  provider.next = fail(ErrorCode::Internal, "no", "status 500");
  EXPECT_FALSE(testing::runTask(sync.sync(&provider)));
  EXPECT_TRUE(offers.find("whatsapp", "US", std::nullopt, false));
  EXPECT_TRUE(logger.contains("catalogue.sync_failed"));
  EXPECT_NE(metrics->render().find("trunkline_catalogue_sync_failures_total"), std::string::npos);
  clock.advance(30min);
  EXPECT_FALSE(offers.find("whatsapp", "US", std::nullopt, false));
}

}  // namespace
}  // namespace trunkline::routing
