// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a customer's session may still be used, without a database read per request.
#pragma once
#include <optional>

#include "server/base/clock.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/auth_store.h"
#include "server/modules/auth/standing_cache.h"

namespace trunkline::auth {

class SessionGate {
 public:
  SessionGate(storage::Database& database, Clock& clock);

  // From memory; nothing when the database must be asked.
  [[nodiscard]] std::optional<bool> known(const AccessClaims& claims);
  // From the database, and remembered.
  Task<Result<bool>> ask(AccessClaims claims);
  // This process has just revoked it.
  void forget(SessionId session) { m_standings.forget(session.value()); }

 private:
  AuthStore m_store;
  Clock& m_clock;
  StandingCache<Standing> m_standings;
};

}  // namespace trunkline::auth
