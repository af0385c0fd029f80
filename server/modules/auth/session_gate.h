// SPDX-License-Identifier: GPL-3.0-or-later
// Revocation at once, without a database read per request: what a session may do, remembered for at most 5 s.
#pragma once
#include <optional>

#include "server/base/clock.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/auth_store.h"
#include "server/modules/auth/sharded_lru.h"

namespace trunkline::auth {

class SessionGate {
 public:
  SessionGate(storage::Database& database, Clock& clock);

  // From memory; nothing when it is not known or too old. Shortly before it grows too old one caller (and only one) gets
  // nothing and so refreshes it, while the others go on.
  [[nodiscard]] std::optional<bool> known(const AccessClaims& claims);
  // From the database, and remembered.
  Task<Result<bool>> ask(AccessClaims claims);
  // This process has just revoked it.
  void forget(SessionId session) { m_entries.erase(session.value()); }

 private:
  struct Entry {
    Standing standing;
    Clock::Steady readAt{};  // before the read began: a commit seen too late is never older than the limit
    bool filled{false};
    bool refreshing{false};
  };
  AuthStore m_store;
  Clock& m_clock;
  ShardedLru<std::int64_t, Entry> m_entries;
};

}  // namespace trunkline::auth
