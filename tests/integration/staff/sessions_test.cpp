// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_commands.h"
#include "tests/integration/staff/staff_world.h"

namespace trunkline::staff {
namespace {

using namespace std::chrono_literals;

class StaffSessionsTest : public StaffWorld {
 protected:
  void SetUp() override { mia = person(); }
  TokenAnswer first() { return mia.confirmed.tokens; }
  // Keeps access tokens fresh as a console does, by itself.
  TokenAnswer renewed(const TokenAnswer& tokensBefore) { return refresh(tokensBefore.refresh_token, true).value(); }
  Person mia;
};

TEST_F(StaffSessionsTest, endsAfterThirtyIdleMinutes) {
  clock.advance(29min + 59s);
  TokenAnswer now = renewed(first());
  EXPECT_TRUE(call(now, true));
  clock.advance(1s);
  EXPECT_EQ(refusal(present(now)), ErrorCode::Unauthenticated);
  EXPECT_EQ(refusal(refresh(now.refresh_token)), ErrorCode::InvalidCredentials);
}

TEST_F(StaffSessionsTest, aPersonsCallsKeepItAliveBackgroundCallsDoNot) {
  TokenAnswer now = first();
  for (int i = 0; i < 4; ++i) {
    clock.advance(14min);
    now = renewed(now);
    ASSERT_TRUE(call(now)) << i;
  }
  for (int i = 0; i < 2; ++i) {
    clock.advance(14min);
    now = renewed(now);
    ASSERT_TRUE(call(now, true)) << i;
  }
  clock.advance(2min);
  EXPECT_FALSE(call(now, true));
}

TEST_F(StaffSessionsTest, useIsWrittenDownAtMostOnceInThirtySeconds) {
  const std::string used = "SELECT used_us FROM staff_sessions";
  const std::int64_t started = database.number(used);
  clock.advance(29s);
  ASSERT_TRUE(call(first()));
  EXPECT_EQ(database.number(used), started);
  clock.advance(1s);
  ASSERT_TRUE(call(first()));
  EXPECT_EQ(database.number(used), started + 30'000'000);
  ASSERT_TRUE(call(first()));
}

TEST_F(StaffSessionsTest, aRefreshByThePersonExtendsOneByTheConsoleDoesNot) {
  clock.advance(20min);
  const auto background = refresh(first().refresh_token, true);
  ASSERT_TRUE(background);
  EXPECT_EQ(background->refresh_expires_in, 600);
  const auto own = refresh(background->refresh_token, false);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->refresh_expires_in, 1800);
  clock.advance(15min);
  EXPECT_TRUE(call(renewed(*own)));
}

TEST_F(StaffSessionsTest, endsAfterTwelveHoursHoweverBusy) {
  TokenAnswer now = first();
  const auto begun = clock.nowUs();
  while (clock.nowUs() - begun < std::chrono::microseconds(12h - 10min).count()) {
    clock.advance(10min);
    const auto next = refresh(now.refresh_token);
    ASSERT_TRUE(next);
    now = *next;
    ASSERT_TRUE(call(now));
  }
  EXPECT_EQ(now.refresh_expires_in, 600);
  clock.advance(10min);
  EXPECT_EQ(refusal(present(now)), ErrorCode::Unauthenticated);
  EXPECT_EQ(refusal(refresh(now.refresh_token)), ErrorCode::InvalidCredentials);
}

TEST_F(StaffSessionsTest, aLostReplyIsGivenAgainAndReuseEndsTheSession) {
  const auto second = refresh(first().refresh_token);
  ASSERT_TRUE(second);
  clock.advance(9s);
  const auto again = refresh(first().refresh_token);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->refresh_token, second->refresh_token);
  EXPECT_EQ(refusal(refresh(first().refresh_token, false, kStranger)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(refusal(present(*second)), ErrorCode::Unauthenticated);
  EXPECT_EQ(refusal(refresh(second->refresh_token)), ErrorCode::InvalidCredentials);
  EXPECT_TRUE(logger.contains("staff.refresh_reused"));
}

TEST_F(StaffSessionsTest, aRoleChangeAndADisablingWorkWithinFiveSeconds) {
  create("chief@example.org", Role::admin);
  ASSERT_TRUE(call(first()));
  ASSERT_TRUE(testing::runTask(admin.change(kEmail, {Role::finance, {}}, "moved to finance")));
  clock.advance(5s);
  ASSERT_TRUE(present(first()));
  EXPECT_EQ(present(first())->role, Role::finance);
  ASSERT_TRUE(testing::runTask(admin.change(kEmail, {{}, StaffState::Disabled}, "left the company")));
  clock.advance(5s);
  EXPECT_EQ(refusal(present(first())), ErrorCode::Unauthenticated);
  EXPECT_NE(refusal(refresh(first().refresh_token)), ErrorCode::Internal);
  ASSERT_TRUE(testing::runTask(admin.change(kEmail, {{}, StaffState::Active}, "came back again")));
  clock.advance(5s);
  EXPECT_EQ(refusal(present(first())), ErrorCode::Unauthenticated);  // what ended stays ended
}

TEST_F(StaffSessionsTest, ownSessionsAreListedAndEndedOthersAreNot) {
  clock.advance(30s);
  const auto second = login(codeOf(mia));
  ASSERT_TRUE(second);
  const Person noa = person("noa@example.org");
  const auto here = present(*second).value().session;
  const auto there = present(first()).value().session;
  auto listed = testing::runTask(service.sessions(mia.id, here)).value().items;
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].id, here);
  EXPECT_TRUE(listed[0].current);
  EXPECT_FALSE(listed[1].current);
  EXPECT_EQ(listed[1].ends_at.us - listed[1].created_at.us, std::chrono::microseconds(12h).count());
  const auto end = [this](StaffId staff, SessionId session) { return testing::runTask(service.endSession(staff, session, kDesk)); };
  EXPECT_EQ(refusal(end(noa.id, there)), ErrorCode::NotFound);
  EXPECT_TRUE(present(first()));
  EXPECT_TRUE(end(mia.id, there));
  EXPECT_EQ(refusal(present(first())), ErrorCode::Unauthenticated);  // at once
  EXPECT_EQ(refusal(end(mia.id, there)), ErrorCode::NotFound);
  EXPECT_EQ(testing::runTask(service.sessions(mia.id, here)).value().items.size(), 1U);
  EXPECT_TRUE(present(*second));
}

