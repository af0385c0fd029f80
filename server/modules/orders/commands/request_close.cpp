// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/request_close.h"

#include "server/modules/orders/commands/order_row.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

using CloseOutcome = RequestClose::Outcome;

// What the order's state answers by itself, without anything to write.
std::optional<CloseOutcome> closedAnswer(const OrderRow& order) {
  switch (order.state) {
    case State::Waiting:
      return std::nullopt;
    case State::Buying:
    case State::Unknown:
      return order.reason == CloseReason::None ? std::nullopt : std::optional(CloseOutcome::Already);
    case State::Closing:
    case State::Cancelled:
      return CloseOutcome::Already;
    case State::Received:
    case State::Completed:
    case State::Expired:
    case State::Failed:
      break;
  }
  return CloseOutcome::InvalidState;
}

}  // namespace

Result<> RequestClose::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}};
  if (m_input.reason == CloseReason::None) return fail(ErrorCode::Internal, "internal error", "a close without a reason");
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded || (*loaded)->order.user != m_input.user) return {};
  const OrderRow& order = (*loaded)->order;
  m_output.after = {order.user, order.state, order.reason, order.version, order.attempt};
  if (const auto answer = closedAnswer(order)) {
    m_output.outcome = *answer;
    return {};
  }
  Change change = changeOf(order);
  change.reason = m_input.reason;
  if (order.state == State::Waiting) change.to = State::Closing;
  const auto after =
      change.to == order.state ? touch(session, order, change, m_input.fence) : transition(session, order, change, m_input.fence);
  if (!after) return Failure(after.error());
  if (!*after) {
    m_output.outcome = Outcome::Stale;
    return {};
  }
  m_output = {Outcome::Accepted, **after};
  if (m_input.activity) {
    if (auto noted = ledger::writeActivity(session, *m_input.activity); !noted) return noted;
  }
  return writeStatusEvent(session, {order.state, order.reason}, **after, order.id, m_input.eventId, m_input.nowUs);
}

}  // namespace trunkline::orders
