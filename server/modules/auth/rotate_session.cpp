// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "server/contract/limits.h"
#include "server/modules/auth/auth_commands.h"
#include "server/modules/auth/auth_store.h"

namespace trunkline::auth {
namespace {

using storage::Sql;

constexpr Sql kSpend{"INSERT INTO spent_tokens(token_hash,session_id,spent_us) VALUES($1,$2,$3)"};
constexpr Sql kFindSpent{"SELECT session_id FROM spent_tokens WHERE token_hash=$1"};

crypto::Place successorPlace(const SessionBook& book, SessionId session) { return {book.table, "successor_sealed", session.value()}; }

}  // namespace

struct RotateSession::Row {
  SessionId session;
  std::int64_t owner{};
  std::int64_t rotatedUs{};
  std::string successorSealed;
  std::string client;
  std::string ip;
  std::int64_t expiresUs{};
  std::int64_t endsUs{};
  bool revoked{};
  UserState state{};
  std::int64_t epoch{};
  [[nodiscard]] bool live(std::int64_t nowUs) const { return !revoked && expiresUs > nowUs; }
};

Result<std::optional<RotateSession::Row>> RotateSession::find(storage::Session& session, const Sql& sql) const {
  std::optional<Row> found;
  const auto rows = session.run(sql, {m_input.tokenHash}, [&found](const storage::RowView& row) {
    found = Row{SessionId(row.integer(0)),
                row.integer(1),
                row.optionalInteger(2).value_or(0),
                row.optionalText(3).value_or(""),
                std::string(row.text(4)),
                std::string(row.text(5)),
                row.integer(6),
                row.integer(7),
                !row.isNull(8),
                UserState{row.integer(9)},
                row.integer(10)};
  });
  if (!rows) return tl::unexpected(rows.error());
  return found;
}

Result<> RotateSession::apply(storage::Session& session) {
  m_output = {};
  const auto current = find(session, *m_book.byCurrentToken);
  if (!current) return tl::unexpected(current.error());
  if (const std::optional<Row>& row = current.value()) return rotate(session, *row);
  const auto previous = find(session, *m_book.byPreviousToken);
  if (!previous) return tl::unexpected(previous.error());
  const std::optional<Row>& row = previous.value();
  if (!row) return revokeSpent(session);
  const bool soon = m_input.nowUs - row->rotatedUs <= std::chrono::microseconds(limits::kRefreshGrace).count();
  if (soon && row->client == m_input.client && row->ip == m_input.ip && row->live(m_input.nowUs)) return repeat(*row);
  return revoke(session, row->session);
}

Result<> RotateSession::rotate(storage::Session& session, const Row& row) {
  if (!row.live(m_input.nowUs) || row.state == UserState::Erased) return {};
  m_output.owner = row.owner;
  m_output.session = row.session;
  if (row.state == UserState::Banned) {
    m_output.outcome = Outcome::Banned;
    return {};
  }
  const auto sealed = m_envelope.seal(m_input.successor, successorPlace(m_book, row.session));
  if (!sealed) return tl::unexpected(sealed.error());
  const std::int64_t expiresUs = std::max(row.expiresUs, std::min(row.endsUs, m_input.extendToUs));
  const auto rotated = session.run(*m_book.rotate, {row.session.value(), m_input.tokenHash, m_input.successorHash, m_input.nowUs, *sealed,
                                                    expiresUs, m_input.client, m_input.ip});
  if (!rotated) return tl::unexpected(rotated.error());
  // Another instance rotated it between the two statements: the client asks again and gets that one's successor.
  if (*rotated == 0) return fail(ErrorCode::Overloaded, "The server is busy, please try again", "refresh token rotated meanwhile");
  const auto spent = session.run(kSpend, {m_input.tokenHash, row.session.value(), m_input.nowUs});
  if (!spent) return tl::unexpected(spent.error());
  m_output = {Outcome::Rotated, row.owner, row.session, row.epoch, expiresUs, m_input.successor};
  return {};
}

Result<> RotateSession::repeat(const Row& row) {
  auto token = m_envelope.open(row.successorSealed, successorPlace(m_book, row.session));
  if (!token) return tl::unexpected(token.error());
  if (row.state != UserState::Active) {
    m_output.outcome = row.state == UserState::Banned ? Outcome::Banned : Outcome::Unknown;
    return {};
  }
  m_output = {Outcome::Repeated, row.owner, row.session, row.epoch, row.expiresUs, std::move(*token)};
  return {};
}

Result<> RotateSession::revoke(storage::Session& session, SessionId family) {
  const auto revoked = session.run(*m_book.revoke, {family.value(), m_input.nowUs});
  if (!revoked) return tl::unexpected(revoked.error());
  m_output.outcome = Outcome::Reused;
  m_output.session = family;
  return {};
}

Result<> RotateSession::revokeSpent(storage::Session& session) {
  std::optional<SessionId> family;
  const auto rows =
      session.run(kFindSpent, {m_input.tokenHash}, [&family](const storage::RowView& row) { family = SessionId(row.integer(0)); });
  if (!rows) return tl::unexpected(rows.error());
  if (!family) return {};
  return revoke(session, *family);
}

}  // namespace trunkline::auth