TEST_F(StaffSessionsTest, tokensOfTheOtherAudienceAreRefused) {
  const auth::AccessTokens customers({std::string(32, 's')});
  const auto session = present(first()).value().session;
  EXPECT_FALSE(customers.verify(first().access_token, clock.nowUs()));
  const std::string foreign = customers.issue(UserId(mia.id.value()), session, 0, clock.nowUs());
  EXPECT_EQ(refusal(testing::runTask(authenticator.authenticate(&route, "Bearer " + foreign))), ErrorCode::Unauthenticated);
  // Nor does a refresh token of the staff open a customer's session.
  auth::RotateSession command({std::string(64, '0'), "s", "h", "c", "i", clock.nowUs(), clock.nowUs()}, auth::customerSessions(), envelope);
  ASSERT_TRUE(testing::runTask(database->execute(&command)));
  EXPECT_EQ(command.output().outcome, auth::RotateSession::Outcome::Unknown);
}

TEST_F(StaffSessionsTest, meSaysWhoWhatAndHowLong) {
  const auto session = present(first()).value().session;
  const auto me = testing::runTask(service.me(mia.id, session));
  ASSERT_TRUE(me);
  EXPECT_EQ(me->email, kEmail);
  EXPECT_EQ(me->refunds.left.amountText(), "5.00");
  EXPECT_TRUE(me->totp_enrolled);
  EXPECT_EQ(me->session.idle_ends_at.us, clock.nowUs() + std::chrono::microseconds(30min).count());
  EXPECT_NE(std::ranges::find(me->permissions, "order_refund"), me->permissions.end());
  EXPECT_EQ(std::ranges::find(me->permissions, "account_write"), me->permissions.end());
}

}  // namespace
}  // namespace trunkline::staff
