// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_gate.h"

#include <algorithm>

#include "server/contract/limits.h"
#include "server/http/route_info.h"
#include "server/modules/auth/bearer.h"
#include "server/modules/staff/staff_commands.h"

namespace trunkline::staff {

Task<Result<StaffStanding>> StaffGate::standing(StaffId staff, SessionId session) {
  if (const auto known = m_standings.find(session.value())) co_return *known;
  const auto readAt = m_clock.steady();
  const auto read = co_await m_store.standing(staff, session);
  if (!read) co_return tl::unexpected(read.error());
  m_standings.put(session.value(), *read, readAt);
  co_return *read;
}

Task<Result<StaffStanding>> StaffGate::admit(auth::StaffClaims claims) {
  const auto found = co_await standing(claims.user, claims.session);
  if (!found) co_return tl::unexpected(found.error());
  if (!found->active || found->epoch != claims.epoch || found->idleEndUs <= m_clock.nowUs()) {
    co_return fail(ErrorCode::Unauthenticated, "This session has ended, please sign in again");
  }
  co_return *found;
}

Task<Result<>> StaffGate::used(StaffId staff, SessionId session) {
  auto found = co_await standing(staff, session);
  if (!found) co_return tl::unexpected(found.error());
  const std::int64_t nowUs = m_clock.nowUs();
  const std::int64_t endUs = std::min(found->endsUs, nowUs + std::chrono::microseconds(limits::kStaffIdle).count());
  if (endUs - found->idleEndUs < std::chrono::microseconds(limits::kStaffIdleGrain).count()) co_return Result<>{};
  ExtendStaffSession command(session, endUs, nowUs);
  const auto done = co_await m_database.execute(&command);
  // A database that takes no writes keeps nobody from reading: the session only ends sooner.
  if (done) m_standings.forget(session.value());
  co_return Result<>{};
}

Task<Result<http::Principal>> StaffAuthenticator::authenticate(const http::RouteInfo* /*route*/, std::string_view authorization) {
  const auto token = auth::bearerToken(authorization);
  if (!token) co_return tl::unexpected(token.error());
  const auto claims = m_tokens.verify(*token, m_clock.nowUs());
  if (!claims) co_return tl::unexpected(claims.error());
  const auto standing = co_await m_gate.admit(*claims);
  if (!standing) co_return tl::unexpected(standing.error());
  http::Principal principal;
  principal.session = claims->session;
  principal.staff = claims->user;
  principal.role = standing->role;
  co_return principal;
}

Task<Result<>> StaffUse::enter(const http::RouteInfo* route, const http::Call* call) {
  if (auto good = co_await m_next.enter(route, call); !good) co_return good;
  // A stream goes on by itself, and a console opens it again whenever it has ended.
  if (call->principal.staff.value() == 0 || call->background || route->streams) co_return Result<>{};
  co_return co_await m_gate.used(call->principal.staff, call->principal.session);
}

}  // namespace trunkline::staff
