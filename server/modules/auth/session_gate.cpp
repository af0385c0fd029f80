// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/session_gate.h"

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::chrono::milliseconds kRefreshAhead{1000};

bool allows(const Standing& standing, const AccessClaims& claims) { return standing.active && standing.epoch == claims.epoch; }

}  // namespace

SessionGate::SessionGate(storage::Database& database, Clock& clock) : m_store(database), m_clock(clock), m_entries(limits::kSessionCache) {}

std::optional<bool> SessionGate::known(const AccessClaims& claims) {
  const auto now = m_clock.steady();
  return m_entries.update(claims.session.value(), [&](Entry& entry) -> std::optional<bool> {
    const auto age = now - entry.readAt;
    if (!entry.filled || age >= limits::kSessionCacheAge) return std::nullopt;
    if (age >= limits::kSessionCacheAge - kRefreshAhead && !entry.refreshing) {
      entry.refreshing = true;
      return std::nullopt;
    }
    return allows(entry.standing, claims);
  });
}

Task<Result<bool>> SessionGate::ask(AccessClaims claims) {
  const auto readAt = m_clock.steady();
  const auto standing = co_await m_store.standing(claims.user, claims.session, m_clock.nowUs());
  if (!standing) co_return tl::unexpected(standing.error());
  m_entries.put(claims.session.value(), Entry{*standing, readAt, true, false});
  co_return allows(*standing, claims);
}

}  // namespace trunkline::auth
