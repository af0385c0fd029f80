// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/poll_order.h"

#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using testing::done;
using testing::KnownOrder;
using testing::OrderWorld;
using testing::unchanged;
using Asked = PollOrder::Outcome;

struct PollDesk {
  OrderWorld world;
  UserId user;

  PollDesk() {
    user = world.addUser();
    world.credit(user, 10'000'000);
  }
  PollOrder::Input input(OrderId order, Role role = Role::support) {
    ledger::Activity activity;
    activity.id = world.nextId();
    activity.actor.staff = world.hire(role);
    activity.action = "order.poll";
    activity.object = order.text();
    activity.atUs = world.nowUs();
    return {order, std::move(activity)};
  }
};

TEST(PollOrder, WritesWhoAskedAndLeavesTheOrderAsItIs) {
  PollDesk at;
  for (const KnownOrder order : {at.world.waiting(at.user), at.world.closing(at.user), at.world.received(at.user)}) {
    const std::int64_t version = at.world.version(order.id);
    EXPECT_EQ(done<PollOrder>(at.world, at.input(order.id)).outcome(), Asked::Asked);
    EXPECT_EQ(at.world.version(order.id), version);
    EXPECT_EQ(at.world.integer("SELECT count(*) FROM audit WHERE action='order.poll' AND object='" + order.id.text() + "'"), 1);
  }
}

TEST(PollOrder, RefusesWhatHasEndedWhatHasNoNumberAndWhoMayNot) {
  PollDesk at;
  EXPECT_EQ(unchanged<PollOrder>(at.world, at.input(OrderId(4))).outcome(), Asked::NotFound);
  for (const KnownOrder order : {at.world.completed(at.user), at.world.cancelled(at.user), at.world.failed(at.user)})
    EXPECT_EQ(unchanged<PollOrder>(at.world, at.input(order.id)).outcome(), Asked::Ended);
  for (const KnownOrder order : {at.world.buying(at.user), at.world.unknown(at.user)})
    EXPECT_EQ(unchanged<PollOrder>(at.world, at.input(order.id)).outcome(), Asked::NoNumber);
  const auto order = at.world.waiting(at.user);
  for (const Role role : {Role::pricing, Role::auditor})
    EXPECT_EQ(unchanged<PollOrder>(at.world, at.input(order.id, role)).outcome(), Asked::Forbidden);
}

}  // namespace
}  // namespace trunkline::orders
