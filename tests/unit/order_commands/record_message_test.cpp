// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using MessageResult = RecordMessage::Outcome;
using testing::done;
using testing::OrderWorld;
using testing::unchanged;

UserId payingUser(OrderWorld& world) {
  const UserId user = world.addUser();
  world.credit(user, 10'000'000);
  return user;
}

TEST(RecordMessage, TheFirstMessageCapturesTheHold) {
  OrderWorld world;
  const UserId user = payingUser(world);
  const auto order = world.waiting(user);
  const auto message = done<RecordMessage>(world, world.messageInput(order));
  EXPECT_EQ(message.output().outcome, MessageResult::Captured);
  EXPECT_EQ(message.output().after.state, State::Received);
  EXPECT_EQ(world.text("SELECT credits_posted||' '||debits_posted||' '||debits_pending||' '||open_holds FROM accounts WHERE code=1"),
            "10000000 50000 0 0");
  EXPECT_EQ(world.text("SELECT captured||' '||state||' '||state_version FROM orders"), "50000 6 2");
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=42"),
            "107000020840 106000020840 20000");
  EXPECT_EQ(world.integer("SELECT available_after FROM transfers WHERE kind=2"), 9'950'000);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.received@2");
}

TEST(RecordMessage, ACodeThatArrivesWhileClosingIsDeliveredAndCharged) {
  OrderWorld world;
  const auto order = world.closing(payingUser(world));
  const auto message = done<RecordMessage>(world, world.messageInput(order));
  EXPECT_EQ(message.output().outcome, MessageResult::Captured);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.cancelling@2 order.received@3");
}

TEST(RecordMessage, AForeignCostGoesThroughTheFxAccounts) {
  OrderWorld world;
  world.setCost(testing::rub(1'234'567), 10'801);
  const auto order = world.waiting(payingUser(world));
  done<RecordMessage>(world, world.messageInput(order));
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=40"),
            "106000020643 105000020643 1234567");
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=42"),
            "109000000643 106000020643 1234567");
  // 1,234,567 × 0.010801 = 13,334.55…, rounded up.
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=70"),
            "107000020840 109000000840 13335");
}

TEST(RecordMessage, AFurtherMessageIsARowAndAnEventAndNoCharge) {
  OrderWorld world;
  const UserId user = payingUser(world);
  const auto order = world.received(user);
  const auto message = done<RecordMessage>(world, world.messageInput(order));
  EXPECT_EQ(message.output().outcome, MessageResult::Added);
  EXPECT_EQ(message.output().after.version, 3);
  EXPECT_EQ(world.state(order.id), 6);
  EXPECT_EQ(world.available(user), 9'950'000);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.received@2 order.message@3");
}

TEST(RecordMessage, AfterTheEndItIsLateAndNeverACharge) {
  OrderWorld world;
  const UserId user = payingUser(world);
  const auto released = world.cancelled(user);
  const std::string before = world.events(released.id);
  const auto message = done<RecordMessage>(world, world.messageInput(released));
  EXPECT_EQ(message.output().outcome, MessageResult::Late);
  EXPECT_EQ(world.integer("SELECT late FROM sms"), 1);
  EXPECT_EQ(world.available(user), 10'000'000);
  EXPECT_EQ(world.events(released.id), before);
  const auto completed = world.completed(user);
  const std::int64_t closedUs = world.integer("SELECT closed_us FROM orders WHERE state=7");
  world.passUs(5);
  EXPECT_EQ(done<RecordMessage>(world, world.messageInput(completed)).output().outcome, MessageResult::Late);
  EXPECT_EQ(world.version(completed.id), 4);
  EXPECT_EQ(world.integer("SELECT closed_us FROM orders WHERE state=7"), closedUs);
}

TEST(RecordMessage, ADuplicateWritesNothingInAnyState) {
  OrderWorld world;
  const UserId user = payingUser(world);
  const auto order = world.waiting(user);
  const auto input = world.messageInput(order);
  done<RecordMessage>(world, input);
  auto again = world.messageInput(order);
  again.providerMsg = input.providerMsg;
  EXPECT_EQ(unchanged<RecordMessage>(world, again).output().outcome, MessageResult::Duplicate);
  done<FinishOrder>(world, world.finishInput(order));
  EXPECT_EQ(unchanged<RecordMessage>(world, again).output().outcome, MessageResult::Duplicate);
  const auto released = world.cancelled(user);
  const auto late = world.messageInput(released);
  done<RecordMessage>(world, late);
  auto lateAgain = world.messageInput(released);
  lateAgain.providerMsg = late.providerMsg;
  EXPECT_EQ(unchanged<RecordMessage>(world, lateAgain).output().outcome, MessageResult::Duplicate);
}

TEST(RecordMessage, AnOldEpochWritesNothing) {
  OrderWorld world;
  const UserId user = payingUser(world);
  for (const auto order : {world.waiting(user), world.closing(user), world.received(user), world.completed(user), world.cancelled(user)}) {
    auto input = world.messageInput(order);
    input.fence = testing::oldFence(world);
    EXPECT_EQ(unchanged<RecordMessage>(world, input).output().outcome, MessageResult::Stale);
    input.fence = world.fence();
    input.fence.owner = "another";
    EXPECT_EQ(unchanged<RecordMessage>(world, input).output().outcome, MessageResult::Stale);
  }
}

TEST(RecordMessage, AnOrderWithoutANumberHasNoMessages) {
  OrderWorld world;
  const UserId user = payingUser(world);
  for (const auto order : {world.buying(user), world.unknown(user), testing::KnownOrder{OrderId(5), user}}) {
    EXPECT_EQ(unchanged<RecordMessage>(world, world.messageInput(order)).output().outcome, MessageResult::Stale);
  }
}

TEST(RecordMessage, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const UserId user = payingUser(world);
  RecordMessage message(world.messageInput(world.waiting(user)));
  world.applyAndRollBack(message);
  world.run(message);
  EXPECT_EQ(message.output().outcome, MessageResult::Captured);
  EXPECT_EQ(world.violations(), "");
}

TEST(FinishOrder, CompletesAndTellsTheProvider) {
  OrderWorld world;
  const auto order = world.received(payingUser(world));
  const auto finish = done<FinishOrder>(world, world.finishInput(order));
  EXPECT_EQ(finish.output().outcome, FinishOrder::Outcome::Finished);
  EXPECT_EQ(world.integer("SELECT closed_us FROM orders"), world.nowUs());
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.received@2 order.completed@3 provider.finish@1");
  EXPECT_EQ(unchanged<FinishOrder>(world, world.finishInput(order)).output().outcome, FinishOrder::Outcome::Already);
}

TEST(FinishOrder, RefusesOthersOrdersOtherStatesAndAnOldFence) {
  OrderWorld world;
  const UserId user = payingUser(world);
  for (const auto order : {world.buying(user), world.waiting(user), world.closing(user), world.cancelled(user), world.failed(user)}) {
    EXPECT_EQ(unchanged<FinishOrder>(world, world.finishInput(order)).output().outcome, FinishOrder::Outcome::InvalidState);
  }
  const auto order = world.received(user);
  EXPECT_EQ(unchanged<FinishOrder>(world, world.finishInput({order.id, UserId(4)})).output().outcome, FinishOrder::Outcome::NotFound);
  auto fenced = world.finishInput(order);
  fenced.fence = testing::oldFence(world);
  EXPECT_EQ(unchanged<FinishOrder>(world, fenced).output().outcome, FinishOrder::Outcome::Stale);
}

}  // namespace
}  // namespace trunkline::orders
