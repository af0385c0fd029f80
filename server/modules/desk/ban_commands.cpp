// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/ban_commands.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/contract/codec/names.h"
#include "server/ledger/staff_rights.h"

namespace trunkline::desk {
namespace {

using storage::Sql;

constexpr Sql kBanned{
    "SELECT u.state,EXISTS(SELECT 1 FROM user_bans b WHERE b.user_id=u.id AND b.ended_us IS NULL) FROM users u WHERE u.id=$1"};
// Of orders alone the person stays who he is: his access tokens keep their epoch.
constexpr Sql kShutOut{
    "UPDATE users SET state=$2,token_epoch=token_epoch+$2,version=version+1 "
    "WHERE id=$1 AND state=0 AND NOT EXISTS(SELECT 1 FROM user_bans b WHERE b.user_id=$1 AND b.ended_us IS NULL)"};
// A ban of orders alone makes way for one of the account that ends no earlier: who may ban may not always unban.
constexpr Sql kCloseNarrower{
    "UPDATE user_bans SET ended_us=$2 WHERE user_id=$1 AND ended_us IS NULL AND scope=1 "
    "AND (CAST($3 AS BIGINT) IS NULL OR (until_us IS NOT NULL AND until_us<=$3))"};
constexpr Sql kAddBan{"INSERT INTO user_bans(id,user_id,scope,message,until_us,actor,created_us) VALUES($1,$2,$3,$4,$5,$6,$7)"};
constexpr Sql kFreeze{"UPDATE accounts SET frozen=$2 WHERE owner_id=$1"};
constexpr Sql kEndSignIns{"UPDATE sessions SET revoked_us=$2,successor_sealed=NULL WHERE user_id=$1 AND revoked_us IS NULL RETURNING id"};
constexpr Sql kSecrets{
    "SELECT s.public_id FROM api_keys k JOIN key_secrets s ON s.key_id=k.id WHERE k.user_id=$1 AND k.revoked_us IS NULL"};
constexpr Sql kCloseBan{
    "UPDATE user_bans SET ended_us=$2 WHERE user_id=$1 AND ended_us IS NULL AND (CAST($3 AS BIGINT)=0 OR until_us<=$2)"};
constexpr Sql kLetIn{"UPDATE users SET state=0,version=version+1 WHERE id=$1 AND state IN(0,1)"};

struct UserStanding {
  UserState state{};
  bool banned{};
};

Result<std::optional<UserStanding>> standingOf(storage::Session& session, UserId user) {
  std::optional<UserStanding> found;
  const auto rows = session.run(kBanned, {user.value()}, [&found](const storage::RowView& row) {
    found = UserStanding{static_cast<UserState>(row.integer(0)), row.integer(1) != 0};
  });
  if (!rows) return Failure(rows.error());
  // An erased account is nobody's.
  if (found && found->state == UserState::erased) found.reset();
  return found;
}

Result<> readSecrets(storage::Session& session, UserId user, std::vector<std::string>& out) {
  const auto rows = session.run(kSecrets, {user.value()}, [&out](const storage::RowView& row) { out.emplace_back(row.text(0)); });
  if (!rows) return Failure(rows.error());
  return {};
}

Result<> changed(const Result<std::int64_t>& rows) {
  if (!rows) return Failure(rows.error());
  return {};
}

}  // namespace

Result<> BanUser::endAccess(storage::Session& session) {
  const auto ended = session.run(kEndSignIns, {m_input.user.value(), m_input.activity.atUs},
                                 [this](const storage::RowView& row) { m_output.sessions.emplace_back(row.integer(0)); });
  if (!ended) return Failure(ended.error());
  return readSecrets(session, m_input.user, m_output.keys);
}

Result<> BanUser::note(storage::Session& session) {
  boost::json::object after{{"scope", codec::enumWireName(m_input.scope)}};
  if (m_input.message) after["message"] = *m_input.message;
  if (m_input.untilUs) after["until_us"] = *m_input.untilUs;
  ledger::Activity activity = m_input.activity;
  activity.after = boost::json::serialize(after);
  return ledger::writeActivity(session, activity);
}

Result<> BanUser::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}, {}};
  const auto standing = standingOf(session, m_input.user);
  if (!standing) return Failure(standing.error());
  if (!*standing) return {};
  const auto role = ledger::roleNow(session, m_input.activity.actor.staff);
  if (!role) return Failure(role.error());
  if (!*role || !allowed(**role, Permission::StaffUserBan)) {
    m_output.outcome = Outcome::Forbidden;
    return {};
  }
  const bool whole = m_input.scope == BanScope::account;
  if (whole) {
    if (auto widened = changed(session.run(kCloseNarrower, {m_input.user.value(), m_input.activity.atUs, m_input.untilUs})); !widened)
      return widened;
  }
  const auto shut = session.run(kShutOut, {m_input.user.value(), whole ? 1 : 0});
  if (!shut) return Failure(shut.error());
  if (*shut == 0) {
    m_output.outcome = Outcome::Already;
    return {};
  }
  m_output.outcome = Outcome::Banned;
  const std::int64_t actor = m_input.activity.actor.staff.value();
  if (auto added = changed(session.run(kAddBan, {m_input.banId, m_input.user.value(), static_cast<std::int64_t>(m_input.scope),
                                                 m_input.message, m_input.untilUs, actor, m_input.activity.atUs}));
      !added)
    return added;
  if (auto frozen = changed(session.run(kFreeze, {m_input.user.value(), 1})); !frozen) return frozen;
  if (whole) {
    if (auto ended = endAccess(session); !ended) return ended;
  }
  return note(session);
}

Result<> EndBan::apply(storage::Session& session) {
  m_output = {Outcome::NotFound, {}};
  const StaffId staff = m_input.activity.actor.staff;
  const bool byTheClock = staff.value() == 0;  // and then only what is due: the ban may be another one by now
  const auto standing = standingOf(session, m_input.user);
  if (!standing) return Failure(standing.error());
  if (!*standing) {
    // Of an erased account nothing is left to let in, yet its ban must not stay due for ever.
    return byTheClock ? changed(session.run(kCloseBan, {m_input.user.value(), m_input.activity.atUs, 1})) : Result<>{};
  }
  if (!byTheClock) {
    const auto role = ledger::roleNow(session, staff);
    if (!role) return Failure(role.error());
    if (!*role || grantOf(**role, Permission::StaffUserUnban) != Grant::Full) {
      m_output.outcome = Outcome::Forbidden;
      return {};
    }
  }
  const auto closed = session.run(kCloseBan, {m_input.user.value(), m_input.activity.atUs, byTheClock ? 1 : 0});
  if (!closed) return Failure(closed.error());
  if (*closed == 0) {
    m_output.outcome = Outcome::NotBanned;
    return {};
  }
  m_output.outcome = Outcome::Ended;
  if (auto let = changed(session.run(kLetIn, {m_input.user.value()})); !let) return let;
  if (auto thawed = changed(session.run(kFreeze, {m_input.user.value(), 0})); !thawed) return thawed;
  if (auto read = readSecrets(session, m_input.user, m_output.keys); !read) return read;
  return ledger::writeActivity(session, m_input.activity);
}

}  // namespace trunkline::desk
