// SPDX-License-Identifier: GPL-3.0-or-later
// The daily cap of an API key: tested by the statement that holds the money, given back with the hold.
#include <gtest/gtest.h>

#include "tests/support/order_world.h"

namespace trunkline::ledger {
namespace {

using orders::EndAttempt;
using orders::PlaceOrder;
using orders::ReleaseOrder;
using orders::RequestClose;
using testing::KnownOrder;
using testing::OrderWorld;

constexpr std::int64_t kDayUs = 86'400'000'000;

class KeySpendTest : public ::testing::Test {
 protected:
  void SetUp() override {
    user = world.addUser();
    world.credit(user, 10'000'000);
  }
  PlaceOrder place(KeyId key, std::int64_t price = 50'000) {
    auto input = world.placeInput(user, price);
    input.key = key;
    PlaceOrder command(std::move(input));
    world.run(command);
    return command;
  }
  std::int64_t spent(KeyId key) {
    return world.integer("SELECT COALESCE(sum(micros),0) FROM key_spend WHERE key_id=" + std::to_string(key.value()));
  }
  KnownOrder orderOf(const PlaceOrder& placed) const { return {placed.input().order, user}; }

  OrderWorld world;
  UserId user;
};

TEST_F(KeySpendTest, theCapIsReachedExactlyAndNotPassed) {
  const KeyId key = world.addKey(user, 100'000);
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);
  const std::string before = world.hash();
  EXPECT_EQ(place(key, 50'100).output().outcome, PlaceOrder::Outcome::ApiKeyCap);
  EXPECT_EQ(world.hash(), before);  // a refusal writes nothing
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(place(key, 100).output().outcome, PlaceOrder::Outcome::ApiKeyCap);
  EXPECT_EQ(spent(key), 100'000);
  // Neither another key nor its owner is held by it.
  EXPECT_EQ(place(world.addKey(user, std::nullopt)).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(place(KeyId()).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(world.violations(), "");
}

TEST_F(KeySpendTest, aNewDayBeginsWithAllOfIt) {
  const KeyId key = world.addKey(user, 50'000);
  world.passUs(kDayUs - 1);
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::ApiKeyCap);
  world.passUs(1);
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(world.violations(), "");
}

TEST_F(KeySpendTest, aCancelledOrderGivesItBackToTheDayOfItsPurchase) {
  const KeyId key = world.addKey(user, 50'000);
  world.passUs(kDayUs - 1'000);
  const PlaceOrder placed = place(key);
  orders::AttachNumber attach(world.attachInput(orderOf(placed)));
  world.run(attach);
  world.passUs(2'000);
  ASSERT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);  // of the next day
  RequestClose close(world.closeInput(orderOf(placed)));
  world.run(close);
  ReleaseOrder release(world.releaseInput(orderOf(placed)));
  world.run(release);
  EXPECT_EQ(world.text("SELECT micros FROM key_spend ORDER BY day"), "0 50000");
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::ApiKeyCap);
  EXPECT_EQ(world.violations(), "");
}

TEST_F(KeySpendTest, anOrderThatNobodySellsGivesItBack) {
  const KeyId key = world.addKey(user, 50'000);
  const PlaceOrder placed = place(key);
  EndAttempt end(world.endInput(orderOf(placed), EndAttempt::How::Refused));
  world.run(end);
  EXPECT_EQ(spent(key), 0);
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::Placed);
  EXPECT_EQ(world.violations(), "");
}

TEST_F(KeySpendTest, aRevokedKeyOrdersNothingHoweverLateThatIsSeen) {
  const KeyId key = world.addKey(user, std::nullopt);
  world.script("UPDATE api_keys SET revoked_us=1");
  EXPECT_EQ(place(key).output().outcome, PlaceOrder::Outcome::ApiKeyRevoked);
  const KeyId others = world.addKey(world.addUser(), std::nullopt);
  EXPECT_EQ(place(others).output().outcome, PlaceOrder::Outcome::ApiKeyRevoked);
  EXPECT_EQ(place(KeyId(5)).output().outcome, PlaceOrder::Outcome::ApiKeyRevoked);
}

TEST_F(KeySpendTest, fundsAndTheCapAreToldApart) {
  const KeyId key = world.addKey(user, 100'000'000);
  EXPECT_EQ(place(key, 20'000'000).output().outcome, PlaceOrder::Outcome::InsufficientFunds);
  EXPECT_EQ(place(key, 200'000'000).output().outcome, PlaceOrder::Outcome::ApiKeyCap);
}

}  // namespace
}  // namespace trunkline::ledger
