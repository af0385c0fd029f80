// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/auth/auth_world.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class RefreshTest : public AuthWorld {
 protected:
  void SetUp() override {
    auto opened = openAccount("a@example.org");
    ASSERT_TRUE(opened);
    first = std::move(*opened);
  }
  TokenAnswer first;
};

TEST_F(RefreshTest, rotates) {
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  EXPECT_NE(second->refresh_token, first.refresh_token);
  EXPECT_TRUE(present(*second));
  EXPECT_EQ(present(*second)->session, present(first)->session);
  const auto third = refresh(second->refresh_token);
  ASSERT_TRUE(third);
  EXPECT_TRUE(refresh(third->refresh_token));
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions"), 1);
}

TEST_F(RefreshTest, aLostReplyIsGivenAgainToTheSameClient) {
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  clock.advance(9s);
  const auto again = refresh(first.refresh_token);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->refresh_token, second->refresh_token);
  EXPECT_EQ(again->refresh_expires_in, second->refresh_expires_in - 9);
  EXPECT_TRUE(present(*again));
  EXPECT_TRUE(refresh(second->refresh_token));
}

TEST_F(RefreshTest, afterTheGraceItIsReuseAndRevokesTheFamily) {
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  ASSERT_TRUE(present(*second));
  clock.advance(11s);
  EXPECT_EQ(codeOf(refresh(first.refresh_token)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(codeOf(refresh(second->refresh_token)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(codeOf(present(*second)), ErrorCode::Unauthenticated);  // at once: this process knows
  EXPECT_TRUE(logger.contains("auth.refresh_reused"));
  EXPECT_TRUE(login("a@example.org"));
}

TEST_F(RefreshTest, theGraceIsForTheSameClientOnly) {
  const Client otherAgent{kHome.ip, "stolen/1"};
  for (const Client& thief : {kElsewhere, otherAgent}) {
    const auto opened = login("a@example.org");
    ASSERT_TRUE(opened);
    const auto second = refresh(opened->refresh_token);
    ASSERT_TRUE(second);
    EXPECT_EQ(codeOf(refresh(opened->refresh_token, thief)), ErrorCode::InvalidCredentials);
    EXPECT_EQ(codeOf(refresh(second->refresh_token)), ErrorCode::InvalidCredentials);
  }
}

TEST_F(RefreshTest, onlyTheImmediatePredecessorHasAGrace) {
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  const auto third = refresh(second->refresh_token);
  ASSERT_TRUE(third);
  EXPECT_EQ(codeOf(refresh(first.refresh_token)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(codeOf(refresh(third->refresh_token)), ErrorCode::InvalidCredentials);
}

TEST_F(RefreshTest, manyAtOnceGetOneSuccessor) {
  boost::asio::io_context context;
  std::vector<std::string> successors;
  for (int i = 0; i < 8; ++i) {
    boost::asio::co_spawn(context, service.refresh({{first.refresh_token}}, kHome),
                          [&](const std::exception_ptr&, const Result<TokenAnswer>& result) {
                            if (result) successors.push_back(result->refresh_token);
                          });
  }
  context.run();
  ASSERT_EQ(successors.size(), 8U);
  EXPECT_EQ(std::ranges::count(successors, successors.front()), 8);
}

TEST_F(RefreshTest, theSuccessorIsStoredSealed) {
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  const std::string sealed = database.text("SELECT successor_sealed FROM sessions");
  EXPECT_EQ(std::ranges::count(sealed, ':'), 3);
  EXPECT_EQ(sealed.find(second->refresh_token), std::string::npos);
  clock.advance(11s);
  EXPECT_FALSE(refresh(first.refresh_token));
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions WHERE successor_sealed IS NOT NULL"), 0);
}

TEST_F(RefreshTest, sevenDaysAndNoMore) {
  clock.advance(std::chrono::hours(7 * 24) - 1s);
  const auto second = refresh(first.refresh_token);
  ASSERT_TRUE(second);
  clock.advance(std::chrono::hours(7 * 24));
  EXPECT_EQ(codeOf(refresh(second->refresh_token)), ErrorCode::InvalidCredentials);
}

TEST_F(RefreshTest, aBannedAccountGetsNothing) {
  database.run("UPDATE users SET state=1");
  EXPECT_EQ(codeOf(refresh(first.refresh_token)), ErrorCode::PolicyDenied);
  database.run("UPDATE users SET state=0");
  EXPECT_TRUE(refresh(first.refresh_token));  // the refusal spent nothing
}

TEST_F(RefreshTest, unknownTokensAreRefusedAndCounted) {
  for (int i = 0; i < 20; ++i) EXPECT_EQ(codeOf(refresh("unknown-token-" + std::to_string(i))), ErrorCode::InvalidCredentials);
  EXPECT_EQ(codeOf(refresh("unknown-token-x")), ErrorCode::RateLimited);
  EXPECT_TRUE(refresh(first.refresh_token, kElsewhere));
}

TEST_F(RefreshTest, aDatabaseCopyCannotRefreshWithoutTheSecret) {
  EXPECT_EQ(codeOf(refresh(database.text("SELECT token_hash FROM sessions"))), ErrorCode::InvalidCredentials);
}

}  // namespace
}  // namespace trunkline::auth
