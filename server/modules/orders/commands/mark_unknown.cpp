// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/mark_unknown.h"

#include "server/modules/orders/commands/attempt_row.h"
#include "server/modules/orders/commands/order_row.h"

namespace trunkline::orders {

Result<> MarkUnknown::apply(storage::Session& session) {
  m_output = {Outcome::Stale, {}};
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded) return {};
  const auto& [order, attempt] = **loaded;
  if (order.state != State::Buying || order.attempt != m_input.attempt || attempt.state != AttemptState::Sent) return {};
  Change change = changeOf(order);
  change.to = State::Unknown;
  const auto after = transition(session, order, change, m_input.fence);
  if (!after) return Failure(after.error());
  if (!*after) return {};
  m_output = {Outcome::Marked, **after};
  return moveAttempt(session, {m_input.order, m_input.attempt, AttemptState::Sent, AttemptState::Unknown, m_input.error, m_input.nowUs});
}

}  // namespace trunkline::orders
