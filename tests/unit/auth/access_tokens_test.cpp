// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/access_tokens.h"

#include <gtest/gtest.h>

#include <boost/json/object.hpp>

#include "tests/support/fake_clock.h"

namespace trunkline::auth {
namespace {

const std::string kSecret(32, 's');
constexpr std::int64_t kNowUs = testing::FakeClock::kStartUs;
constexpr std::int64_t kSecondUs = 1'000'000;

TEST(AccessTokens, carriesUserSessionAndEpoch) {
  const AccessTokens tokens({kSecret});
  const auto claims = tokens.verify(tokens.issue(UserId(7), SessionId(8), 9, kNowUs), kNowUs);
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->user, UserId(7));
  EXPECT_EQ(claims->session, SessionId(8));
  EXPECT_EQ(claims->epoch, 9);
  EXPECT_EQ(claims->expiresS, kNowUs / kSecondUs + 900);
}

TEST(AccessTokens, lastsFifteenMinutesAndTheSkew) {
  const AccessTokens tokens({kSecret});
  const std::string token = tokens.issue(UserId(7), SessionId(8), 0, kNowUs);
  EXPECT_TRUE(tokens.verify(token, kNowUs + 959 * kSecondUs));
  EXPECT_FALSE(tokens.verify(token, kNowUs + 960 * kSecondUs));
}

TEST(AccessTokens, rotationOfTheSecret) {
  const AccessTokens before({kSecret});
  const AccessTokens after({std::string(32, 'n'), kSecret});
  EXPECT_TRUE(after.verify(before.issue(UserId(7), SessionId(8), 0, kNowUs), kNowUs));
  EXPECT_FALSE(before.verify(after.issue(UserId(7), SessionId(8), 0, kNowUs), kNowUs));
}

TEST(AccessTokens, tokensOfOtherAudiencesAndOtherClaimsAreRefused) {
  const AccessTokens tokens({kSecret});
  const std::string key = crypto::hkdfSha256(kSecret, "", "access token", 32);
  const std::int64_t nowS = kNowUs / kSecondUs;
  const crypto::Jwt staff({{crypto::keyIdOf(key), key}}, "trunkline", "staff");
  const crypto::Jwt customer({{crypto::keyIdOf(key), key}}, "trunkline", "customer");
  const boost::json::object good{{"sub", UserId(7).text()}, {"sid", SessionId(8).text()}, {"epoch", 0}};
  EXPECT_TRUE(tokens.verify(customer.sign(good, {nowS, nowS + 900}), kNowUs));
  EXPECT_FALSE(tokens.verify(staff.sign(good, {nowS, nowS + 900}), kNowUs));
  for (const char* name : {"sub", "sid", "epoch"}) {
    auto claims = good;
    claims.erase(name);
    EXPECT_FALSE(tokens.verify(customer.sign(claims, {nowS, nowS + 900}), kNowUs)) << name;
    claims[name] = "ord_00000000001";
    EXPECT_FALSE(tokens.verify(customer.sign(claims, {nowS, nowS + 900}), kNowUs)) << name;
  }
}

}  // namespace
}  // namespace trunkline::auth
