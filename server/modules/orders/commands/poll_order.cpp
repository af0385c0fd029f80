// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/poll_order.h"

#include "server/ledger/staff_rights.h"
#include "server/modules/orders/commands/order_row.h"

namespace trunkline::orders {

Result<> PollOrder::apply(storage::Session& session) {
  m_outcome = Outcome::NotFound;
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded) return {};
  const auto role = ledger::roleNow(session, m_input.activity.actor.staff);
  if (!role) return Failure(role.error());
  const State state = (*loaded)->order.state;
  if (!*role || !trunkline::allowed(**role, Permission::StaffOrderCancel)) {
    m_outcome = Outcome::Forbidden;
  } else if (terminal(state)) {
    m_outcome = Outcome::Ended;
  } else if (state == State::Buying || state == State::Unknown) {
    m_outcome = Outcome::NoNumber;
  } else {
    m_outcome = Outcome::Asked;
    return ledger::writeActivity(session, m_input.activity);
  }
  return {};
}

}  // namespace trunkline::orders
