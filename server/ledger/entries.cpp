// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/entries.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kHouseEntry{
    "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,order_id,attempt_n,created_us) "
    "VALUES($1,0,$2,$3,$4,$5,$6,$7,$8)"};

constexpr storage::Sql kCreditEntry{
    "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,wallet_id,wallet_seq,available_after,actor_id,note,created_us,"
    "order_id) VALUES($1,0,$2,$3,$4,$5,$3,$6,$7,$8,$9,$10,$11)"};

}  // namespace

Result<> recordHouseEntry(storage::Session& session, const HouseEntry& entry) {
  if (entry.amountMicros == 0) return {};
  const auto rows = session.run(kHouseEntry, {entry.transferId, entry.debitAccount, entry.creditAccount, entry.amountMicros,
                                              static_cast<std::int64_t>(entry.code), entry.order.value(), entry.attempt, entry.nowUs});
  if (!rows) return Failure(rows.error());
  return {};
}

Result<> recordCredit(storage::Session& session, const CreditEntry& entry) {
  const auto rows = session.run(
      kCreditEntry, {entry.transferId, entry.debitAccount, entry.wallet.wallet, entry.amountMicros, static_cast<std::int64_t>(entry.code),
                     entry.wallet.seq, entry.wallet.availableMicros, entry.actor, entry.note, entry.nowUs,
                     entry.order.value() == 0 ? storage::Value() : storage::Value(entry.order.value())});
  if (!rows) return Failure(rows.error());
  return {};
}

}  // namespace trunkline::ledger
