// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/request_gate.h"

#include <gtest/gtest.h>

#include "server/contract/routes/auth.h"
#include "server/contract/routes/catalog.h"
#include "server/contract/routes/keys.h"
#include "server/contract/routes/orders.h"
#include "server/http/endpoint.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class RequestGateTest : public ::testing::Test {
 protected:
  static http::Principal person(std::int64_t user) {
    http::Principal caller;
    caller.user = UserId(user);
    return caller;
  }
  static http::Principal key(std::int64_t user, std::int64_t id, KeyScopes scopes) {
    http::Principal caller = person(user);
    caller.key = KeyId(id);
    caller.scopes = scopes;
    return caller;
  }
  template <class Route>
  Result<> ask(const http::Principal& caller, std::string_view ip = "192.0.2.1") {
    const http::RouteInfo route = http::describeRoute<Route>();
    http::Call call;
    call.principal = caller;
    call.clientIp = ip;
    auto entered = testing::runTask(gate.enter(&route, &call));
    rate = call.rate;
    return entered;
  }
  Result<> turnAway(std::string_view ip) {
    http::Call call;
    call.clientIp = ip;
    return gate.turnAway(&call);
  }
  static KeyScopes all() { return 15; }

  testing::FakeClock clock;
  testing::SeededRandom random;
  RequestGate gate{clock, random, Limits{}};
  http::RateState rate;
  const http::Principal nobody{};
};

TEST_F(RequestGateTest, aCustomerHasHisBurstWhereverHeIsAndThenHisRate) {
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(ask<GetOrderRoute>(person(7), "192.0.2." + std::to_string(i))) << i;
  const auto refused = ask<GetOrderRoute>(person(7), "198.51.100.1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  EXPECT_EQ(refused.error().message, "Too many requests, please try again later.");
  EXPECT_EQ(refused.error().members.at(0), (std::pair<std::string, std::string>("retry_after", "1")));
  EXPECT_TRUE(ask<GetOrderRoute>(person(8)));
  clock.advance(20ms);
  EXPECT_TRUE(ask<GetOrderRoute>(person(7)));
  EXPECT_FALSE(ask<CancelOrderRoute>(person(7)));
}

TEST_F(RequestGateTest, eachKeyHasAnAllowanceBesideItsOwners) {
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(ask<GetOrderRoute>(key(7, 1, all()))) << i;
  EXPECT_FALSE(ask<GetOrderRoute>(key(7, 1, all())));
  EXPECT_TRUE(ask<GetOrderRoute>(key(7, 2, all())));
  EXPECT_TRUE(ask<GetOrderRoute>(person(7)));
}

TEST_F(RequestGateTest, ordersCountByTheMinuteAndByAccountWhateverKeyIsUsed) {
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(ask<PlaceOrderRoute>(person(7))) << i;
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(ask<PlaceOrderRoute>(key(7, i + 1, all()))) << i;
  const auto refused = ask<PlaceOrderRoute>(key(7, 9, all()));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().members.at(0).second, "6");
  EXPECT_TRUE(ask<GetOrderRoute>(person(7)));
  EXPECT_TRUE(ask<PlaceOrderRoute>(person(8)));
  clock.advance(6s - 1ns);
  EXPECT_FALSE(ask<PlaceOrderRoute>(person(7)));
  clock.advance(1ns);
  EXPECT_TRUE(ask<PlaceOrderRoute>(person(7)));
}

