// SPDX-License-Identifier: GPL-3.0-or-later
// Creating and changing accounts, what the activity log says of it, and the daily cap.
#include "server/ledger/daily_cap.h"
#include "tests/integration/staff/staff_world.h"

namespace trunkline::staff {
namespace {

using namespace std::chrono_literals;

class StaffAccounts : public StaffWorld {
 protected:
  std::string activityText() {
    return database.text(
        "SELECT group_concat(line, char(10)) FROM (SELECT action||' '||coalesce(actor,'-')||' '||coalesce(ip,'-')||' '||"
        "coalesce(reason,'-')||' '||coalesce(before,'-')||' '||coalesce(after,'-') AS line "
        "FROM audit JOIN audit_payload ON audit_id=id ORDER BY id)");
  }
};

TEST_F(StaffAccounts, oneForEachEmail) {
  create();
  EXPECT_EQ(refusal(testing::runTask(admin.create("MIA@example.org", Role::admin, kPassword))), ErrorCode::EmailTaken);
  EXPECT_EQ(refusal(testing::runTask(admin.create("nobody", Role::admin, kPassword))), ErrorCode::ValidationFailed);
  EXPECT_EQ(refusal(testing::runTask(admin.create("noa@example.org", Role::admin, "password1234"))), ErrorCode::ValidationFailed);
  EXPECT_EQ(database.number("SELECT count(*) FROM staff"), 1);
  EXPECT_EQ(database.number("SELECT count(*) FROM audit"), 1);
}

TEST_F(StaffAccounts, everyChangeLeavesItsActivity) {
  create("chief@example.org", Role::admin);
  const Person mia = person();
  ASSERT_TRUE(testing::runTask(service.endSession(mia.id, present(mia.confirmed.tokens)->session, kDesk)));
  ASSERT_TRUE(testing::runTask(admin.change(kEmail, {Role::auditor, StaffState::Disabled}, "left the company")));
  const std::string self = std::to_string(mia.id.value()) + " 192.0.2.1 - - ";
  EXPECT_EQ(activityText(),
            "staff.create - - - - {\"email\":\"chief@example.org\",\"role\":\"admin\"}\n"
            "staff.create - - - - {\"email\":\"mia@example.org\",\"role\":\"support\"}\n"
            "totp.propose " +
                self + "-\ntotp.confirm " + self + "-\nsession.start " + self + "{\"by\":\"code\"}\nsession.end " + self +
                "-\n"
                "staff.change - - left the company {\"role\":\"support\",\"state\":\"active\"} "
                "{\"role\":\"auditor\",\"state\":\"disabled\"}");
  EXPECT_EQ(database.number("SELECT count(*) FROM audit WHERE object='" + mia.id.text() + "'"), 4);
}

TEST_F(StaffAccounts, whatIsRefusedLeavesNone) {
  create("chief@example.org", Role::admin);
  EXPECT_EQ(refusal(testing::runTask(admin.change("chief@example.org", {Role::support, {}}, "a mistake of ours"))),
            ErrorCode::InvalidState);
  EXPECT_EQ(refusal(testing::runTask(admin.change("chief@example.org", {{}, StaffState::Disabled}, "a mistake of ours"))),
            ErrorCode::InvalidState);
  EXPECT_EQ(refusal(testing::runTask(admin.change("nobody@example.org", {Role::support, {}}, "a mistake of ours"))), ErrorCode::NotFound);
  EXPECT_EQ(refusal(testing::runTask(service.endSession(StaffId(1), SessionId(2), kDesk))), ErrorCode::NotFound);
  EXPECT_EQ(database.number("SELECT count(*) FROM audit"), 1);
  create("second@example.org", Role::admin);
  EXPECT_TRUE(testing::runTask(admin.change("chief@example.org", {{}, StaffState::Disabled}, "there is another one")));
  EXPECT_EQ(refusal(testing::runTask(admin.change("second@example.org", {{}, StaffState::Disabled}, "a mistake of ours"))),
            ErrorCode::InvalidState);
}

class SpendCap final : public storage::HotCommand {
 public:
  SpendCap(std::int64_t micros, std::int64_t nowUs, Role role) : m_micros(micros), m_nowUs(nowUs), m_role(role) {}
  [[nodiscard]] std::string_view name() const override { return "spendCap"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override {
    const auto spent = ledger::spendCap(session, 7, m_role, m_micros, m_nowUs);
    if (!spent) return tl::unexpected(spent.error());
    within = *spent;
    return {};
  }
  bool within{false};

 private:
  std::int64_t m_micros;
  std::int64_t m_nowUs;
  Role m_role;
};

TEST_F(StaffAccounts, theDailyCapIsExactAndBeginsAnewAtMidnight) {
  const auto spend = [this](std::int64_t micros, Role role = Role::support) {
    SpendCap command(micros, clock.nowUs(), role);
    EXPECT_TRUE(testing::runTask(database->execute(&command)));
    return command.within;
  };
  const auto left = [this] { return testing::runTask(ledger::capLeft(&*database, 7, Role::support, clock.nowUs())).value(); };
  EXPECT_EQ(left(), 5'000'000);
  EXPECT_FALSE(spend(5'000'001));
  EXPECT_TRUE(spend(3'000'000));
  EXPECT_FALSE(spend(2'000'001));
  EXPECT_EQ(left(), 2'000'000);
  EXPECT_TRUE(spend(2'000'000));
  EXPECT_FALSE(spend(1));
  EXPECT_FALSE(spend(1, Role::auditor));
  EXPECT_EQ(left(), 0);
  clock.advance(24h);
  EXPECT_TRUE(spend(1));
  EXPECT_EQ(left(), 4'999'999);
}

}  // namespace
}  // namespace trunkline::staff
