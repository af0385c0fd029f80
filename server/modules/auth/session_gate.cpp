// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/session_gate.h"

namespace trunkline::auth {
namespace {

bool allows(const Standing& standing, const AccessClaims& claims) { return standing.active && standing.epoch == claims.epoch; }

}  // namespace

SessionGate::SessionGate(storage::Database& database, Clock& clock) : m_store(database), m_clock(clock), m_standings(clock) {}

std::optional<bool> SessionGate::known(const AccessClaims& claims) {
  const auto standing = m_standings.find(claims.session.value());
  if (!standing) return std::nullopt;
  return allows(*standing, claims);
}

Task<Result<bool>> SessionGate::ask(AccessClaims claims) {
  const auto readAt = m_clock.steady();
  const auto standing = co_await m_store.standing(claims.user, claims.session, m_clock.nowUs());
  if (!standing) co_return tl::unexpected(standing.error());
  m_standings.put(claims.session.value(), *standing, readAt);
  co_return allows(*standing, claims);
}

}  // namespace trunkline::auth
