// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's own sessions: what is signed in, and how it is ended. Other people's do not exist.
#pragma once
#include <cstdint>
#include <vector>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/contract/wire/auth.h"
#include "server/modules/auth/session_gate.h"
#include "server/storage/database.h"

namespace trunkline::auth {

// Revokes one session of its owner.
class EndSession final : public storage::HotCommand {
 public:
  EndSession(UserId user, SessionId session, std::int64_t nowUs) : m_user(user), m_session(session), m_nowUs(nowUs) {}
  [[nodiscard]] std::string_view name() const override { return "endSession"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool ended() const { return m_ended; }  // false: not his, or over before

 private:
  UserId m_user;
  SessionId m_session;
  std::int64_t m_nowUs;
  bool m_ended{false};
};

class Sessions {
 public:
  Sessions(storage::Database& database, SessionGate& gate, Clock& clock, log::Logger& logger)
      : m_database(database), m_gate(gate), m_clock(clock), m_logger(logger) {}

  Task<Result<std::vector<SessionRow>>> list(UserId user, SessionId current);
  // NotFound when it is nobody's, somebody else's or over. This process refuses its tokens at once, others within 5 s.
  Task<Result<>> end(UserId user, SessionId session);

 private:
  storage::Database& m_database;
  SessionGate& m_gate;
  Clock& m_clock;
  log::Logger& m_logger;
};

}  // namespace trunkline::auth
