// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/sessions.h"

#include "tests/integration/auth/auth_world.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class SessionsTest : public AuthWorld {
 protected:
  void SetUp() override {
    first = openAccount("a@example.org").value();
    clock.advance(1s);
    second = login("a@example.org", kPassword, kElsewhere).value();
    other = openAccount("b@example.org").value();
  }
  http::Principal who(const TokenAnswer& tokensOf) { return present(tokensOf).value(); }
  std::vector<SessionRow> list(const TokenAnswer& by) {
    const http::Principal caller = who(by);
    return testing::runTask(sessions.list(caller.user, caller.session)).value();
  }
  Result<> end(const TokenAnswer& by, SessionId id) { return testing::runTask(sessions.end(who(by).user, id)); }

  Sessions sessions{*database, gate, clock, logger};
  TokenAnswer first;
  TokenAnswer second;
  TokenAnswer other;
};

TEST_F(SessionsTest, areListedNewestFirstWithTheOneThatAsksMarked) {
  const auto rows = list(first);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].id, who(second).session);
  EXPECT_FALSE(rows[0].current);
  EXPECT_EQ(rows[0].ip, kElsewhere.ip);
  EXPECT_EQ(rows[1].id, who(first).session);
  EXPECT_TRUE(rows[1].current);
  EXPECT_EQ(rows[1].client, "curl/8");
  EXPECT_EQ(rows[0].created_at.us, rows[1].created_at.us + 1'000'000);
  EXPECT_EQ(rows[1].expires_at.us - rows[1].created_at.us, toMicros(limits::kRefreshTokenLife));
  EXPECT_EQ(list(other).size(), 1U);
}

TEST_F(SessionsTest, oneThatIsEndedIsRefusedAtOnceAndItsRefreshTokenToo) {
  ASSERT_TRUE(present(second));  // remembered
  ASSERT_TRUE(end(first, who(second).session));
  EXPECT_EQ(codeOf(present(second)), ErrorCode::Unauthenticated);
  EXPECT_EQ(codeOf(refresh(second.refresh_token, kElsewhere)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(list(first).size(), 1U);
  EXPECT_TRUE(present(first));
}

TEST_F(SessionsTest, oneThatAnotherProcessEndedIsRefusedWithinFiveSeconds) {
  ASSERT_TRUE(present(second));
  database.run("UPDATE sessions SET revoked_us=1 WHERE id=" + std::to_string(who(second).session.value()));
  clock.advance(limits::kSessionCacheAge);
  EXPECT_EQ(codeOf(present(second)), ErrorCode::Unauthenticated);
}

TEST_F(SessionsTest, thoseOfOthersAndThoseThatAreOverDoNotExist) {
  EXPECT_EQ(codeOf(end(other, who(first).session)), ErrorCode::NotFound);
  EXPECT_TRUE(present(first));
  EXPECT_EQ(codeOf(end(first, SessionId(77))), ErrorCode::NotFound);
  const SessionId ended = who(second).session;
  ASSERT_TRUE(end(first, ended));
  EXPECT_EQ(codeOf(end(first, ended)), ErrorCode::NotFound);
}

TEST_F(SessionsTest, aKeyGoesToTheDoorForKeys) {
  EXPECT_EQ(codeOf(authenticate("Bearer tl_live_something")), ErrorCode::Unauthenticated);
  EXPECT_EQ(keys.asked, "tl_live_something");
}

}  // namespace
}  // namespace trunkline::auth
