// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using AttachOutcome = AttachNumber::Outcome;
using testing::done;
using testing::OrderWorld;
using testing::unchanged;

UserId richUser(OrderWorld& world) {
  const UserId user = world.addUser();
  world.credit(user, 10'000'000);
  return user;
}

TEST(AttachNumber, GivesTheOrderItsNumberAndBooksTheCost) {
  OrderWorld world;
  const auto order = world.buying(richUser(world));
  const auto input = world.attachInput(order);
  const auto attach = done<AttachNumber>(world, input);
  EXPECT_EQ(attach.output().outcome, AttachOutcome::Attached);
  EXPECT_EQ(attach.output().after.state, State::Waiting);
  EXPECT_EQ(attach.output().after.version, 1);
  EXPECT_EQ(attach.output().after.user, order.user);
  EXPECT_EQ(world.text("SELECT state||' '||state_version||' '||phone||' '||expires_us||' '||cancel_allowed_us FROM orders"),
            "3 1 15550100 " + std::to_string(input.expiresUs) + " " + std::to_string(input.cancelAllowedUs));
  EXPECT_EQ(world.text("SELECT state||' '||provider_ref||' '||cost FROM attempts"), "1 " + input.providerRef + " 20000");
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=40"),
            "106000020840 105000020840 20000");
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1");
}

TEST(AttachNumber, AFreeNumberWritesNoCost) {
  OrderWorld world;
  world.setCost(testing::usd(0), 1'000'000);
  const auto order = world.buying(richUser(world));
  EXPECT_EQ(done<AttachNumber>(world, world.attachInput(order)).output().outcome, AttachOutcome::Attached);
  EXPECT_EQ(world.integer("SELECT count(*) FROM transfers WHERE attempt_n IS NOT NULL"), 0);
}

TEST(AttachNumber, GoesStraightToClosingWhereACancelWasAsked) {
  OrderWorld world;
  const auto order = world.buying(richUser(world));
  done<RequestClose>(world, world.closeInput(order));
  const auto attach = done<AttachNumber>(world, world.attachInput(order));
  EXPECT_EQ(attach.output().after.state, State::Closing);
  EXPECT_EQ(attach.output().after.closeReason, CloseReason::Customer);
  EXPECT_EQ(world.events(order.id), "order.cancelling@1");
}

TEST(AttachNumber, DecidesAnUnknownAttempt) {
  OrderWorld world;
  const auto order = world.unknown(richUser(world));
  const auto attach = done<AttachNumber>(world, world.attachInput(order));
  EXPECT_EQ(attach.output().outcome, AttachOutcome::Attached);
  EXPECT_EQ(attach.output().after.version, 2);
}

TEST(AttachNumber, ADecidedAttemptIsStaleAndNothingIsWritten) {
  OrderWorld world;
  const UserId user = richUser(world);
  for (const auto order : {world.waiting(user), world.received(user), world.cancelled(user), world.failed(user)}) {
    EXPECT_EQ(unchanged<AttachNumber>(world, world.attachInput(order)).output().outcome, AttachOutcome::Stale);
  }
  const auto order = world.buying(user);
  EXPECT_EQ(unchanged<AttachNumber>(world, world.attachInput(order, 2)).output().outcome, AttachOutcome::Stale);
  auto elsewhere = world.attachInput(order);
  elsewhere.provider = 3;
  EXPECT_EQ(unchanged<AttachNumber>(world, elsewhere).output().outcome, AttachOutcome::Stale);
  EXPECT_EQ(unchanged<AttachNumber>(world, world.attachInput({OrderId(5), user})).output().outcome, AttachOutcome::Stale);
}

TEST(AttachNumber, ANumberSoldBeforeIsRefused) {
  OrderWorld world;
  const UserId user = richUser(world);
  const auto first = world.attachInput(world.buying(user));
  done<AttachNumber>(world, first);
  for (const auto order : {world.buying(user), world.unknown(user)}) {
    auto second = world.attachInput(order);
    second.providerRef = first.providerRef;
    EXPECT_EQ(unchanged<AttachNumber>(world, second).output().outcome, AttachOutcome::DuplicateRef);
  }
  EXPECT_EQ(unchanged<AttachNumber>(world, first).output().outcome, AttachOutcome::Stale);
}

TEST(AttachNumber, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const auto order = world.buying(richUser(world));
  AttachNumber attach(world.attachInput(order));
  world.applyAndRollBack(attach);
  world.run(attach);
  EXPECT_EQ(attach.output().outcome, AttachOutcome::Attached);
  EXPECT_EQ(attach.output().after.version, 1);
}

TEST(MarkUnknown, KeepsTheHoldAndShowsNothing) {
  OrderWorld world;
  const UserId user = richUser(world);
  const auto order = world.buying(user);
  const auto mark = done<MarkUnknown>(world, world.unknownInput(order));
  EXPECT_EQ(mark.output().outcome, MarkUnknown::Outcome::Marked);
  EXPECT_EQ(mark.output().after.state, State::Unknown);
  EXPECT_EQ(world.version(order.id), 1);
  EXPECT_EQ(world.text("SELECT state||' '||error||' '||(ended_us IS NULL) FROM attempts"), "3 timed out 1");
  EXPECT_EQ(world.available(user), 9'950'000);
  EXPECT_EQ(world.events(order.id), "");
}

TEST(MarkUnknown, RefusesWhatHasMovedOnAndAnOldFence) {
  OrderWorld world;
  const UserId user = richUser(world);
  for (const auto order : {world.waiting(user), world.unknown(user), world.failed(user)}) {
    EXPECT_EQ(unchanged<MarkUnknown>(world, world.unknownInput(order)).output().outcome, MarkUnknown::Outcome::Stale);
  }
  auto fenced = world.unknownInput(world.buying(user));
  fenced.fence = testing::oldFence(world);
  EXPECT_EQ(unchanged<MarkUnknown>(world, fenced).output().outcome, MarkUnknown::Outcome::Stale);
  fenced.fence = world.fence();
  EXPECT_EQ(done<MarkUnknown>(world, fenced).output().outcome, MarkUnknown::Outcome::Marked);
}

}  // namespace
}  // namespace trunkline::orders
