// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ip_limiter.h"

#include <gtest/gtest.h>

namespace trunkline::http {
namespace {

TEST(IpLimiter, CountsEachIpv4AddressByItself) {
  IpLimiter limiter(2);
  const auto one = parseAddress("192.0.2.1").value();
  EXPECT_TRUE(limiter.enter(one));
  EXPECT_TRUE(limiter.enter(one));
  EXPECT_FALSE(limiter.enter(one));
  EXPECT_TRUE(limiter.enter(parseAddress("192.0.2.2").value()));
  limiter.leave(one);
  EXPECT_TRUE(limiter.enter(one));
}

TEST(IpLimiter, CountsIpv6ByNetwork) {
  IpLimiter limiter(1);
  EXPECT_TRUE(limiter.enter(parseAddress("2001:db8:0:1::1").value()));
  EXPECT_FALSE(limiter.enter(parseAddress("2001:db8:0:1:ffff::2").value()));
  EXPECT_TRUE(limiter.enter(parseAddress("2001:db8:0:2::1").value()));
}

}  // namespace
}  // namespace trunkline::http
