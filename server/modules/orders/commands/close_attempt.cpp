// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/close_attempt.h"

#include "server/modules/orders/commands/costs.h"

namespace trunkline::orders {
namespace {

// Bought, and not the number that its order lives on or was charged for.
constexpr storage::Sql kCloseAttempt{
    "UPDATE attempts SET state=$3,ended_us=$4 WHERE order_id=$1 AND n=$2 AND state=1 "
    "AND NOT EXISTS(SELECT 1 FROM orders WHERE id=$1 AND attempt_n=$2 AND state IN(2,3,4,5,6,7)) "
    "RETURNING provider,COALESCE(cost,0),cost_currency"};
// Only of the number that the customer was shown. The attempt's own end is the proof that nobody else writes them.
constexpr storage::Sql kAddLateMessage{
    "INSERT INTO sms(id,order_id,provider_msg,sealed,late,received_us) SELECT $1,$2,$3,$4,1,$5 "
    "WHERE EXISTS(SELECT 1 FROM orders WHERE id=$2 AND attempt_n=$6 AND phone IS NOT NULL AND state IN(8,9)) ON "
    "CONFLICT(order_id,provider_msg) DO NOTHING"};

Result<> addLate(storage::Session& session, const CloseAttempt::Input& input) {
  for (const CloseAttempt::LateMessage& message : input.late) {
    const auto rows =
        session.run(kAddLateMessage, {message.id, input.order.value(), message.providerMsg, message.sealed, input.nowUs, input.attempt});
    if (!rows) return Failure(rows.error());
  }
  return {};
}

}  // namespace

Result<> CloseAttempt::apply(storage::Session& session) {
  m_outcome = Outcome::Stale;
  const bool returned = m_input.how == How::Returned;
  const AttemptState to = returned ? AttemptState::ClosedUpstream : AttemptState::Lost;
  CostEntry entry{m_input.costTransferId, m_input.order, m_input.attempt, 0, {}, m_input.nowUs};
  Result<Currency> currency;
  const auto rows = session.run(kCloseAttempt, {m_input.order.value(), m_input.attempt, static_cast<std::int64_t>(to), m_input.nowUs},
                                [&entry, &currency](const storage::RowView& row) {
                                  entry.provider = row.integer(0);
                                  currency = Currency::parse(row.text(2));
                                  if (currency) entry.cost = Money(row.integer(1), *currency);
                                });
  if (!rows) return Failure(rows.error());
  if (*rows == 0) return {};
  if (!currency) return Failure(currency.error());
  m_outcome = Outcome::Closed;
  if (auto added = addLate(session, m_input); !added) return added;
  return returned ? costReturned(session, entry) : costLost(session, entry, LostFrom::InFlight);
}

}  // namespace trunkline::orders
