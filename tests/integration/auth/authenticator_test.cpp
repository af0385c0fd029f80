// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/auth/auth_world.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class AuthenticatorTest : public AuthWorld {
 protected:
  void SetUp() override {
    auto opened = openAccount("a@example.org");
    ASSERT_TRUE(opened);
    tokensOfA = std::move(*opened);
  }
  std::string bearer() { return "Bearer " + tokensOfA.access_token; }
  TokenAnswer tokensOfA;
};

TEST_F(AuthenticatorTest, saysWhatIsWrong) {
  for (const std::string& header : {std::string(), std::string("Bearer"), std::string("Bearer "), "Basic " + tokensOfA.access_token,
                                    tokensOfA.access_token, bearer() + " ", "Bearer  " + tokensOfA.access_token,
                                    "Bearer " + std::string(20'000, 'a'), std::string("Bearer tl_live_12345678_abc")}) {
    const auto refused = authenticate(header);
    ASSERT_FALSE(refused) << header.substr(0, 40);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
    EXPECT_FALSE(refused.error().message.empty());
  }
  EXPECT_NE(authenticate("").error().message, authenticate("Bearer x").error().message);
  EXPECT_TRUE(authenticate("bearer " + tokensOfA.access_token));
}

TEST_F(AuthenticatorTest, expiredTokensAreRefusedAlsoWhenTheyAreRemembered) {
  ASSERT_TRUE(authenticate(bearer()));
  clock.advance(959s);
  EXPECT_TRUE(authenticate(bearer()));
  clock.advance(1s);
  const auto refused = authenticate(bearer());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "The access token has expired");
  EXPECT_FALSE(authenticate(bearer()));  // and not learnt again
}

TEST_F(AuthenticatorTest, aRememberedTokenDoesNotVouchForOthers) {
  ASSERT_TRUE(authenticate(bearer()));
  std::string changed = bearer();
  changed.back() = changed.back() == 'A' ? 'E' : 'A';
  EXPECT_FALSE(authenticate(changed));
}

TEST_F(AuthenticatorTest, warmItAsksNoDatabase) {
  ASSERT_TRUE(authenticate(bearer()));
  database.run("UPDATE sessions SET revoked_us=1");
  clock.advance(limits::kSessionCacheAge - 2s);
  EXPECT_TRUE(authenticate(bearer()));
}

// An open stream looks so much later, and has 5 s in all.
static_assert(limits::kSessionCacheAge + limits::kStreamStanding <= 5s && limits::kKeyCacheAge + limits::kStreamStanding <= 5s);

TEST_F(AuthenticatorTest, everyKindOfRevocationIsSeenWithinFiveSeconds) {
  for (const char* revocation : {"UPDATE sessions SET revoked_us=1", "UPDATE users SET token_epoch=token_epoch+1",
                                 "UPDATE users SET state=1", "DELETE FROM sessions"}) {
    const std::string email = "u" + std::to_string(clock.nowUs()) + "@example.org";
    const auto tokens = openAccount(email);
    ASSERT_TRUE(tokens);
    ASSERT_TRUE(present(*tokens));
    database.run(revocation);
    clock.advance(limits::kSessionCacheAge);
    EXPECT_EQ(codeOf(present(*tokens)), ErrorCode::Unauthenticated) << revocation;
    database.run("UPDATE users SET state=0");
    clock.advance(60s);
  }
}

TEST_F(AuthenticatorTest, oneCallerRefreshesAheadWhileOthersGoOn) {
  ASSERT_TRUE(authenticate(bearer()));
  database.run("UPDATE sessions SET revoked_us=1");
  clock.advance(limits::kSessionCacheAge - 1s);
  const auto claims = tokens.verify(tokensOfA.access_token, clock.nowUs());
  ASSERT_TRUE(claims);
  EXPECT_EQ(gate.known(*claims), std::nullopt);  // this one would ask
  EXPECT_EQ(gate.known(*claims), true);          // those after it need not wait
  clock.advance(1s);
  EXPECT_EQ(gate.known(*claims), std::nullopt);  // but never beyond the limit
}

TEST_F(AuthenticatorTest, tokensAfterANewEpochWork) {
  database.run("UPDATE users SET token_epoch=5");
  clock.advance(limits::kSessionCacheAge);
  EXPECT_FALSE(authenticate(bearer()));
  const auto fresh = login("a@example.org");
  ASSERT_TRUE(fresh);
  EXPECT_TRUE(present(*fresh));
}

}  // namespace
}  // namespace trunkline::auth
