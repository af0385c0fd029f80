// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/end_sessions.h"

#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::desk {
namespace {

using testing::done;
using testing::OrderWorld;
using testing::unchanged;

struct SignedIn {
  OrderWorld world;
  UserId user;
  UserId other;

  SignedIn() {
    user = add("anna@example.com");
    other = add("bert@example.com");
    for (const UserId owner : {user, user, other}) signIn(owner);
  }
  UserId add(const std::string& email) {
    const UserId made = world.addUser();
    world.script("INSERT INTO users(id,email,password_hash,created_us) VALUES(" + std::to_string(made.value()) + ",'" + email + "','x',0)");
    return made;
  }
  void signIn(UserId owner) {
    const std::string id = std::to_string(world.nextId());
    world.script("INSERT INTO sessions(id,user_id,token_hash,client,ip,created_us,used_us,expires_us) VALUES(" + id + "," +
                 std::to_string(owner.value()) + ",'" + id + "','c','i',0,0,9)");
  }
  EndSessions::Input input(UserId whose, Role role = Role::support) {
    ledger::Activity activity;
    activity.id = world.nextId();
    activity.actor.staff = world.hire(role);
    activity.action = "user.logout_all";
    activity.object = whose.text();
    activity.reason = "his telephone was stolen";
    activity.atUs = world.nowUs();
    return {whose, std::move(activity)};
  }
  [[nodiscard]] std::string of(UserId whose) {
    return world.text("SELECT state||' '||token_epoch||' '||version FROM users WHERE id=" + std::to_string(whose.value()));
  }
};

TEST(EndSessions, EndsAllOfOneCustomerAndSaysSoInTheSameCommit) {
  SignedIn at;
  const auto ended = done<EndSessions>(at.world, at.input(at.user));
  EXPECT_EQ(ended.output().outcome, EndSessions::Outcome::Ended);
  EXPECT_EQ(ended.output().sessions.size(), 2U);
  EXPECT_EQ(at.of(at.user), "0 1 1") << "still active, with a new epoch";
  EXPECT_EQ(at.of(at.other), "0 0 0");
  EXPECT_EQ(at.world.integer("SELECT user_id FROM sessions WHERE revoked_us IS NULL"), at.other.value());
  EXPECT_EQ(at.world.text("SELECT action||' '||reason||' '||p.after FROM audit a JOIN audit_payload p ON p.audit_id=a.id"),
            R"(user.logout_all his telephone was stolen {"sessions_ended":2})");
}

TEST(EndSessions, RefusesTheMissingTheErasedAndRolesThatMayNot) {
  SignedIn at;
  for (const Role role : {Role::pricing, Role::operations, Role::finance, Role::auditor})
    EXPECT_EQ(unchanged<EndSessions>(at.world, at.input(at.user, role)).output().outcome, EndSessions::Outcome::Forbidden);
  EXPECT_EQ(unchanged<EndSessions>(at.world, at.input(UserId(4))).output().outcome, EndSessions::Outcome::NotFound);
  at.world.script("UPDATE users SET state=2 WHERE id=" + std::to_string(at.user.value()));
  EXPECT_EQ(unchanged<EndSessions>(at.world, at.input(at.user)).output().outcome, EndSessions::Outcome::NotFound);
}

}  // namespace
}  // namespace trunkline::desk
