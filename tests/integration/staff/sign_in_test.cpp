// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/staff/staff_world.h"

namespace trunkline::staff {
namespace {

using namespace std::chrono_literals;

class StaffSignIn : public StaffWorld {};

TEST_F(StaffSignIn, needsPasswordAndAFreshCode) {
  const Person mia = person();
  EXPECT_EQ(refusal(login("")), ErrorCode::TotpRequired);
  EXPECT_EQ(refusal(login(codeOf(mia))), ErrorCode::InvalidCredentials);  // spent by the enrolment
  clock.advance(30s);
  EXPECT_EQ(refusal(login(codeOf(mia), "another password")), ErrorCode::InvalidCredentials);
  const auto tokensOfMia = login(codeOf(mia));
  ASSERT_TRUE(tokensOfMia);
  EXPECT_EQ(present(*tokensOfMia)->staff, mia.id);
  EXPECT_EQ(present(*tokensOfMia)->role, Role::support);
  EXPECT_EQ(present(*tokensOfMia)->user, UserId());
  EXPECT_EQ(refusal(login(codeOf(mia))), ErrorCode::InvalidCredentials);  // a code works once
}

TEST_F(StaffSignIn, aWrongPasswordLearnsNothingAboutCodes) {
  const Person mia = person();
  clock.advance(30s);
  const auto wrong = login(codeOf(mia), "another password");
  const auto unknown = login(codeOf(mia), kPassword, "nobody@example.org");
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error().message, unknown.error().message);
  EXPECT_EQ(wrong.error().code, unknown.error().code);
  EXPECT_TRUE(login(codeOf(mia)));  // and used no code up
}

TEST_F(StaffSignIn, anUnknownEmailCostsTheSameWork) {
  create();
  EXPECT_FALSE(login("", "another password"));
  const int known = hasher.verifications;
  const auto parameters = hasher.lastParameters;
  EXPECT_FALSE(login("", "another password", "nobody@example.org"));
  EXPECT_EQ(hasher.verifications, 2 * known);
  EXPECT_EQ(hasher.lastParameters->memoryKiB, parameters->memoryKiB);
}

TEST_F(StaffSignIn, recoveryCodesWorkOnceEachHoweverTheyAreTyped) {
  const Person mia = person();
  ASSERT_EQ(mia.confirmed.recovery_codes.size(), 10U);
  std::string typed = mia.confirmed.recovery_codes[3];
  std::erase(typed, '-');
  for (char& c : typed) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  EXPECT_TRUE(login(typed));
  EXPECT_EQ(refusal(login(mia.confirmed.recovery_codes[3])), ErrorCode::InvalidCredentials);
  EXPECT_TRUE(login(mia.confirmed.recovery_codes[4]));
  EXPECT_EQ(refusal(login("AAAA-BBBB-CCCC-DDDD")), ErrorCode::InvalidCredentials);
  EXPECT_EQ(database.number("SELECT count(*) FROM staff_recovery_codes WHERE used_us IS NOT NULL"), 2);
  EXPECT_EQ(database.number("SELECT count(*) FROM staff_recovery_codes WHERE code_hash LIKE '%-%' OR length(code_hash)<>64"), 0);
}

TEST_F(StaffSignIn, somebodyElsesRecoveryCodeIsNone) {
  person();
  const Person noa = person("noa@example.org");
  EXPECT_EQ(refusal(login(noa.confirmed.recovery_codes[0])), ErrorCode::InvalidCredentials);
  EXPECT_TRUE(login(noa.confirmed.recovery_codes[0], kPassword, "noa@example.org"));
}

TEST_F(StaffSignIn, guessingCodesIsCountedByAccountWhereverItComesFrom) {
  const Person mia = person();
  clock.advance(20min);
  int tried = 0;
  for (; tried < 50; ++tried) {
    const auth::Client elsewhere{"10.0." + std::to_string(tried) + ".1", "x"};
    if (refusal(login("000000", kPassword, kEmail, elsewhere)) == ErrorCode::RateLimited) break;
  }
  EXPECT_EQ(tried, limits::kTotpTries);
  EXPECT_EQ(refusal(login(codeOf(mia))), ErrorCode::RateLimited);
  clock.advance(5min);
  EXPECT_TRUE(login(codeOf(mia)));
}

TEST_F(StaffSignIn, goodCodesAreNotCounted) {
  const Person mia = person();
  for (int i = 0; i < 2 * limits::kTotpTries; ++i) {
    clock.advance(30s);
    ASSERT_TRUE(login(codeOf(mia))) << i;
  }
  EXPECT_EQ(database.number("SELECT count(*) FROM staff_sessions"), limits::kSessionsPerStaff);
}

TEST_F(StaffSignIn, passwordsAreThrottledAsForCustomers) {
  create();
  StaffSettings strict = settings;
  strict.authPerMinute = 20;
  StaffService guarded(parts, strict);
  int tried = 0;
  for (; tried < 50; ++tried) {
    const auto answer = testing::runTask(guarded.login({{kEmail}, {"another password"}, {}}, kDesk));
    if (refusal(answer) == ErrorCode::RateLimited) break;
  }
  EXPECT_EQ(tried, 5);
}

TEST_F(StaffSignIn, disabledOnlyToWhoKnowsThePassword) {
  create();
  create("chief@example.org", Role::admin);
  ASSERT_TRUE(testing::runTask(admin.change(kEmail, {{}, StaffState::Disabled}, "left the company")));
  EXPECT_EQ(refusal(login("")), ErrorCode::PolicyDenied);
  EXPECT_EQ(refusal(login("", "another password")), ErrorCode::InvalidCredentials);
}

TEST_F(StaffSignIn, ticketsAreForDemonstrationsOnceAndSoon) {
  create();
  StaffSettings demo = settings;
  demo.demo = true;
  StaffService open(parts, demo);
  const auto redeem = [](StaffService& by, const std::string& ticket) { return testing::runTask(by.redeem({{ticket}}, kDesk)); };
  const auto issue = [this] { return testing::runTask(admin.ticket(kEmail)).value().ticket; };
  const std::string first = issue();
  EXPECT_EQ(refusal(redeem(service, first)), ErrorCode::NotSupported);
  EXPECT_TRUE(redeem(open, first));
  EXPECT_EQ(refusal(redeem(open, first)), ErrorCode::InvalidCredentials);
  const std::string late = issue();
  clock.advance(60s);
  EXPECT_EQ(refusal(redeem(open, late)), ErrorCode::InvalidCredentials);
  EXPECT_EQ(refusal(redeem(open, std::string(43, 'A'))), ErrorCode::InvalidCredentials);
  StaffAdmin plain({*database, hasher, clock, random, ids, nullptr});
  EXPECT_EQ(refusal(testing::runTask(plain.ticket(kEmail))), ErrorCode::Forbidden);
  EXPECT_EQ(refusal(testing::runTask(admin.ticket("nobody@example.org"))), ErrorCode::NotFound);
  EXPECT_TRUE(testing::runTask(open.login({{kEmail}, {kPassword}, {}}, kDesk)));  // no authenticator: not needed here
}

TEST_F(StaffSignIn, theOldestTicketMakesRoom) {
  create();
  std::vector<std::string> issued;
  for (std::size_t i = 0; i <= limits::kTickets; ++i) {
    issued.push_back(testing::runTask(admin.ticket(kEmail)).value().ticket);
    clock.advance(1ms);
  }
  EXPECT_FALSE(tickets.redeem(issued[0]));
  EXPECT_TRUE(tickets.redeem(issued[1]));
  EXPECT_TRUE(tickets.redeem(issued.back()));
}

}  // namespace
}  // namespace trunkline::staff
