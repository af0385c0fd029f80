// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_commands.h"

#include "server/contract/limits.h"
#include "server/ledger/wallets.h"
#include "server/modules/auth/auth_store.h"

namespace trunkline::auth {
namespace {

using storage::Sql;

constexpr Sql kInsertUser{"INSERT INTO users(id,email,password_hash,created_us) VALUES($1,$2,$3,$4) ON CONFLICT(email) DO NOTHING"};

// The conditions stand here, so that a ban or a new password between the check and this commit refuses the sign-in.
constexpr Sql kInsertSession{
    "INSERT INTO sessions(id,user_id,token_hash,client,ip,created_us,used_us,expires_us) "
    "SELECT $1,u.id,$3,$4,$5,$6,$6,$7 FROM users u WHERE u.id=$2 AND u.state=0 AND u.token_epoch=$8 AND u.password_hash=$9"};

constexpr Sql kEndSurplusSessions{
    "DELETE FROM sessions WHERE user_id=$1 AND id<=(SELECT id FROM sessions WHERE user_id=$1 ORDER BY id DESC LIMIT 1 OFFSET $2)"};

constexpr Sql kReplaceHash{"UPDATE users SET password_hash=$3, version=version+1 WHERE id=$1 AND password_hash=$2"};

std::int64_t microsOf(std::chrono::seconds duration) { return std::chrono::microseconds(duration).count(); }

}  // namespace

Result<> OpenAccount::apply(storage::Session& session) {
  m_opened = false;
  const auto inserted = session.run(kInsertUser, {m_input.user.value(), m_input.email, m_input.passwordHash, m_input.nowUs});
  if (!inserted) return tl::unexpected(inserted.error());
  if (*inserted == 0) return {};
  const std::pair<std::int64_t, ledger::AccountCode> wallets[] = {{m_input.paidWallet, ledger::AccountCode::Paid},
                                                                  {m_input.promotionalWallet, ledger::AccountCode::Promotional}};
  for (const auto& [id, code] : wallets) {
    if (const auto made = ledger::openWallet(session, id, m_input.user, code, m_input.currency); !made) return tl::unexpected(made.error());
  }
  if (m_input.session) {
    const auto started =
        session.run(kInsertSession, {m_input.session->id.value(), m_input.user.value(), m_input.session->tokenHash, m_input.session->client,
                                     m_input.session->ip, m_input.nowUs, m_input.nowUs + microsOf(limits::kRefreshTokenLife),
                                     std::int64_t{0}, m_input.passwordHash});
    if (!started) return tl::unexpected(started.error());
  }
  m_opened = true;
  return {};
}

Result<> StartSession::apply(storage::Session& session) {
  m_started = false;
  const auto inserted =
      session.run(kInsertSession,
                  {m_input.session.id.value(), m_input.user.value(), m_input.session.tokenHash, m_input.session.client, m_input.session.ip,
                   m_input.nowUs, m_input.nowUs + microsOf(limits::kRefreshTokenLife), m_input.epoch, m_input.checkedHash});
  if (!inserted) return tl::unexpected(inserted.error());
  if (*inserted == 0) return {};
  const auto ended = session.run(kEndSurplusSessions, {m_input.user.value(), limits::kSessionsPerUser});
  if (!ended) return tl::unexpected(ended.error());
  if (m_input.newHash) {
    const auto replaced = session.run(kReplaceHash, {m_input.user.value(), m_input.checkedHash, *m_input.newHash});
    if (!replaced) return tl::unexpected(replaced.error());
  }
  m_started = true;
  return {};
}

}  // namespace trunkline::auth
