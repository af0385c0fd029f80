// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/ledger/wallets.h"
#include "tests/support/order_world.h"

namespace trunkline::orders {
namespace {

using ledger::AccountCode;
using PlaceOutcome = PlaceOrder::Outcome;
using testing::OrderWorld;

// Runs a purchase that must be refused and must leave no trace.
PlaceOrder::Output refused(OrderWorld& world, PlaceOrder::Input input) {
  const std::string before = world.hash();
  PlaceOrder place(std::move(input));
  world.run(place);
  EXPECT_EQ(world.hash(), before);
  return place.output();
}

TEST(PlaceOrder, HoldsTheMoneyAndWritesOrderAttemptAndKey) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000'000);
  auto input = world.placeInput(user, 50'000);
  input.operatorName = "any";
  input.extrasJson = R"({"metadata":{}})";
  PlaceOrder place(input);
  world.run(place);
  EXPECT_EQ(place.output().outcome, PlaceOutcome::Placed);
  const std::string id = std::to_string(input.order.value());
  EXPECT_EQ(world.available(user), 950'000);
  EXPECT_EQ(world.integer("SELECT open_holds FROM accounts WHERE code=1"), 1);
  EXPECT_EQ(world.text("SELECT state||' '||state_version||' '||attempt_n||' '||provider||' '||operator||' '||hold_id FROM orders"),
            "2 0 1 2 any " + std::to_string(input.holdId));
  EXPECT_EQ(world.text("SELECT state||' '||n||' '||max_cost||' '||cost_currency||' '||operator FROM attempts WHERE order_id=" + id),
            "0 1 20000 USD any");
  EXPECT_EQ(world.text("SELECT kind||' '||code||' '||amount||' '||available_after||' '||wallet_seq FROM transfers WHERE order_id=" + id),
            "1 1 50000 950000 2");
  EXPECT_EQ(world.text("SELECT result_ids FROM idem"), id);
  EXPECT_EQ(world.text("SELECT json FROM order_extras"), R"({"metadata":{}})");
  EXPECT_EQ(world.integer("SELECT count(*) FROM outbox"), 0);
  EXPECT_EQ(world.violations(), "");
}

TEST(PlaceOrder, PaysWhollyFromPromotionalMoneyWhenItCoversThePriceElseWhollyFromPaidMoney) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 100'000);
  world.credit(user, 60'000, AccountCode::Promotional);
  world.buying(user);
  EXPECT_EQ(world.available(user, AccountCode::Promotional), 10'000);
  EXPECT_EQ(world.available(user), 100'000);
  world.buying(user);
  EXPECT_EQ(world.available(user, AccountCode::Promotional), 10'000);
  EXPECT_EQ(world.available(user), 50'000);
  EXPECT_EQ(world.violations(), "");
}

TEST(PlaceOrder, NeverAddsTwoWalletsTogether) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 40'000);
  world.credit(user, 40'000, AccountCode::Promotional);
  EXPECT_EQ(refused(world, world.placeInput(user)).outcome, PlaceOutcome::InsufficientFunds);
}

TEST(PlaceOrder, RefusesWithoutFundsOrWallet) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 49'999);
  EXPECT_EQ(refused(world, world.placeInput(user)).outcome, PlaceOutcome::InsufficientFunds);
  EXPECT_EQ(refused(world, world.placeInput(UserId(999'999))).outcome, PlaceOutcome::InsufficientFunds);
}

TEST(PlaceOrder, RefusesAFrozenWallet) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000'000);
  world.script("UPDATE accounts SET frozen=1 WHERE owner_id=" + std::to_string(user.value()));
  EXPECT_EQ(refused(world, world.placeInput(user)).outcome, PlaceOutcome::WalletFrozen);
}

TEST(PlaceOrder, CountsOpenHoldsOverAllWalletsOfTheUser) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000'000);
  world.credit(user, 50'000, AccountCode::Promotional);
  world.buying(user);
  const auto second = world.waiting(user);
  auto input = world.placeInput(user);
  input.activeLimit = 2;
  EXPECT_EQ(refused(world, input).outcome, PlaceOutcome::TooManyActive);
  RecordMessage message(world.messageInput(second));
  world.run(message);
  PlaceOrder place(input);
  world.run(place);
  EXPECT_EQ(place.output().outcome, PlaceOutcome::Placed);
}

TEST(PlaceOrder, AReplayNamesTheFirstOrderAndAnotherBodyIsRefused) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000'000);
  const auto first = world.placeInput(user);
  PlaceOrder place(first);
  world.run(place);
  auto again = world.placeInput(user);
  again.idempotencyKey = first.idempotencyKey;
  const auto replayed = refused(world, again);
  EXPECT_EQ(replayed.outcome, PlaceOutcome::Replayed);
  EXPECT_EQ(replayed.existing, first.order);
  again.requestHash = "another";
  EXPECT_EQ(refused(world, again).outcome, PlaceOutcome::KeyReused);
  const UserId other = world.addUser();
  world.credit(other, 1'000'000);
  auto theirs = world.placeInput(other);
  theirs.idempotencyKey = first.idempotencyKey;
  PlaceOrder placed(theirs);
  world.run(placed);
  EXPECT_EQ(placed.output().outcome, PlaceOutcome::Placed);
}

TEST(PlaceOrder, AReplayIsKnownEvenWhenTheMoneyIsSpent) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 50'000);
  const auto first = world.placeInput(user);
  PlaceOrder place(first);
  world.run(place);
  auto again = world.placeInput(user);
  again.idempotencyKey = first.idempotencyKey;
  EXPECT_EQ(refused(world, again).outcome, PlaceOutcome::Replayed);
}

TEST(PlaceOrder, MoneyForOneOfFiftyPlacesExactlyOne) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 50'000);
  int placed = 0;
  for (int i = 0; i < 50; ++i) {
    PlaceOrder place(world.placeInput(user));
    world.run(place);
    placed += place.output().outcome == PlaceOutcome::Placed ? 1 : 0;
  }
  EXPECT_EQ(placed, 1);
  EXPECT_EQ(world.available(user), 0);
  EXPECT_EQ(world.violations(), "");
}

TEST(PlaceOrder, SandboxOrdersPayFromPlayMoneyAlone) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000'000);
  auto input = world.placeInput(user);
  input.sandbox = true;
  input.price = testing::xts(50'000);
  input.attempt = {1, testing::xts(20'000), 1'000'000};
  EXPECT_EQ(refused(world, input).outcome, PlaceOutcome::InsufficientFunds);
  ledger::OpenPlayWallet open({world.nextId(), world.nextId(), user, world.nowUs()});
  world.run(open);
  PlaceOrder place(input);
  world.run(place);
  EXPECT_EQ(place.output().outcome, PlaceOutcome::Placed);
  EXPECT_EQ(world.available(user, AccountCode::Play), 99'950'000);
  EXPECT_EQ(world.available(user), 1'000'000);
  EXPECT_EQ(world.violations(), "");
}

TEST(PlaceOrder, APlayWalletNeverPaysRealOrders) {
  OrderWorld world;
  const UserId user = world.addUser();
  ledger::OpenPlayWallet open({world.nextId(), world.nextId(), user, world.nowUs()});
  world.run(open);
  auto input = world.placeInput(user);
  input.price = testing::xts(50'000);
  EXPECT_EQ(refused(world, input).outcome, PlaceOutcome::InsufficientFunds);
}

TEST(PlaceOrder, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 50'000);
  PlaceOrder place(world.placeInput(user));
  const std::string before = world.hash();
  world.applyAndRollBack(place);
  EXPECT_EQ(world.hash(), before);
  world.run(place);
  EXPECT_EQ(place.output().outcome, PlaceOutcome::Placed);
  EXPECT_EQ(world.integer("SELECT count(*) FROM orders"), 1);
}

TEST(PlaceOrder, TheSchemaItselfRefusesAnOverdraft) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 50'000);
  EXPECT_THROW(world.script("UPDATE accounts SET debits_pending=debits_pending+50001 WHERE code=1"), std::runtime_error);
  EXPECT_THROW(world.script("UPDATE accounts SET open_holds=open_holds-1 WHERE code=1"), std::runtime_error);
}

}  // namespace
}  // namespace trunkline::orders
