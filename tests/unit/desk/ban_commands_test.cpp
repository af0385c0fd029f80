// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/ban_commands.h"

#include <array>

#include "server/contract/staff_permissions.h"
#include "server/ledger/wallets.h"
#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::desk {
namespace {

using testing::done;
using testing::OrderWorld;
using testing::unchanged;

struct BanWorld {
  OrderWorld world;
  UserId user;
  std::array<StaffId, kRoleCount> staff{};

  BanWorld() {
    user = world.addUser();
    world.script("INSERT INTO users(id,email,password_hash,created_us) VALUES(" + owner() + ",'anna@example.com','x',0)");
    world.credit(user, 10'000'000);
    for (std::size_t role = 0; role < kRoleCount; ++role) staff.at(role) = world.hire(static_cast<Role>(role));
    signIn();
  }
  void signIn() {
    const std::string id = std::to_string(world.nextId());
    world.script("INSERT INTO sessions(id,user_id,token_hash,client,ip,created_us,used_us,expires_us) VALUES(" + id + "," + owner() + ",'" +
                 id + "','c','i',0,0,9)");
  }
  [[nodiscard]] std::string owner() const { return std::to_string(user.value()); }
  ledger::Activity activity(Role role, std::string_view action) {
    ledger::Activity out;
    out.id = world.nextId();
    out.actor.staff = staff.at(static_cast<std::size_t>(role));
    out.action = action;
    out.object = user.text();
    out.reason = "numbers for fraud";
    out.atUs = world.nowUs();
    return out;
  }
  BanUser::Input banInput(BanScope scope = BanScope::account, Role role = Role::support) {
    return {user, world.nextId(), scope, "Write to us.", std::nullopt, activity(role, "user.ban")};
  }
  EndBan::Input endInput(Role role = Role::admin) { return {user, activity(role, "user.unban")}; }
  EndBan::Input endByTheClock() {
    auto input = endInput();
    input.activity.actor = {};
    return input;
  }
  std::int64_t of(const std::string& columns) { return world.integer("SELECT " + columns + " FROM users WHERE id=" + owner()); }
};

TEST(BanUser, EndsSignInsAndRefusesOrdersAndKeysInOneCommit) {
  BanWorld at;
  const KeyId key = at.world.addKey(at.user, std::nullopt);
  at.world.script("INSERT INTO key_secrets(public_id,key_id,hash,created_us) VALUES('AbCd1234'," + std::to_string(key.value()) + ",'x',0)");
  const auto ban = done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(ban.output().outcome, BanUser::Outcome::Banned);
  EXPECT_EQ(ban.output().sessions.size(), 1U);
  EXPECT_EQ(ban.output().keys, std::vector<std::string>{"AbCd1234"});
  EXPECT_EQ(at.of("state"), 1);
  EXPECT_EQ(at.of("token_epoch"), 1);
  EXPECT_EQ(at.of("version"), 1);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM sessions WHERE revoked_us IS NULL"), 0);
  EXPECT_EQ(at.world.text("SELECT action||' '||reason FROM audit WHERE actor IS NOT NULL"), "user.ban numbers for fraud");
  orders::PlaceOrder place(at.world.placeInput(at.user));
  at.world.run(place);
  EXPECT_EQ(place.output().outcome, orders::PlaceOrder::Outcome::WalletFrozen);
}

TEST(BanUser, OrdersThatAreLiveAreCapturedAndReleasedAsEver) {
  BanWorld at;
  const auto served = at.world.waiting(at.user);
  const auto closing = at.world.closing(at.user);
  done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(done<orders::RecordMessage>(at.world, at.world.messageInput(served)).output().outcome,
            orders::RecordMessage::Outcome::Captured);
  EXPECT_EQ(done<orders::ReleaseOrder>(at.world, at.world.releaseInput(closing)).output().outcome, orders::ReleaseOrder::Outcome::Released);
}

TEST(BanUser, OfOrdersAloneLeavesTheSignIns) {
  BanWorld at;
  const auto ban = done<BanUser>(at.world, at.banInput(BanScope::orders));
  EXPECT_TRUE(ban.output().sessions.empty());
  EXPECT_EQ(at.of("state"), 0);
  EXPECT_EQ(at.of("token_epoch"), 0);
  orders::PlaceOrder place(at.world.placeInput(at.user));
  at.world.run(place);
  EXPECT_EQ(place.output().outcome, orders::PlaceOrder::Outcome::WalletFrozen);
  EXPECT_EQ(unchanged<BanUser>(at.world, at.banInput(BanScope::orders)).output().outcome, BanUser::Outcome::Already);
  ledger::OpenPlayWallet play({at.world.nextId(), at.world.nextId(), at.user, at.world.nowUs()});
  at.world.run(play);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM accounts WHERE frozen=0 AND owner_id=" + at.owner()), 0)
      << "a new wallet is no way round";
}

TEST(BanUser, OfTheAccountTakesThePlaceOfOneOfOrdersUnlessItEndsEarlier) {
  BanWorld at;
  auto orders = at.banInput(BanScope::orders);
  orders.untilUs = at.world.nowUs() + 3'600'000'000;
  done<BanUser>(at.world, orders);
  auto shorter = at.banInput();
  shorter.untilUs = *orders.untilUs - 1;
  EXPECT_EQ(unchanged<BanUser>(at.world, shorter).output().outcome, BanUser::Outcome::Already);
  EXPECT_EQ(done<BanUser>(at.world, at.banInput()).output().outcome, BanUser::Outcome::Banned);
  EXPECT_EQ(at.of("state"), 1);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM user_bans WHERE ended_us IS NULL"), 1);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM accounts WHERE frozen=0 AND owner_id=" + at.owner()), 0);
}

