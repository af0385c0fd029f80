// SPDX-License-Identifier: GPL-3.0-or-later
// Every invariant is shown catching a fault planted behind the commands' backs, and silent on a database that only
// commands have written.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "server/ledger/wallets.h"
#include "tests/support/order_world.h"

namespace trunkline::ledger {
namespace {

using testing::KnownOrder;
using testing::OrderWorld;

// Orders that took every way that there is.
void takeEveryWay(OrderWorld& world, UserId user) {
  world.buying(user);
  world.waiting(user);
  world.unknown(user);
  world.closing(user);
  world.received(user);
  world.completed(user);
  world.cancelled(user);
  world.failed(user);
  orders::EndAttempt lost(world.endInput(world.unknown(user), orders::EndAttempt::How::Lost));
  world.run(lost);
  const KnownOrder unwanted = world.buying(user);
  orders::EndAttempt end(world.endInput(unwanted, orders::EndAttempt::How::Unwanted));
  world.run(end);
  orders::CloseAttempt close(world.closeAttemptInput(unwanted, orders::CloseAttempt::How::Lost));
  world.run(close);
}

// What has no command yet: a top-up, a refund, a roll-up and seals, written as they will be.
void addRowsOfLaterCommands(OrderWorld& world) {
  world.script(
      "UPDATE accounts SET credits_posted=credits_posted+700,version=version+1 WHERE id=(SELECT min(id) FROM accounts WHERE code=2);"
      "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,payment_id,wallet_id,wallet_seq,available_after,created_us)"
      "SELECT 11,0,102000000840,id,700,10,77,id,version,credits_posted-debits_posted-debits_pending,0 FROM accounts "
      "WHERE id=(SELECT min(id) FROM accounts WHERE code=2);"
      "UPDATE orders SET refunded=400 WHERE state=7;"
      "UPDATE accounts SET credits_posted=credits_posted+400,version=version+1 WHERE id=(SELECT min(id) FROM accounts WHERE code=1);"
      "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,order_id,wallet_id,wallet_seq,available_after,created_us)"
      "SELECT 12,0,101000000840,a.id,400,20,o.id,a.id,a.version,credits_posted-debits_posted-debits_pending,0 FROM accounts a "
      "JOIN orders o ON o.state=7 WHERE a.id=(SELECT min(id) FROM accounts WHERE code=1);"
      "INSERT INTO rollups SELECT 101000000840,9000000,(SELECT sum(amount) FROM transfers WHERE credit_account=101000000840 "
      "AND kind IN(0,2)),400;"
      "INSERT INTO audit_seal SELECT row_number() OVER (ORDER BY id),id,'seal'||(row_number() OVER (ORDER BY id)-1),"
      "'seal'||row_number() OVER (ORDER BY id) FROM audit");
}

struct CleanWorld {
  OrderWorld world;
  UserId user;

