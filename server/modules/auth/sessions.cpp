// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/sessions.h"

namespace trunkline::auth {
namespace {

constexpr storage::Sql kListSessions{
    "SELECT id, client, ip, created_us, used_us, expires_us FROM sessions "
    "WHERE user_id=$1 AND revoked_us IS NULL AND expires_us>$2 ORDER BY id DESC"};
constexpr storage::Sql kEndSession{
    "UPDATE sessions SET revoked_us=$3, successor_sealed=NULL WHERE id=$1 AND user_id=$2 AND revoked_us IS NULL AND expires_us>$3"};

}  // namespace

Result<> EndSession::apply(storage::Session& session) {
  m_ended = false;
  const auto rows = session.run(kEndSession, {m_session.value(), m_user.value(), m_nowUs});
  if (!rows) return tl::unexpected(rows.error());
  m_ended = *rows == 1;
  return {};
}

Task<Result<std::vector<SessionRow>>> Sessions::list(UserId user, SessionId current) {
  std::vector<SessionRow> sessions;
  storage::OnRow onRow = [&sessions, current](const storage::RowView& row) {
    const SessionId id(row.integer(0));
    sessions.push_back(
        {id, std::string(row.text(1)), std::string(row.text(2)), {row.integer(3)}, {row.integer(4)}, {row.integer(5)}, id == current});
  };
  std::vector<storage::OwnedValue> parameters{user.value(), m_clock.nowUs()};
  const auto rows = co_await m_database.read(&kListSessions, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return sessions;
}

Task<Result<>> Sessions::end(UserId user, SessionId session) {
  EndSession command(user, session, m_clock.nowUs());
  if (auto done = co_await m_database.execute(&command); !done) co_return done;
  m_gate.forget(session);
  if (!command.ended()) co_return fail(ErrorCode::NotFound, "There is no such session.");
  m_logger.info("auth.session_ended", {{"user", user.value()}, {"session", session.value()}});
  co_return Result<>{};
}

}  // namespace trunkline::auth
