// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a staff session may still be used, with which role, and how its use keeps it alive.
#pragma once
#include "server/base/clock.h"
#include "server/http/call.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/standing_cache.h"
#include "server/modules/staff/staff_store.h"

namespace trunkline::staff {

class StaffGate {
 public:
  StaffGate(storage::Database& database, Clock& clock) : m_database(database), m_store(database), m_clock(clock), m_standings(clock) {}

  // At most 5 s old. Unauthenticated when the session is over; idleness is exact.
  Task<Result<StaffStanding>> admit(auth::StaffClaims claims);
  // The person did something: moves the end by idleness, at most once in kStaffIdleGrain.
  Task<Result<>> used(StaffId staff, SessionId session);
  // This process has just changed it.
  void forget(SessionId session) { m_standings.forget(session.value()); }

 private:
  Task<Result<StaffStanding>> standing(StaffId staff, SessionId session);

  storage::Database& m_database;
  StaffStore m_store;
  Clock& m_clock;
  auth::StandingCache<StaffStanding> m_standings;
};

// «Bearer <access token>» of the staff's audience → who calls.
class StaffAuthenticator final : public http::Authenticator {
 public:
  StaffAuthenticator(const auth::StaffTokens& tokens, StaffGate& gate, Clock& clock) : m_tokens(tokens), m_gate(gate), m_clock(clock) {}
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* route, std::string_view authorization) override;

 private:
  const auth::StaffTokens& m_tokens;
  StaffGate& m_gate;
  Clock& m_clock;
};

// Lets `next` decide; a request of a person at a console, not of the console by itself, then counts as use of his session.
class StaffUse final : public http::Gate {
 public:
  StaffUse(StaffGate& gate, http::Gate& next) : m_gate(gate), m_next(next) {}
  Task<Result<>> enter(const http::RouteInfo* route, const http::Call* call) override;
  Result<> turnAway(const http::Call* call) override { return m_next.turnAway(call); }

 private:
  StaffGate& m_gate;
  http::Gate& m_next;
};

}  // namespace trunkline::staff
