// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/end_sessions.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/ledger/staff_rights.h"

namespace trunkline::desk {
namespace {

using storage::Sql;

// 2: erased, nobody's. The epoch makes the access tokens void that a session's own end would miss.
constexpr Sql kNewEpoch{"UPDATE users SET token_epoch=token_epoch+1,version=version+1 WHERE id=$1 AND state<>2"};
constexpr Sql kKnown{"SELECT 1 FROM users WHERE id=$1 AND state<>2"};
constexpr Sql kEndAll{"UPDATE sessions SET revoked_us=$2,successor_sealed=NULL WHERE user_id=$1 AND revoked_us IS NULL RETURNING id"};

}  // namespace

Result<> EndSessions::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}};
  const auto known = session.run(kKnown, {m_input.user.value()});
  if (!known) return Failure(known.error());
  if (*known == 0) return {};
  const auto role = ledger::roleNow(session, m_input.activity.actor.staff);
  if (!role) return Failure(role.error());
  if (!*role || !allowed(**role, Permission::StaffUserBan)) {
    m_output.outcome = Outcome::Forbidden;
    return {};
  }
  const auto moved = session.run(kNewEpoch, {m_input.user.value()});
  if (!moved) return Failure(moved.error());
  const auto ended = session.run(kEndAll, {m_input.user.value(), m_input.activity.atUs},
                                 [this](const storage::RowView& row) { m_output.sessions.emplace_back(row.integer(0)); });
  if (!ended) return Failure(ended.error());
  m_output.outcome = Outcome::Ended;
  ledger::Activity activity = m_input.activity;
  activity.after = boost::json::serialize(boost::json::object{{"sessions_ended", m_output.sessions.size()}});
  return ledger::writeActivity(session, activity);
}

}  // namespace trunkline::desk