  CleanWorld() {
    user = world.addUser();
    world.credit(user, 10'000'000);
    world.credit(user, 60'000, AccountCode::Promotional);
    takeEveryWay(world, user);
    world.setCost(testing::rub(1'234'567), 10'801);
    world.received(user);
    auto byKey = world.placeInput(user);
    byKey.key = world.addKey(user, 1'000'000);
    orders::PlaceOrder place(byKey);
    world.run(place);
    addRowsOfLaterCommands(world);
    // Foreign keys cannot be switched off inside the transaction that each fault is planted in.
    world.script("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
  }
};

struct Fault {
  const char* caughtBy;
  const char* sql;
  bool fullOnly{false};  // no transfer leads to it
};

constexpr const char* kGuards =
    "DROP TRIGGER transfers_no_update; DROP TRIGGER transfers_no_delete; DROP TRIGGER audit_seal_no_update; DROP INDEX t_one_resolution;"
    "DROP INDEX t_one_hold; DROP INDEX t_one_topup; DROP INDEX t_one_cost; DROP INDEX a_ref;";

constexpr std::array kFaults{
    Fault{"open_hold", "UPDATE orders SET state=3,closed_us=NULL WHERE state=8"},
    Fault{"transfer_wallet", "UPDATE transfers SET wallet_id=NULL,wallet_seq=NULL,available_after=NULL WHERE kind=2"},
    Fault{"transfer_wallet", "UPDATE transfers SET wallet_id=debit_account,wallet_seq=1,available_after=0 WHERE code=40"},
    Fault{"transfer_wallet", "UPDATE transfers SET wallet_seq=NULL WHERE kind=1"},
    Fault{"wallet_balances", "UPDATE accounts SET credits_posted=credits_posted+1 WHERE code=1"},
    Fault{"wallet_balances", "UPDATE accounts SET debits_posted=debits_posted-1 WHERE code=1"},
    Fault{"wallet_balances", "UPDATE accounts SET debits_pending=debits_pending+1 WHERE code=1"},
    Fault{"wallet_balances", "UPDATE accounts SET open_holds=open_holds-1 WHERE code=1"},
    Fault{"wallet_balances", "INSERT INTO accounts(id,owner_id,code,currency,credits_posted) VALUES(5,5,1,'USD',1)", true},
    Fault{"overdraft", "UPDATE accounts SET debits_posted=credits_posted+1 WHERE code=2"},
    Fault{"overdraft", "UPDATE accounts SET no_overdraft=0 WHERE code=1"},
    Fault{"available_chain", "UPDATE transfers SET available_after=available_after+1 WHERE kind=3"},
    Fault{"available_chain", "UPDATE transfers SET available_after=available_after-1 WHERE code=30"},
    Fault{"wallet_sequence", "UPDATE transfers SET wallet_seq=2 WHERE kind=2"},
    Fault{"wallet_sequence", "UPDATE accounts SET version=version-1 WHERE code=1"},
    Fault{"one_currency", "UPDATE accounts SET currency='RUB' WHERE id=101000000840"},
    Fault{"one_currency", "UPDATE orders SET currency='RUB' WHERE state=9 OR state=8"},
    Fault{"topup_once",
          "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,payment_id,created_us) "
          "VALUES(5,0,102000000840,104000000840,700,10,77,0)"},
    Fault{"topup_once", "UPDATE transfers SET payment_id=NULL WHERE code=10"},
    Fault{"rollups", "UPDATE rollups SET credits=credits+1"},
    Fault{"rollups", "UPDATE rollups SET debits=debits-1"},
    Fault{"hold_resolution", "UPDATE transfers SET amount=amount+1 WHERE kind=3"},
    Fault{"hold_resolution", "UPDATE transfers SET order_id=5 WHERE kind=2"},
    Fault{"hold_resolution", "UPDATE transfers SET credit_account=104000000840 WHERE kind=2"},
    Fault{"hold_resolution", "UPDATE transfers SET code=3 WHERE kind=2"},
    Fault{"hold_resolution", "UPDATE transfers SET pending_id=12 WHERE kind=3"},
    Fault{"hold_resolution",
          "INSERT INTO transfers SELECT 5,3,debit_account,credit_account,amount,pending_id,3,order_id,attempt_n,payment_id,"
          "wallet_id,900,available_after,actor_id,note,created_us FROM transfers WHERE kind=2 LIMIT 1"},
    Fault{"one_hold", "UPDATE orders SET price=price+1 WHERE state=10"},
    Fault{"one_hold", "UPDATE orders SET hold_id=5 WHERE state=2"},
    Fault{"one_hold",
          "INSERT INTO transfers SELECT 5,1,debit_account,credit_account,amount,NULL,1,order_id,attempt_n,payment_id,wallet_id,900,"
          "available_after,actor_id,note,created_us FROM transfers WHERE kind=1 LIMIT 1"},
    Fault{"hold_owner", "UPDATE orders SET user_id=5 WHERE state=3"},
    Fault{"hold_owner", "UPDATE orders SET sandbox=1 WHERE state=3"},
    Fault{"open_hold", "UPDATE orders SET state=3 WHERE state=8"},
    Fault{"open_hold", "UPDATE orders SET captured=1 WHERE state=5"},
    Fault{"captured", "UPDATE orders SET captured=captured-1 WHERE state=6"},
    Fault{"captured", "DELETE FROM transfers WHERE kind=2"},
    Fault{"captured", "UPDATE transfers SET kind=3 WHERE kind=2"},
    Fault{"released", "UPDATE orders SET captured=1 WHERE state=10"},
    Fault{"released", "DELETE FROM transfers WHERE kind=3"},
    Fault{"captured_message", "DELETE FROM sms"},
    Fault{"captured_message", "UPDATE sms SET late=1"},
    Fault{"captured_message", "INSERT INTO sms SELECT 5,id,'x','x',0,0 FROM orders WHERE state=8"},
    Fault{"refunds", "UPDATE orders SET refunded=refunded+1 WHERE state=7"},
    Fault{"refunds", "DELETE FROM transfers WHERE code=20"},
    Fault{"refunds", "UPDATE orders SET captured=399 WHERE state=7"},
    Fault{"refunds", "UPDATE transfers SET credit_account=(SELECT min(id) FROM accounts WHERE code=2) WHERE code=20"},
    Fault{"refunds", "UPDATE transfers SET debit_account=104000000840 WHERE code=20"},
    Fault{"cost_missing", "DELETE FROM transfers WHERE code=40"},
    Fault{"cost_missing", "DELETE FROM transfers WHERE code=41"},
    Fault{"cost_missing", "DELETE FROM transfers WHERE code=42"},
    Fault{"cost_missing", "DELETE FROM transfers WHERE code=60"},
    Fault{"cost_missing", "DELETE FROM transfers WHERE code=70"},
    Fault{"cost_missing", "UPDATE transfers SET amount=amount-1 WHERE code=70"},
    Fault{"cost_unmatched", "UPDATE transfers SET attempt_n=9 WHERE code=40"},
    Fault{"cost_unmatched", "UPDATE transfers SET amount=amount+1 WHERE code=42"},
    Fault{"cost_unmatched", "UPDATE attempts SET state=1 WHERE state IN(4,5)"},
    Fault{"cost_unmatched", "UPDATE transfers SET code=99 WHERE code=41"},
    Fault{"cost_accounts", "UPDATE transfers SET debit_account=107000020840 WHERE code=40"},
    Fault{"cost_accounts", "UPDATE transfers SET credit_account=105000030840 WHERE code=40"},
    Fault{"cost_accounts", "UPDATE transfers SET credit_account=106000020643 WHERE code=42"},
    Fault{"cost_accounts", "UPDATE transfers SET credit_account=106000020840 WHERE code=60"},
    Fault{"attempt_state", "UPDATE attempts SET state=0 WHERE state=1"},
    Fault{"attempt_state", "UPDATE orders SET attempt_n=2 WHERE state=2"},
    Fault{"attempt_state", "DELETE FROM orders WHERE state=4"},
    Fault{"number_once", "UPDATE attempts SET provider_ref='same' WHERE state=1"},
    Fault{"idem_order", "UPDATE idem SET result_ids='5'"},
    Fault{"idem_order", "UPDATE idem SET user_id=5"},
    Fault{"final_event", "DELETE FROM outbox WHERE topic='order.completed'"},
    Fault{"final_event", "UPDATE outbox SET topic='order.expired' WHERE topic='order.cancelled'"},
    Fault{"final_event", "INSERT INTO outbox SELECT 5,topic,object_id,9,0,0,0,0 FROM outbox WHERE topic='order.failed' LIMIT 1"},
    Fault{"final_event", "UPDATE outbox SET topic='order.failed' WHERE topic='order.received'"},
    Fault{"final_event", "UPDATE orders SET closed_us=NULL WHERE state=9 OR state=8"},
    Fault{"key_spend", "UPDATE key_spend SET micros=micros+1"},
    Fault{"key_spend", "DELETE FROM key_spend"},
    Fault{"key_spend", "UPDATE orders SET state=9 WHERE key_id IS NOT NULL"},
    Fault{"seal_chain", "UPDATE audit_seal SET prev_hash='other' WHERE seq=2"},
    Fault{"seal_chain", "UPDATE audit_seal SET seq=3 WHERE seq=2"},
    Fault{"seal_chain", "UPDATE audit_seal SET audit_id=5 WHERE seq=1"},
};

bool names(const std::string& violations, const std::string& name) {
  return (" " + violations + " ").find(" " + name + " ") != std::string::npos;
}

TEST(Invariants, AreSilentOnWhatCommandsWrote) {
  CleanWorld clean;
  EXPECT_EQ(clean.world.violations(), "");
  EXPECT_EQ(clean.world.violations(false, 0), "");
  EXPECT_EQ(clean.world.violations(false, 1'000'000'000), "");
}

TEST(Invariants, CatchEveryPlantedFaultInBothModes) {
  CleanWorld clean;
  for (const Fault& fault : kFaults) {
    clean.world.script(std::string("BEGIN;") + kGuards + fault.sql);
    EXPECT_GT(clean.world.integer("SELECT changes()"), 0) << fault.sql;
    EXPECT_TRUE(names(clean.world.violations(), fault.caughtBy)) << fault.caughtBy << ": " << fault.sql;
    EXPECT_EQ(names(clean.world.violations(false, 0), fault.caughtBy), !fault.fullOnly)
        << "incremental " << fault.caughtBy << ": " << fault.sql;
    clean.world.script("ROLLBACK");
  }
  EXPECT_EQ(clean.world.violations(), "");
}

TEST(Invariants, EachHasAPlantedFault) {
  std::set<std::string_view> planted;
  for (const Fault& fault : kFaults) planted.insert(fault.caughtBy);
  for (const Invariant& invariant : invariants()) EXPECT_TRUE(planted.contains(invariant.name)) << invariant.name;
  EXPECT_EQ(planted.size(), invariants().size());
}

TEST(Invariants, IncrementalModeLooksOnlyAtWhatWasTouched) {
  CleanWorld clean;
  const std::int64_t since = clean.world.nextId();
  clean.world.script("UPDATE orders SET captured=captured-1 WHERE state=6");
  EXPECT_EQ(clean.world.violations(false, since), "");
  const std::string order = clean.world.text("SELECT max(id) FROM orders WHERE state=6");
  orders::FinishOrder finish(clean.world.finishInput({OrderId(std::stoll(order)), clean.user}));
  clean.world.run(finish);
  EXPECT_EQ(clean.world.violations(false, since), "captured");
}

TEST(Invariants, EventsOlderThanTheirRetentionAreNotMissed) {
  CleanWorld clean;
  clean.world.script("DELETE FROM outbox");
  EXPECT_EQ(clean.world.violations(), "final_event");
  clean.world.passUs(std::int64_t{8} * 24 * 3600 * 1'000'000);
  EXPECT_EQ(clean.world.violations(), "");
}

TEST(Invariants, AlarmsRiseAfterTheirTime) {
  OrderWorld world;
  const UserId user = world.addUser();
  world.credit(user, 10'000'000);
  world.waiting(user);
  world.unknown(user);
  EXPECT_EQ(world.alarms(), "");
  world.passUs(301'000'000);
  EXPECT_EQ(world.alarms(), "attempt_undecided");
  world.passUs(1'200'000'000);
  EXPECT_EQ(world.alarms(), "order_overdue attempt_undecided");
}

}  // namespace
}  // namespace trunkline::ledger
