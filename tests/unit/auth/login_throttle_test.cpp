// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/login_throttle.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class LoginThrottleTest : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  LoginThrottle throttle{clock, 20, 2000, 1};
};

TEST_F(LoginThrottleTest, anAddressHasItsBurstAndThenItsRate) {
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(throttle.admitAddress("192.0.2.1")) << i;
  const auto refused = throttle.admitAddress("192.0.2.1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  ASSERT_EQ(refused.error().members.size(), 1U);
  EXPECT_EQ(refused.error().members[0], (std::pair<std::string, std::string>("retry_after", "3")));
  EXPECT_TRUE(throttle.admitAddress("198.51.100.1"));
  clock.advance(2999ms);
  EXPECT_FALSE(throttle.admitAddress("192.0.2.1"));
  clock.advance(1ms);
  EXPECT_TRUE(throttle.admitAddress("192.0.2.1"));
  EXPECT_FALSE(throttle.admitAddress("192.0.2.1"));
}

TEST_F(LoginThrottleTest, aNetworkHasFiveTimesAsMany) {
  int admitted = 0;
  for (int host = 0; host < 200; ++host) admitted += throttle.admitAddress("192.0.2." + std::to_string(host)) ? 1 : 0;
  EXPECT_EQ(admitted, 100);
  EXPECT_TRUE(throttle.admitAddress("192.0.3.1"));
}

TEST_F(LoginThrottleTest, anAccountFromOneNetworkHasFiveFailuresInAQuarterHour) {
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(throttle.admitAccount("192.0.2." + std::to_string(i), "a@example.org")) << i;
  const auto refused = throttle.admitAccount("192.0.2.9", "a@example.org");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().members[0].second, "180");
  EXPECT_TRUE(throttle.admitAccount("192.0.2.9", "b@example.org"));
  EXPECT_TRUE(throttle.admitAccount("198.51.100.1", "a@example.org"));  // nobody can lock the owner out from elsewhere
}

TEST_F(LoginThrottleTest, successesDoNotCount) {
  for (int i = 0; i < 50; ++i) {
    EXPECT_TRUE(throttle.admitAccount("192.0.2.1", "a@example.org")) << i;
    throttle.forgiveAccount("192.0.2.1", "a@example.org");
    EXPECT_TRUE(throttle.admitRefresh("192.0.2.1")) << i;
    throttle.forgiveRefresh("192.0.2.1");
  }
}

TEST_F(LoginThrottleTest, everybodyTogetherHasWhatTheHashingCanTake) {
  LoginThrottle small(clock, 20, 30, 1);
  int admitted = 0;
  for (int net = 0; net < 40; ++net) admitted += small.admitAddress("192.0." + std::to_string(net) + ".1") ? 1 : 0;
  EXPECT_EQ(admitted, 30);
  clock.advance(2s);
  EXPECT_TRUE(small.admitAddress("198.51.100.1"));
  EXPECT_FALSE(small.admitAddress("198.51.101.1"));
}

TEST_F(LoginThrottleTest, anAddressThatHasUsedUpItsOwnTakesNothingFromTheOthers) {
  LoginThrottle small(clock, 20, 30, 1);
  for (int i = 0; i < 100; ++i) static_cast<void>(small.admitAddress("192.0.2.1"));
  int others = 0;
  for (int net = 0; net < 40; ++net) others += small.admitAddress("198.51." + std::to_string(net) + ".1") ? 1 : 0;
  EXPECT_EQ(others, 10);
}

TEST_F(LoginThrottleTest, saysWhatTheAddressHasLeft) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(throttle.admitAddress("192.0.2.1"));
  const http::RateState left = throttle.signInsLeft("192.0.2.1");
  EXPECT_EQ(left.name, "sign-in");
  EXPECT_EQ(left.quota, 20);
  EXPECT_EQ(left.windowS, 60);
  EXPECT_EQ(left.remaining, 15);
  EXPECT_EQ(left.resetS, 15);
  EXPECT_EQ(throttle.signInsLeft("192.0.2.1").remaining, 15);
  EXPECT_EQ(throttle.refreshesLeft("192.0.2.1").remaining, 20);
}

TEST_F(LoginThrottleTest, failedRefreshesCount) {
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(throttle.admitRefresh("192.0.2.1"));
  EXPECT_FALSE(throttle.admitRefresh("192.0.2.1"));
}

TEST(NetworkOf, addressesAndOthers) {
  EXPECT_EQ(networkOf("203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(networkOf("::ffff:203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(networkOf("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  EXPECT_EQ(networkOf("unknown"), "unknown");
  EXPECT_EQ(networkOf(""), "");
}

}  // namespace
}  // namespace trunkline::auth