TEST_F(RequestGateTest, whoIsNobodyHasAHundredInAQuarterHourByAddress) {
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(ask<ListPricesRoute>(nobody, "2001:db8::" + std::to_string(i))) << i;
  EXPECT_FALSE(ask<ListPricesRoute>(nobody, "2001:db8::ffff"));
  EXPECT_TRUE(ask<ListPricesRoute>(nobody, "2001:db8:0:1::1"));
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(ask<ListPricesRoute>(nobody, "192.0.2.1")) << i;
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(turnAway("192.0.2.1")) << i;
  const auto refused = turnAway("192.0.2.1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().members.at(0).second, "9");
  EXPECT_FALSE(ask<ListPricesRoute>(nobody, "192.0.2.1"));
  EXPECT_TRUE(ask<ListPricesRoute>(nobody, "192.0.2.2"));
  clock.advance(9s);
  EXPECT_TRUE(ask<ListPricesRoute>(nobody, "192.0.2.1"));
  EXPECT_TRUE(ask<ListPricesRoute>(person(7), "192.0.2.1"));
}

TEST_F(RequestGateTest, saysWhatIsLeft) {
  ASSERT_TRUE(ask<GetOrderRoute>(person(7)));
  EXPECT_EQ(rate.name, "requests");
  EXPECT_EQ(rate.quota, 100);
  EXPECT_EQ(rate.windowS, 2);
  EXPECT_EQ(rate.remaining, 99);
  EXPECT_EQ(rate.resetS, 1);
  ASSERT_TRUE(ask<PlaceOrderRoute>(person(7)));
  EXPECT_EQ(rate.name, "orders");
  EXPECT_EQ(rate.quota, 10);
  EXPECT_EQ(rate.windowS, 60);
  ASSERT_TRUE(ask<ListPricesRoute>(nobody));
  EXPECT_EQ(rate.name, "anonymous");
  EXPECT_EQ(rate.windowS, 900);
}

TEST_F(RequestGateTest, aRateAboveTheBurstIsABurstOfOneSecond) {
  Limits limits;
  limits.readsPerSecond = 1000;
  RequestGate fast(clock, random, limits);
  const http::RouteInfo route = http::describeRoute<GetOrderRoute>();
  http::Call call;
  call.principal = person(7);
  int admitted = 0;
  for (int i = 0; i < 2000; ++i) admitted += testing::runTask(fast.enter(&route, &call)) ? 1 : 0;
  EXPECT_EQ(admitted, 1000);
}

TEST_F(RequestGateTest, signInHasAThrottleOfItsOwn) {
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(ask<LoginRoute>(nobody)) << i;
  EXPECT_TRUE(rate.name.empty());
}

TEST_F(RequestGateTest, aKeyDoesWhatItsScopesSay) {
  const auto code = [](const Result<>& result) { return result ? ErrorCode::Internal : result.error().code; };
  for (const KeyScope scope : {KeyScope::read, KeyScope::order, KeyScope::webhooks, KeyScope::compat}) {
    const auto caller = key(7, 1, scopeBit(scope));
    EXPECT_EQ(ask<GetOrderRoute>(caller).has_value(), scope == KeyScope::read);
    EXPECT_EQ(ask<PlaceOrderRoute>(caller).has_value(), scope == KeyScope::order);
    EXPECT_TRUE(ask<ListPricesRoute>(caller));
    EXPECT_EQ(code(ask<CreateKeyRoute>(caller)), ErrorCode::Forbidden);
  }
  EXPECT_EQ(code(ask<ListSessionsRoute>(key(7, 1, all()))), ErrorCode::Forbidden);
  EXPECT_TRUE(ask<ListSessionsRoute>(person(7)));
  EXPECT_NE(ask<GetOrderRoute>(key(7, 1, 0)).error().message.find("read"), std::string::npos);
}

TEST_F(RequestGateTest, aKeyElsewhereIsRefusedAtTheExpenseOfThatAddress) {
  auto caller = key(7, 1, all());
  caller.addresses = std::make_shared<const http::CidrSet>(http::CidrSet::parse({"198.51.100.0/24", "2001:db8::/32"}).value());
  EXPECT_TRUE(ask<GetOrderRoute>(caller, "198.51.100.7"));
  EXPECT_TRUE(ask<GetOrderRoute>(caller, "2001:db8::1"));
  for (int i = 0; i < 100; ++i) EXPECT_EQ(ask<GetOrderRoute>(caller, "203.0.113.1").error().code, ErrorCode::Forbidden) << i;
  EXPECT_EQ(ask<GetOrderRoute>(caller, "203.0.113.1").error().code, ErrorCode::RateLimited);
  EXPECT_EQ(ask<GetOrderRoute>(caller, "no address").error().code, ErrorCode::Forbidden);
  ASSERT_TRUE(ask<GetOrderRoute>(caller, "198.51.100.7"));
  EXPECT_EQ(rate.remaining, 97);
}

}  // namespace
}  // namespace trunkline::auth
