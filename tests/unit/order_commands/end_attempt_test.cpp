// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using EndHow = EndAttempt::How;
using EndOutcome = EndAttempt::Outcome;
using testing::done;
using testing::OrderWorld;
using testing::unchanged;
using testing::usd;

UserId fundedUser(OrderWorld& world) {
  const UserId user = world.addUser();
  world.credit(user, 10'000'000);
  return user;
}

TEST(EndAttempt, ARefusalGoesOnWithTheNextProvider) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  const auto order = world.buying(user);
  auto input = world.endInput(order, EndHow::Refused);
  input.next = world.plan(usd(30'000), 3);
  const auto end = done<EndAttempt>(world, input);
  EXPECT_EQ(end.output().outcome, EndOutcome::NextAttempt);
  EXPECT_EQ(end.output().after.attempt, 2);
  EXPECT_EQ(world.text("SELECT state||' '||attempt_n||' '||provider||' '||state_version FROM orders"), "2 2 3 1");
  EXPECT_EQ(world.text("SELECT n||':'||state||':'||provider||':'||max_cost||':'||service FROM attempts ORDER BY n"),
            "1:2:2:20000:telegram 2:0:3:30000:telegram");
  EXPECT_EQ(world.available(user), 9'950'000);
  EXPECT_EQ(world.events(order.id), "");
}

TEST(EndAttempt, WithoutANextProviderTheOrderFailsAndTheMoneyComesBack) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  const auto order = world.buying(user);
  const auto end = done<EndAttempt>(world, world.endInput(order, EndHow::Refused));
  EXPECT_EQ(end.output().outcome, EndOutcome::Released);
  EXPECT_EQ(end.output().after.state, State::Failed);
  EXPECT_EQ(world.available(user), 10'000'000);
  EXPECT_EQ(world.integer("SELECT closed_us FROM orders"), world.nowUs());
  EXPECT_EQ(world.events(order.id), "order.failed@1");
}

