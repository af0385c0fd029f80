// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/credit_wallet.h"

#include <gtest/gtest.h>

#include "server/crypto/bytes.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/wallets.h"
#include "tests/support/order_world.h"

namespace trunkline::ledger {
namespace {

using CreditOutcome = CreditWallet::Outcome;
using testing::OrderWorld;
using testing::usd;

CreditWallet::Input creditInput(OrderWorld& world, UserId user, Money amount) {
  return {.transferId = world.nextId(),
          .auditId = world.nextId(),
          .user = user,
          .wallet = AccountCode::Paid,
          .amount = amount,
          .reason = "goodwill",
          .actor = 42,
          .ip = "192.0.2.1",
          .nowUs = world.nowUs()};
}

CreditOutcome refusedCredit(OrderWorld& world, CreditWallet::Input input) {
  const std::string before = world.hash();
  CreditWallet credit(std::move(input));
  world.run(credit);
  EXPECT_EQ(world.hash(), before);
  return credit.output().outcome;
}

TEST(CreditWallet, AddsMoneyWithItsAuditRow) {
  OrderWorld world;
  const UserId user = world.addUser();
  const auto input = creditInput(world, user, usd(1'500'000));
  CreditWallet credit(input);
  world.run(credit);
  EXPECT_EQ(credit.output().outcome, CreditOutcome::Credited);
  EXPECT_EQ(credit.output().available, usd(1'500'000));
  EXPECT_EQ(world.available(user), 1'500'000);
  EXPECT_EQ(world.text("SELECT code||' '||debit_account||' '||amount||' '||wallet_seq||' '||available_after||' '||actor_id||' '||note "
                       "FROM transfers"),
            "30 104000000840 1500000 1 1500000 42 goodwill");
  EXPECT_EQ(world.text("SELECT action||' '||actor||' '||ip||' '||object||' '||reason FROM audit"),
            "wallet.credit 42 192.0.2.1 " + user.text() + " goodwill");
  EXPECT_EQ(world.text("SELECT payload_hash FROM audit"), crypto::sha256Hex(world.text("SELECT after FROM audit_payload")));
  EXPECT_EQ(world.violations(), "");
}

TEST(CreditWallet, PromotionalMoneyIsItsOwnWalletAndCode) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 1'000, AccountCode::Promotional);
  EXPECT_EQ(world.available(user, AccountCode::Promotional), 1'000);
  EXPECT_EQ(world.available(user), 0);
  EXPECT_EQ(world.integer("SELECT code FROM transfers"), 50);
}

TEST(CreditWallet, RefusalsLeaveNoTrace) {
  OrderWorld world;
  const UserId user = world.addUser();
  EXPECT_EQ(refusedCredit(world, creditInput(world, UserId(5), usd(1))), CreditOutcome::NotFound);
  EXPECT_EQ(refusedCredit(world, creditInput(world, user, testing::rub(1))), CreditOutcome::NotFound);
  EXPECT_EQ(refusedCredit(world, creditInput(world, user, usd(0))), CreditOutcome::OutOfRange);
  EXPECT_EQ(refusedCredit(world, creditInput(world, user, usd(-1))), CreditOutcome::OutOfRange);
  EXPECT_EQ(refusedCredit(world, creditInput(world, user, usd(limits::kTransferMaxMicros + 1))), CreditOutcome::OutOfRange);
  world.script("UPDATE accounts SET credits_posted=" + std::to_string(limits::kMoneyTotalMaxMicros) + " WHERE code=1");
  EXPECT_EQ(refusedCredit(world, creditInput(world, user, usd(1))), CreditOutcome::OutOfRange);
}

TEST(CreditWallet, TheSameTransferTwiceIsAnErrorAndCountsOnce) {
  OrderWorld world;
  const UserId user = world.addUser();
  CreditWallet credit(creditInput(world, user, usd(1'000)));
  world.run(credit);
  EXPECT_FALSE(world.tryRun(credit));
  EXPECT_EQ(world.available(user), 1'000);
}

TEST(CreditWallet, AppliedAgainAfterARollbackItWritesTheSame) {
  OrderWorld world;
  const UserId user = world.addUser();
  CreditWallet credit(creditInput(world, user, usd(1'000)));
  world.applyAndRollBack(credit);
  world.run(credit);
  EXPECT_EQ(credit.output().available, usd(1'000));
}

TEST(HouseAccounts, AreMadeOncePerCodeProviderAndCurrency) {
  OrderWorld world;
  // Six codes of their own and four supplier codes × four providers, in three currencies.
  EXPECT_EQ(world.integer("SELECT count(*) FROM accounts WHERE deferred=1 AND no_overdraft=0 AND owner_id IS NULL"), 3 * (6 + 4 * 4));
  EXPECT_EQ(world.integer("SELECT code FROM accounts WHERE id=107000040643"), 107);
  const std::string before = world.hash();
  EnsureHouseAccounts again({usd(0).currency(), testing::rub(0).currency()});
  world.run(again);
  EXPECT_EQ(again.created(), 0);
  EXPECT_EQ(world.hash(), before);
}

TEST(OpenPlayWallet, GivesPlayMoneyOnce) {
  OrderWorld world;
  const UserId user = world.addUser();
  OpenPlayWallet open({world.nextId(), world.nextId(), user, world.nowUs()});
  world.applyAndRollBack(open);
  world.run(open);
  EXPECT_TRUE(open.opened());
  EXPECT_EQ(world.available(user, AccountCode::Play), 100'000'000);
  EXPECT_EQ(world.violations(), "");
  const std::string before = world.hash();
  OpenPlayWallet again({world.nextId(), world.nextId(), user, world.nowUs()});
  world.run(again);
  EXPECT_FALSE(again.opened());
  EXPECT_EQ(world.hash(), before);
}

}  // namespace
}  // namespace trunkline::ledger
