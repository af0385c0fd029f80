// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/request_gate.h"

#include <gtest/gtest.h>

#include "server/contract/routes/auth.h"
#include "server/contract/routes/catalog.h"
#include "server/contract/routes/orders.h"
#include "server/http/endpoint.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class RequestGateTest : public ::testing::Test {
 protected:
  template <class Route>
  Result<> ask(std::int64_t user, std::string_view ip = "192.0.2.1") {
    const http::RouteInfo route = http::describeRoute<Route>();
    http::Call call;
    call.principal.user = UserId(user);
    call.clientIp = ip;
    return testing::runTask(gate.enter(&route, &call));
  }
  testing::FakeClock clock;
  RequestGate gate{clock, 50, 10};
};

TEST_F(RequestGateTest, aCustomerHasHisRequestsOfASecondWhereverHeIs) {
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(ask<GetOrderRoute>(7, "192.0.2." + std::to_string(i))) << i;
  const auto refused = ask<GetOrderRoute>(7, "198.51.100.1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  EXPECT_EQ(refused.error().members.at(0), (std::pair<std::string, std::string>("retry_after", "1")));
  EXPECT_TRUE(ask<GetOrderRoute>(8));
  clock.advance(20ms);
  EXPECT_TRUE(ask<GetOrderRoute>(7));
  EXPECT_FALSE(ask<CancelOrderRoute>(7));
}

TEST_F(RequestGateTest, ordersCountByTheMinuteAndApart) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(ask<PlaceOrderRoute>(7)) << i;
  const auto refused = ask<PlaceOrderRoute>(7);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().members.at(0).second, "6");
  EXPECT_TRUE(ask<GetOrderRoute>(7));
  EXPECT_TRUE(ask<PlaceOrderRoute>(8));
  clock.advance(6s);
  EXPECT_TRUE(ask<PlaceOrderRoute>(7));
}

TEST_F(RequestGateTest, whoIsNotSignedInCountsByAddressAndByNetworkOfIpv6) {
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(ask<ListPricesRoute>(0, "2001:db8::" + std::to_string(i))) << i;
  EXPECT_FALSE(ask<ListPricesRoute>(0, "2001:db8::ffff"));
  EXPECT_TRUE(ask<ListPricesRoute>(0, "2001:db8:0:1::1"));
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(ask<ListPricesRoute>(0, "192.0.2.1")) << i;
  EXPECT_FALSE(ask<ListPricesRoute>(0, "192.0.2.1"));
  EXPECT_TRUE(ask<ListPricesRoute>(0, "192.0.2.2"));
}

TEST_F(RequestGateTest, signInHasAThrottleOfItsOwn) {
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(ask<LoginRoute>(0)) << i;
}

}  // namespace
}  // namespace trunkline::auth
