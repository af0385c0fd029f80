// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/refunds.h"

#include "server/ledger/entries.h"

namespace trunkline::ledger {
namespace {

// `kind IN(2,3)` beside `kind=2` names the partial index on resolutions.
constexpr storage::Sql kCreditPayer{
    "UPDATE accounts SET credits_posted=credits_posted+$2,version=version+1 "
    "WHERE id=(SELECT debit_account FROM transfers WHERE id=$1 AND kind=1) AND credits_posted<=$3-$2 "
    "AND EXISTS(SELECT 1 FROM transfers WHERE pending_id=$1 AND kind=2 AND kind IN(2,3)) "
    "RETURNING id,version,credits_posted-debits_posted-debits_pending"};
constexpr storage::Sql kHouseSide{"SELECT credit_account FROM transfers WHERE id=$1"};

}  // namespace

Result<> refundCapture(storage::Session& session, const Refund& refund) {
  std::optional<WalletAfter> wallet;
  const auto credited =
      session.run(kCreditPayer, {refund.holdId, refund.amount.micros(), limits::kMoneyTotalMaxMicros},
                  [&wallet](const storage::RowView& row) { wallet = WalletAfter{row.integer(0), row.integer(1), row.integer(2)}; });
  if (!credited) return Failure(credited.error());
  if (!wallet) return fail(ErrorCode::Internal, "internal error", "a refund of a hold that was not captured");
  std::int64_t house = 0;
  const auto found = session.run(kHouseSide, {refund.holdId}, [&house](const storage::RowView& row) { house = row.integer(0); });
  if (!found) return Failure(found.error());
  return recordCredit(session, {.transferId = refund.transferId,
                                .code = TransferCode::Refund,
                                .debitAccount = house,
                                .amountMicros = refund.amount.micros(),
                                .wallet = *wallet,
                                .order = refund.order,
                                .actor = refund.staff.value(),
                                .note = std::nullopt,
                                .nowUs = refund.nowUs});
}

}  // namespace trunkline::ledger
