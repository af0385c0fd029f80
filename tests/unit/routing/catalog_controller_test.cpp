// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/catalog_controller.h"

#include <gtest/gtest.h>

#include "server/http/router.h"
#include "server/modules/routing/catalogue_offers.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"
#include "tests/unit/routing/routing_fakes.h"

namespace trunkline::routing {
namespace {

using namespace std::chrono_literals;

class CatalogControllerTest : public ::testing::Test {
 protected:
  CatalogControllerTest() {
    offers.update(provider, {{provider.cell("whatsapp", "US", 100'000, 9), provider.cell("uber", "DE", 50'000, 10)}, {}});
    offers.update(play, {{play.cell("whatsapp", "US", 10'000)}, {}});
    call.principal.user = UserId(42);
  }
  testing::FakeClock clock;
  HandRates rates;
  CatalogueOffers offers{clock, rates, {currency("USD")}};
  ListProvider provider{providers::ProviderNumber::SmsMan, currency("USD")};
  ListProvider play{providers::ProviderNumber::Sandbox, currency("XTS")};
  catalog::Catalog catalog;
  QuoteSigner quotes{"a secret of at least thirty-two bytes"};
  CatalogController controller{catalog, offers, quotes, clock};
  http::Call call;
};

TEST_F(CatalogControllerTest, ListsServicesAndCountries) {
  const auto services = testing::runTask(controller.services(&call, {}));
  ASSERT_TRUE(services);
  EXPECT_NE(services->rendered->find(R"("slug":"whatsapp","name":"WhatsApp","code":"wa")"), std::string::npos) << *services->rendered;
  const auto countries = testing::runTask(controller.countries(&call, {}));
  ASSERT_TRUE(countries);
  EXPECT_NE(countries->rendered->find(R"("code":"US","name":"United States","dial_code":"1")"), std::string::npos);
}

TEST_F(CatalogControllerTest, PricesWithStockClasses) {
  PricesRequest request;
  request.service = ServiceCode{"wa"};
  const auto one = testing::runTask(controller.prices(&call, request));
  ASSERT_TRUE(one);
  ASSERT_EQ(one->body.items.size(), 1U);
  EXPECT_EQ(one->body.items.front().service, "whatsapp");
  EXPECT_EQ(one->body.items.front().price, Money(130'000, currency("USD")));
  EXPECT_EQ(one->body.items.front().stock, StockClass::low);
  EXPECT_EQ(one->body.items.front().delivery.samples, 0);
  EXPECT_EQ(stockClassOf(0), StockClass::none);
  EXPECT_EQ(stockClassOf(10), StockClass::good);
  request.operator_ = Text<1, 40>{"tmobile"};
  EXPECT_TRUE(testing::runTask(controller.prices(&call, request))->body.items.empty());
}

TEST_F(CatalogControllerTest, TheWholeListIsRenderedOnceInFiveSeconds) {
  const auto first = testing::runTask(controller.prices(&call, {}))->rendered;
  clock.advance(4s);
  EXPECT_EQ(testing::runTask(controller.prices(&call, {}))->rendered, first);
  clock.advance(1s);
  EXPECT_NE(testing::runTask(controller.prices(&call, {}))->rendered, first);
}

TEST_F(CatalogControllerTest, UnknownNamesAreNamed) {
  PricesRequest request;
  request.service = ServiceCode{"moonbase"};
  const auto refused = testing::runTask(controller.prices(&call, request));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().path, "service");
  const auto elsewhere = testing::runTask(controller.quote(&call, {ServiceCode{"whatsapp"}, CountryCode{"XX"}, {}}));
  ASSERT_FALSE(elsewhere);
  EXPECT_EQ(elsewhere.error().fields.front().path, "country");
}

TEST_F(CatalogControllerTest, AQuoteHoldsThePriceForItsUser) {
  const auto made = testing::runTask(controller.quote(&call, {ServiceCode{"wa"}, CountryCode{"US"}, {}}));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->status, 201);
  EXPECT_EQ(made->body.service, "whatsapp");
  EXPECT_EQ(made->body.expires_at.us, clock.nowUs() + 60'000'000);
  offers.update(provider, {{provider.cell("whatsapp", "US", 900'000)}, {}});
  const auto held = quotes.verify(made->body.quote_id, UserId(42), clock.nowUs());
  ASSERT_TRUE(held);
  EXPECT_EQ(held->price, Money(130'000, currency("USD")));
  EXPECT_FALSE(testing::runTask(controller.quote(&call, {ServiceCode{"wa"}, CountryCode{"DE"}, {}})));
}

TEST_F(CatalogControllerTest, ATestKeysQuoteIsInPlayMoney) {
  call.principal.sandbox = true;
  const auto made = testing::runTask(controller.quote(&call, {ServiceCode{"wa"}, CountryCode{"US"}, {}}));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->body.price, Money(13'000, currency("XTS")));
}

TEST_F(CatalogControllerTest, RegistersItsFourRoutes) {
  http::Router router;
  registerCatalogRoutes(router, &controller);
  EXPECT_EQ(router.endpoints().size(), 4U);
}

}  // namespace
}  // namespace trunkline::routing