TEST(EndAttempt, WhereACloseWasAskedNoNextAttemptIsMade) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  const auto cancelled = world.buying(user);
  done<RequestClose>(world, world.closeInput(cancelled));
  auto input = world.endInput(cancelled, EndHow::Refused);
  input.next = world.plan(usd(30'000), 3);
  EXPECT_EQ(done<EndAttempt>(world, input).output().after.state, State::Cancelled);
  EXPECT_EQ(world.events(cancelled.id), "order.cancelling@1 order.cancelled@2");
  const auto expired = world.unknown(user);
  done<RequestClose>(world, world.closeInput(expired, CloseReason::Expiry));
  EXPECT_EQ(done<EndAttempt>(world, world.endInput(expired, EndHow::Lost)).output().after.state, State::Expired);
}

TEST(EndAttempt, ALostPurchaseIsTheHousesLossOfItsHighestCost) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  const auto order = world.unknown(user);
  auto input = world.endInput(order, EndHow::Lost);
  input.next = world.plan(usd(20'000), 3);
  EXPECT_EQ(done<EndAttempt>(world, input).output().outcome, EndOutcome::NextAttempt);
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=60"),
            "108000020840 105000020840 20000");
  EXPECT_EQ(world.integer("SELECT state FROM attempts WHERE n=1"), 5);
}

TEST(EndAttempt, AnUnknownPurchaseProvenUnboughtCostsNothing) {
  OrderWorld world;
  const auto order = world.unknown(fundedUser(world));
  EXPECT_EQ(done<EndAttempt>(world, world.endInput(order, EndHow::Refused)).output().outcome, EndOutcome::Released);
  EXPECT_EQ(world.integer("SELECT count(*) FROM transfers WHERE attempt_n IS NOT NULL"), 0);
}

TEST(EndAttempt, AnUnwantedNumberKeepsItsReferenceAndIsGivenBackLater) {
  OrderWorld world;
  const auto order = world.buying(fundedUser(world));
  auto input = world.endInput(order, EndHow::Unwanted);
  input.next = world.plan(usd(20'000), 3);
  EXPECT_EQ(done<EndAttempt>(world, input).output().outcome, EndOutcome::NextAttempt);
  EXPECT_EQ(world.text("SELECT state||' '||provider_ref||' '||cost FROM attempts WHERE n=1"), "1 " + input.providerRef + " 20000");
  EXPECT_EQ(world.events(order.id), "provider.reject@1");
  EXPECT_EQ(world.integer("SELECT amount FROM transfers WHERE code=40"), 20'000);
  const auto close = done<CloseAttempt>(world, world.closeAttemptInput(order, CloseAttempt::How::Returned));
  EXPECT_EQ(close.outcome(), CloseAttempt::Outcome::Closed);
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=41"),
            "105000020840 106000020840 20000");
}

TEST(EndAttempt, AReferenceSoldBeforeStaysWithItsFirstOrder) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  const auto first = world.attachInput(world.buying(user));
  done<AttachNumber>(world, first);
  const auto order = world.buying(user);
  auto input = world.endInput(order, EndHow::Unwanted);
  input.providerRef = first.providerRef;
  EXPECT_EQ(done<EndAttempt>(world, input).output().outcome, EndOutcome::Released);
  EXPECT_EQ(world.integer("SELECT count(*) FROM attempts WHERE provider_ref='" + first.providerRef + "'"), 1);
  const auto close = done<CloseAttempt>(world, world.closeAttemptInput(order, CloseAttempt::How::Lost));
  EXPECT_EQ(close.outcome(), CloseAttempt::Outcome::Closed);
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account FROM transfers WHERE code=60"), "108000020840 106000020840");
}

TEST(EndAttempt, RefusesWhatHasMovedOnAndAnOldFence) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  for (const EndHow how : {EndHow::Refused, EndHow::Lost, EndHow::Unwanted}) {
    for (const auto order : {world.waiting(user), world.received(user), world.cancelled(user), world.failed(user)}) {
      EXPECT_EQ(unchanged<EndAttempt>(world, world.endInput(order, how)).output().outcome, EndOutcome::Stale);
    }
    const auto other = how == EndHow::Lost ? world.unknown(user) : world.buying(user);
    EXPECT_EQ(unchanged<EndAttempt>(world, world.endInput(other, how, 2)).output().outcome, EndOutcome::Stale);
    auto fenced = world.endInput(other, how);
    fenced.fence = testing::oldFence(world);
    EXPECT_EQ(unchanged<EndAttempt>(world, fenced).output().outcome, EndOutcome::Stale);
  }
  EXPECT_EQ(unchanged<EndAttempt>(world, world.endInput(world.buying(user), EndHow::Lost)).output().outcome, EndOutcome::Stale);
  auto elsewhere = world.endInput(world.buying(user), EndHow::Unwanted);
  elsewhere.provider = 3;
  EXPECT_EQ(unchanged<EndAttempt>(world, elsewhere).output().outcome, EndOutcome::Stale);
}

TEST(EndAttempt, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  EndAttempt end(world.endInput(world.buying(user), EndHow::Refused));
  world.applyAndRollBack(end);
  world.run(end);
  EXPECT_EQ(end.output().outcome, EndOutcome::Released);
  EXPECT_EQ(world.available(user), 10'000'000);
}

std::int64_t lateMessages(OrderWorld& world, testing::KnownOrder order, int attempt) {
  auto close = world.closeAttemptInput(order, CloseAttempt::How::Lost, attempt);
  close.late = {{world.nextId(), "id:1", "sealed"}};
  EXPECT_EQ(done<CloseAttempt>(world, close).outcome(), CloseAttempt::Outcome::Closed);
  return world.integer("SELECT count(*) FROM sms WHERE late=1 AND sealed='sealed' AND order_id=" + std::to_string(order.id.value()));
}

TEST(CloseAttempt, KeepsTheLateMessagesOfAReleasedOrder) {
  OrderWorld world;
  const auto order = world.closing(fundedUser(world), CloseReason::Expiry);
  auto release = world.releaseInput(order);
  release.upstream = ReleaseOrder::Upstream::Unreachable;
  done<ReleaseOrder>(world, release);
  EXPECT_EQ(lateMessages(world, order, 1), 1);
}

TEST(CloseAttempt, DropsTheMessagesOfANumberThatTheCustomerWasNeverShown) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  // The wrong number was replaced by another one, on which the order was then released.
  const auto replaced = world.buying(user);
  auto unwanted = world.endInput(replaced, EndHow::Unwanted);
  unwanted.next = world.plan(usd(20'000), 3);
  done<EndAttempt>(world, unwanted);
  done<EndAttempt>(world, world.endInput(replaced, EndHow::Refused, 2));
  EXPECT_EQ(lateMessages(world, replaced, 1), 0);
  // The wrong number came to an order that was being cancelled.
  const auto cancelled = world.buying(user);
  done<RequestClose>(world, world.closeInput(cancelled));
  done<EndAttempt>(world, world.endInput(cancelled, EndHow::Unwanted));
  EXPECT_EQ(world.integer("SELECT state FROM orders WHERE id=" + std::to_string(cancelled.id.value())), 8);
  EXPECT_EQ(lateMessages(world, cancelled, 1), 0);
}

TEST(CloseAttempt, LeavesTheNumberOfALiveOrChargedOrderAlone) {
  OrderWorld world;
  const UserId user = fundedUser(world);
  for (const auto order : {world.buying(user), world.waiting(user), world.closing(user), world.received(user), world.completed(user),
                           world.cancelled(user), world.failed(user)}) {
    for (const auto how : {CloseAttempt::How::Returned, CloseAttempt::How::Lost}) {
      EXPECT_EQ(unchanged<CloseAttempt>(world, world.closeAttemptInput(order, how)).outcome(), CloseAttempt::Outcome::Stale);
    }
  }
}

}  // namespace
}  // namespace trunkline::orders
