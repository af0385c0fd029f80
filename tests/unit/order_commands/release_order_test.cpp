// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::orders {
namespace {

using testing::done;
using testing::OrderWorld;
using testing::unchanged;

UserId buyer(OrderWorld& world) {
  const UserId user = world.addUser();
  world.credit(user, 10'000'000);
  return user;
}

TEST(RequestClose, AWaitingOrderIsClosingAndKeepsItsHold) {
  OrderWorld world;
  const UserId user = buyer(world);
  const auto order = world.waiting(user);
  const auto close = done<RequestClose>(world, world.closeInput(order));
  EXPECT_EQ(close.output().outcome, RequestClose::Outcome::Accepted);
  EXPECT_EQ(close.output().after.state, State::Closing);
  EXPECT_EQ(world.available(user), 9'950'000);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.cancelling@2");
  EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput(order)).output().outcome, RequestClose::Outcome::Already);
}

TEST(RequestClose, AnExpiryIsNotShownBeforeItsEnd) {
  OrderWorld world;
  const auto order = world.closing(buyer(world), CloseReason::Expiry);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1");
  done<ReleaseOrder>(world, world.releaseInput(order));
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.expired@3");
}

TEST(RequestClose, WhileBuyingOnlyTheReasonIsSet) {
  OrderWorld world;
  const UserId user = buyer(world);
  for (const auto order : {world.buying(user), world.unknown(user)}) {
    const std::int64_t state = world.state(order.id);
    const std::int64_t version = world.version(order.id);
    EXPECT_EQ(done<RequestClose>(world, world.closeInput(order)).output().outcome, RequestClose::Outcome::Accepted);
    EXPECT_EQ(world.state(order.id), state);
    EXPECT_EQ(world.version(order.id), version + 1);
    EXPECT_EQ(world.events(order.id), "order.cancelling@" + std::to_string(version + 1));
    EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput(order)).output().outcome, RequestClose::Outcome::Already);
  }
}

TEST(RequestClose, RefusesOthersOrdersLaterStatesAndAnOldFence) {
  OrderWorld world;
  const UserId user = buyer(world);
  for (const auto order : {world.received(user), world.completed(user), world.failed(user)}) {
    EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput(order)).output().outcome, RequestClose::Outcome::InvalidState);
  }
  EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput(world.cancelled(user))).output().outcome, RequestClose::Outcome::Already);
  const auto order = world.waiting(user);
  EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput({order.id, UserId(4)})).output().outcome, RequestClose::Outcome::NotFound);
  EXPECT_EQ(unchanged<RequestClose>(world, world.closeInput({OrderId(4), user})).output().outcome, RequestClose::Outcome::NotFound);
  auto fenced = world.closeInput(order, CloseReason::Expiry);
  fenced.fence = testing::oldFence(world);
  EXPECT_EQ(unchanged<RequestClose>(world, fenced).output().outcome, RequestClose::Outcome::Stale);
}

TEST(ReleaseOrder, GivesTheMoneyBackAndTheCost) {
  OrderWorld world;
  const UserId user = buyer(world);
  const auto order = world.closing(user);
  const auto release = done<ReleaseOrder>(world, world.releaseInput(order));
  EXPECT_EQ(release.output().outcome, ReleaseOrder::Outcome::Released);
  EXPECT_EQ(release.output().after.state, State::Cancelled);
  EXPECT_EQ(world.text("SELECT debits_posted||' '||debits_pending||' '||open_holds FROM accounts WHERE code=1"), "0 0 0");
  EXPECT_EQ(world.text("SELECT debit_account||' '||credit_account||' '||amount FROM transfers WHERE code=41"),
            "105000020840 106000020840 20000");
  EXPECT_EQ(world.integer("SELECT available_after FROM transfers WHERE kind=3"), 10'000'000);
  EXPECT_EQ(world.integer("SELECT state FROM attempts"), 4);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.cancelling@2 order.cancelled@3");
}

TEST(ReleaseOrder, AnUnreachableProviderIsAskedAgainLater) {
  OrderWorld world;
  const UserId user = buyer(world);
  const auto order = world.closing(user, CloseReason::Expiry);
  auto input = world.releaseInput(order);
  input.upstream = ReleaseOrder::Upstream::Unreachable;
  EXPECT_EQ(done<ReleaseOrder>(world, input).output().after.state, State::Expired);
  EXPECT_EQ(world.available(user), 10'000'000);
  EXPECT_EQ(world.integer("SELECT state FROM attempts"), 1);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.expired@3 provider.reject@1");
  EXPECT_EQ(done<CloseAttempt>(world, world.closeAttemptInput(order, CloseAttempt::How::Lost)).outcome(), CloseAttempt::Outcome::Closed);
}