TEST(EndBan, ByTheClockClosesThatOfAnErasedAccountToo) {
  BanWorld at;
  auto ban = at.banInput();
  ban.untilUs = at.world.nowUs() + 1;
  done<BanUser>(at.world, ban);
  at.world.script("UPDATE users SET state=2 WHERE id=" + at.owner());
  at.world.passUs(1'000'000);
  EXPECT_EQ(done<EndBan>(at.world, at.endByTheClock()).output().outcome, EndBan::Outcome::NotFound);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM user_bans WHERE ended_us IS NULL"), 0);
  EXPECT_EQ(at.of("state"), 2);
}

TEST(BanUser, RefusesTheBannedTheErasedTheMissingAndRolesThatMayNot) {
  BanWorld at;
  for (const Role role : {Role::pricing, Role::operations, Role::finance, Role::auditor})
    EXPECT_EQ(unchanged<BanUser>(at.world, at.banInput(BanScope::account, role)).output().outcome, BanUser::Outcome::Forbidden);
  auto missing = at.banInput();
  missing.user = UserId(4);
  EXPECT_EQ(unchanged<BanUser>(at.world, missing).output().outcome, BanUser::Outcome::NotFound);
  done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(unchanged<BanUser>(at.world, at.banInput()).output().outcome, BanUser::Outcome::Already);
  at.world.script("UPDATE users SET state=2 WHERE id=" + at.owner());
  EXPECT_EQ(unchanged<BanUser>(at.world, at.banInput()).output().outcome, BanUser::Outcome::NotFound);
  EXPECT_EQ(unchanged<EndBan>(at.world, at.endInput()).output().outcome, EndBan::Outcome::NotFound);
}

TEST(EndBan, LetsHimInAgainAndKeepsTheBanAsHistory) {
  BanWorld at;
  EXPECT_EQ(unchanged<EndBan>(at.world, at.endInput()).output().outcome, EndBan::Outcome::NotBanned);
  done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(unchanged<EndBan>(at.world, at.endInput(Role::support)).output().outcome, EndBan::Outcome::Forbidden) << "not alone";
  EXPECT_EQ(done<EndBan>(at.world, at.endInput()).output().outcome, EndBan::Outcome::Ended);
  EXPECT_EQ(at.of("state"), 0);
  EXPECT_EQ(at.of("token_epoch"), 1) << "tokens of before stay void";
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM user_bans WHERE ended_us=" + std::to_string(at.world.nowUs())), 1);
  at.world.waiting(at.user);
  done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM user_bans"), 2);
}

TEST(EndBan, TheClockEndsOnlyWhatIsDue) {
  BanWorld at;
  auto ban = at.banInput();
  ban.untilUs = at.world.nowUs() + 1'000;
  done<BanUser>(at.world, ban);
  EXPECT_EQ(unchanged<EndBan>(at.world, at.endByTheClock()).output().outcome, EndBan::Outcome::NotBanned);
  at.world.passUs(1'000);
  EXPECT_EQ(done<EndBan>(at.world, at.endByTheClock()).output().outcome, EndBan::Outcome::Ended);
  done<BanUser>(at.world, at.banInput());
  EXPECT_EQ(unchanged<EndBan>(at.world, at.endByTheClock()).output().outcome, EndBan::Outcome::NotBanned) << "this one has no end";
}

}  // namespace
}  // namespace trunkline::desk
