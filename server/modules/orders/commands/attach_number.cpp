// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/attach_number.h"

#include "server/modules/orders/commands/costs.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kAttach{
    "UPDATE attempts SET state=1,provider_ref=$5,phone=$6,cost=$7,cost_currency=$8,expires_us=$9,ended_us=$10 "
    "WHERE order_id=$1 AND n=$2 AND state=$3 AND provider=$4 "
    "AND NOT EXISTS(SELECT 1 FROM attempts WHERE provider=$4 AND provider_ref=$5)"};
constexpr storage::Sql kAttachOrder{
    "UPDATE orders SET state=CASE WHEN close_reason IS NULL THEN 3 ELSE 5 END,state_version=state_version+1,phone=$4,expires_us=$5,"
    "cancel_allowed_us=$6 WHERE id=$1 AND attempt_n=$2 AND state=$3 RETURNING state,state_version,COALESCE(close_reason,0)"};
constexpr storage::Sql kWhyNotAttached{
    "SELECT state,EXISTS(SELECT 1 FROM attempts WHERE provider=$3 AND provider_ref=$4) FROM attempts WHERE order_id=$1 AND n=$2"};

// The attempt is open in one of these; the order is then in the state beside it.
struct OpenPair {
  AttemptState attempt;
  State order;
};
constexpr OpenPair kSent{AttemptState::Sent, State::Buying};
constexpr OpenPair kUnknown{AttemptState::Unknown, State::Unknown};

Result<bool> attachAttempt(storage::Session& session, const AttachNumber::Input& input, AttemptState from) {
  const auto rows =
      session.run(kAttach, {input.order.value(), input.attempt, static_cast<std::int64_t>(from), input.provider, input.providerRef,
                            input.phone, input.cost.micros(), input.cost.currency().text(), input.providerExpiresUs, input.nowUs});
  if (!rows) return Failure(rows.error());
  return *rows == 1;
}

struct WhyNot {
  std::optional<AttemptState> state;
  bool soldBefore{false};
};
Result<WhyNot> whyNotAttached(storage::Session& session, const AttachNumber::Input& input) {
  WhyNot why;
  const auto rows =
      session.run(kWhyNotAttached, {input.order.value(), input.attempt, input.provider, input.providerRef},
                  [&why](const storage::RowView& row) { why = {static_cast<AttemptState>(row.integer(0)), row.integer(1) != 0}; });
  if (!rows) return Failure(rows.error());
  return why;
}

Result<OrderAfter> attachOrder(storage::Session& session, const AttachNumber::Input& input, State from) {
  std::optional<OrderAfter> after;
  const auto rows = session.run(
      kAttachOrder,
      {input.order.value(), input.attempt, static_cast<std::int64_t>(from), input.phone, input.expiresUs, input.cancelAllowedUs},
      [&after, &input](const storage::RowView& row) {
        after = OrderAfter{input.user, static_cast<State>(row.integer(0)), static_cast<CloseReason>(row.integer(2)), row.integer(1),
                           input.attempt};
      });
  if (!rows) return Failure(rows.error());
  // An open attempt is always its order's current one: anything else must not be written.
  if (!after || !allowed(from, after->state)) return fail(ErrorCode::Internal, "internal error", "attempt and order disagree");
  return *after;
}

}  // namespace

Result<> AttachNumber::apply(storage::Session& session) {
  m_output = {Outcome::Stale, {}};
  OpenPair open = kSent;
  auto attached = attachAttempt(session, m_input, open.attempt);
  if (!attached) return Failure(attached.error());
  if (!*attached) {
    const auto why = whyNotAttached(session, m_input);
    if (!why) return Failure(why.error());
    const bool isOpen = why->state == AttemptState::Sent || why->state == AttemptState::Unknown;
    if (!isOpen) return {};
    if (why->soldBefore) {
      m_output.outcome = Outcome::DuplicateRef;
      return {};
    }
    // The answer to a buy that was given up as unknown, or an orphan found for it.
    open = kUnknown;
    attached = attachAttempt(session, m_input, open.attempt);
    if (!attached) return Failure(attached.error());
    if (!*attached) return {};
  }
  const auto after = attachOrder(session, m_input, open.order);
  if (!after) return Failure(after.error());
  m_output = {Outcome::Attached, *after};
  const CostEntry cost{m_input.costTransferId, m_input.order, m_input.attempt, m_input.provider, m_input.cost, m_input.nowUs};
  if (auto booked = costAtPurchase(session, cost); !booked) return booked;
  return writeStatusEvent(session, {open.order, after->closeReason}, *after, m_input.order, m_input.eventId, m_input.nowUs);
}

}  // namespace trunkline::orders