TEST(ReleaseOrder, ACancellationAtTheProvidersSideTakesBothEdgesInOneCommit) {
  OrderWorld world;
  const auto order = world.waiting(buyer(world));
  auto input = world.releaseInput(order);
  EXPECT_EQ(unchanged<ReleaseOrder>(world, input).output().outcome, ReleaseOrder::Outcome::Stale);
  input.closedByProvider = true;
  const auto release = done<ReleaseOrder>(world, input);
  EXPECT_EQ(release.output().after.state, State::Expired);
  EXPECT_EQ(release.output().after.closeReason, CloseReason::Provider);
  EXPECT_EQ(release.output().after.version, 3);
  EXPECT_EQ(world.events(order.id), "order.waiting_sms@1 order.expired@3");
}

TEST(ReleaseOrder, RefusesOtherStatesAndAnOldEpoch) {
  OrderWorld world;
  const UserId user = buyer(world);
  for (const auto order : {world.buying(user), world.unknown(user), world.received(user), world.completed(user), world.cancelled(user),
                           world.failed(user), testing::KnownOrder{OrderId(4), user}}) {
    auto input = world.releaseInput(order);
    input.closedByProvider = true;
    EXPECT_EQ(unchanged<ReleaseOrder>(world, input).output().outcome, ReleaseOrder::Outcome::Stale);
  }
  auto input = world.releaseInput(world.closing(user));
  input.fence = testing::oldFence(world);
  EXPECT_EQ(unchanged<ReleaseOrder>(world, input).output().outcome, ReleaseOrder::Outcome::Stale);
}

TEST(ReleaseOrder, OfACaptureAndAReleaseTheFirstDecides) {
  OrderWorld world;
  const UserId user = buyer(world);
  const auto captured = world.closing(user);
  done<RecordMessage>(world, world.messageInput(captured));
  EXPECT_EQ(unchanged<ReleaseOrder>(world, world.releaseInput(captured)).output().outcome, ReleaseOrder::Outcome::Stale);
  EXPECT_EQ(world.available(user), 9'950'000);
  const auto released = world.closing(user);
  done<ReleaseOrder>(world, world.releaseInput(released));
  EXPECT_EQ(done<RecordMessage>(world, world.messageInput(released)).output().outcome, RecordMessage::Outcome::Late);
  EXPECT_EQ(world.available(user), 9'950'000);
}

TEST(ReleaseOrder, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const UserId user = buyer(world);
  ReleaseOrder release(world.releaseInput(world.closing(user)));
  world.applyAndRollBack(release);
  world.run(release);
  EXPECT_EQ(release.output().outcome, ReleaseOrder::Outcome::Released);
  EXPECT_EQ(world.available(user), 10'000'000);
}

TEST(ReleaseOrder, AHoldResolvedBehindALiveOrderIsAnErrorAndNothingIsWritten) {
  OrderWorld world;
  const auto order = world.closing(buyer(world));
  world.script(
      "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,pending_id,code,order_id,wallet_id,wallet_seq,available_after,"
      "created_us) SELECT 5,2,debit_account,credit_account,amount,id,2,order_id,wallet_id,9,0,0 FROM transfers WHERE kind=1");
  const std::string before = world.hash();
  ReleaseOrder release(world.releaseInput(order));
  EXPECT_FALSE(world.tryRun(release));
  RecordMessage message(world.messageInput(order));
  EXPECT_FALSE(world.tryRun(message));
  EXPECT_EQ(world.hash(), before);
}

TEST(Shards, AreTakenRenewedTakenOverAndGivenBack) {
  OrderWorld world;
  ReleaseShards clear{""};
  world.run(clear);
  ClaimShards some({"a", 1'000, 500, 10});
  world.run(some);
  ASSERT_EQ(some.held().size(), 10U);
  ClaimShards rest({"b", 1'000, 500, limits::kShards});
  world.run(rest);
  EXPECT_EQ(rest.held().size(), 54U);
  const std::int64_t epoch = some.held().front().epoch;
  ClaimShards renewed({"a", 1'400, 500, 10});
  world.run(renewed);
  EXPECT_EQ(renewed.held().front().epoch, epoch);
  ClaimShards over({"a", 1'600, 500, limits::kShards});
  world.run(over);
  EXPECT_EQ(over.held().size(), 64U);
  EXPECT_EQ(over.held().front().epoch, epoch);
  EXPECT_EQ(over.held().back().epoch, rest.held().back().epoch + 1);
  ReleaseShards give{"a"};
  world.run(give);
  EXPECT_EQ(world.integer("SELECT count(*) FROM shards WHERE owner IS NOT NULL"), 0);
}

}  // namespace
}  // namespace trunkline::orders
