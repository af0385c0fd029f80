// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/finish_order.h"

#include "server/modules/orders/commands/order_row.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {

Result<> FinishOrder::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}};
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded || (*loaded)->order.user != m_input.user) return {};
  const OrderRow& order = (*loaded)->order;
  m_output.after = {order.user, order.state, order.reason, order.version, order.attempt};
  if (order.state != State::Received) {
    m_output.outcome = order.state == State::Completed ? Outcome::Already : Outcome::InvalidState;
    return {};
  }
  Change change = changeOf(order);
  change.to = State::Completed;
  change.closedUs = m_input.nowUs;
  const auto after = transition(session, order, change, m_input.fence);
  if (!after) return Failure(after.error());
  if (!*after) {
    m_output.outcome = Outcome::Stale;
    return {};
  }
  m_output = {Outcome::Finished, **after};
  if (auto told = writeEvent(session, {m_input.finishEventId, kTopicProviderFinish, order.id, order.attempt, m_input.nowUs}); !told) {
    return told;
  }
  return writeStatusEvent(session, {order.state, order.reason}, **after, order.id, m_input.eventId, m_input.nowUs);
}

}  // namespace trunkline::orders
