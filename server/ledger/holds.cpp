// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/holds.h"

#include "server/ledger/house_accounts.h"
#include "server/ledger/key_spend.h"

namespace trunkline::ledger {
namespace {

// The conditions on funds and `frozen` stand twice: the inner ones choose the wallet, the outer ones are what an engine
// with concurrent writers tests again on the row that it locked.
constexpr storage::Sql kReserve{
    "UPDATE accounts SET debits_pending=debits_pending+$3,open_holds=open_holds+1,version=version+1 "
    "WHERE id=(SELECT id FROM accounts WHERE owner_id=$1 AND code IN($4,$5) AND currency=$2 AND frozen=0 "
    "AND credits_posted-debits_posted-debits_pending>=$3 ORDER BY code DESC LIMIT 1) "
    "AND frozen=0 AND credits_posted-debits_posted-debits_pending>=$3 "
    "AND (SELECT sum(open_holds) FROM accounts WHERE owner_id=$1)<$6 "
    "AND NOT EXISTS(SELECT 1 FROM idem WHERE user_id=$1 AND key=$7) "
    "AND ($8=0 OR EXISTS(SELECT 1 FROM api_keys k WHERE k.id=$8 AND k.user_id=$1 AND k.revoked_us IS NULL AND (k.daily_cap IS NULL "
    "OR COALESCE((SELECT micros FROM key_spend WHERE key_id=$8 AND day=$9),0)+$3<=k.daily_cap))) "
    "RETURNING id,version,credits_posted-debits_posted-debits_pending"};

constexpr storage::Sql kWhyRefused{
    "SELECT COALESCE(sum(open_holds),0),COALESCE(max(CASE WHEN code IN($2,$3) THEN frozen ELSE 0 END),0) FROM accounts WHERE owner_id=$1"};

constexpr storage::Sql kRecordHold{
    "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,code,order_id,wallet_id,wallet_seq,available_after,created_us) "
    "VALUES($1,1,$2,$3,$4,1,$5,$2,$6,$7,$8)"};

// Revoked is what is not there; 1 = the cap of the day is in the way.
constexpr storage::Sql kWhyKeyRefused{
    "SELECT COALESCE(k.daily_cap<$4+COALESCE((SELECT micros FROM key_spend WHERE key_id=$1 AND day=$3),0),0) FROM api_keys k "
    "WHERE k.id=$1 AND k.user_id=$2 AND k.revoked_us IS NULL"};

// The row says what the wallet will be after the statement that follows it; that one fails when it is not so.
constexpr storage::Sql kResolve{
    "INSERT INTO transfers(id,kind,debit_account,credit_account,amount,pending_id,code,order_id,wallet_id,wallet_seq,available_after,"
    "created_us) SELECT $1,$2,h.debit_account,h.credit_account,h.amount,h.id,$2,h.order_id,h.wallet_id,a.version+1,"
    "a.credits_posted-a.debits_posted-a.debits_pending+CASE WHEN $2=3 THEN h.amount ELSE 0 END,$4 "
    "FROM transfers h JOIN accounts a ON a.id=h.wallet_id WHERE h.id=$3 AND h.kind=1 "
    "ON CONFLICT(pending_id) WHERE kind IN(2,3) DO NOTHING RETURNING wallet_id,wallet_seq,available_after,amount"};

constexpr storage::Sql kSettleWallet{
    "UPDATE accounts SET debits_pending=debits_pending-$3,debits_posted=debits_posted+$4,open_holds=open_holds-1,version=version+1 "
    "WHERE id=$1 AND version=$2-1"};

struct Codes {
  AccountCode first;
  AccountCode second;
};
Result<Refusal> whyKeyRefused(storage::Session& session, const Reservation& reservation) {
  Refusal refusal = Refusal::KeyRevoked;
  const auto rows = session.run(
      kWhyKeyRefused, {reservation.key.value(), reservation.user.value(), spendDay(reservation.nowUs), reservation.amount.micros()},
      [&refusal](const storage::RowView& row) { refusal = row.integer(0) != 0 ? Refusal::KeyCap : Refusal::Funds; });
  if (!rows) return Failure(rows.error());
  return refusal;
}

Codes payingCodes(bool sandbox) {
  return sandbox ? Codes{AccountCode::Play, AccountCode::Play} : Codes{AccountCode::Promotional, AccountCode::Paid};
}

}  // namespace

Result<std::optional<WalletAfter>> reserve(storage::Session& session, const Reservation& reservation) {
  const Codes codes = payingCodes(reservation.sandbox);
  std::optional<WalletAfter> wallet;
  const auto rows =
      session.run(kReserve,
                  {reservation.user.value(), reservation.amount.currency().text(), reservation.amount.micros(),
                   static_cast<std::int64_t>(codes.first), static_cast<std::int64_t>(codes.second), reservation.activeLimit,
                   reservation.idempotencyKey, reservation.key.value(), spendDay(reservation.nowUs)},
                  [&wallet](const storage::RowView& row) { wallet = WalletAfter{row.integer(0), row.integer(1), row.integer(2)}; });
  if (!rows) return Failure(rows.error());
  return wallet;
}

Result<Refusal> whyRefused(storage::Session& session, const Reservation& reservation) {
  const Codes codes = payingCodes(reservation.sandbox);
  std::int64_t openHolds = 0;
  bool frozen = false;
  const auto rows =
      session.run(kWhyRefused, {reservation.user.value(), static_cast<std::int64_t>(codes.first), static_cast<std::int64_t>(codes.second)},
                  [&openHolds, &frozen](const storage::RowView& row) {
                    openHolds = row.integer(0);
                    frozen = row.integer(1) != 0;
                  });
  if (!rows) return Failure(rows.error());
  if (frozen) return Refusal::Frozen;
  if (openHolds >= reservation.activeLimit) return Refusal::TooManyActive;
  return reservation.key.value() == 0 ? Refusal::Funds : whyKeyRefused(session, reservation);
}

Result<> recordHold(storage::Session& session, std::int64_t holdId, OrderId order, Money amount, const WalletAfter& wallet,
                    std::int64_t nowUs) {
  const auto rows = session.run(kRecordHold, {holdId, wallet.wallet, houseAccount(AccountCode::Sales, amount.currency()), amount.micros(),
                                              order.value(), wallet.seq, wallet.availableMicros, nowUs});
  if (!rows) return Failure(rows.error());
  return {};
}

Result<std::optional<Resolved>> resolve(storage::Session& session, const Resolution& resolution) {
  std::optional<Resolved> resolved;
  const auto rows =
      session.run(kResolve, {resolution.transferId, static_cast<std::int64_t>(resolution.kind), resolution.holdId, resolution.nowUs},
                  [&resolved](const storage::RowView& row) {
                    resolved = Resolved{WalletAfter{row.integer(0), row.integer(1), row.integer(2)}, row.integer(3)};
                  });
  if (!rows) return Failure(rows.error());
  if (!resolved) return resolved;
  const std::int64_t posted = resolution.kind == TransferKind::Capture ? resolved->amountMicros : 0;
  const auto settled = session.run(kSettleWallet, {resolved->wallet.wallet, resolved->wallet.seq, resolved->amountMicros, posted});
  if (!settled) return Failure(settled.error());
  if (*settled != 1) return fail(ErrorCode::Internal, "internal error", "wallet changed while its hold was resolved");
  return resolved;
}

}  // namespace trunkline::ledger
