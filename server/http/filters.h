// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that a request passes before its handler. Each either lets it go on or says why not.
// Those that never wait are plain functions: a coroutine frame a step would be paid by every request.
#pragma once
#include <atomic>

#include "server/http/exchange.h"
#include "server/http/route_info.h"

namespace trunkline::http {

// The Allow header's text for a mask of methods.
[[nodiscard]] std::string allowedMethods(std::uint8_t mask);
// 404, or 405 with what is allowed.
[[nodiscard]] Failure refuseUnrouted(Exchange& exchange);
// A body must say application/json; this also keeps foreign pages' forms out.
[[nodiscard]] Result<> checkContentType(const RouteInfo& route, const Exchange& exchange);
// Fills the principal. Public routes are not asked. A caller of the other audience is nobody here, and a member of staff
// passes only with his role's permission for the route.
Task<Result<>> authenticate(Authenticator* authenticator, Exchange* exchange);
// What stands in X-Reason and If-Match, where the route asks for them.
[[nodiscard]] Result<> checkReason(const RouteInfo& route, Exchange& exchange);
[[nodiscard]] Result<> checkPrecondition(const RouteInfo& route, Exchange& exchange);
// Requires 1–128 visible ASCII characters and sets the hash that tells a repeat from a reuse.
[[nodiscard]] Result<> checkIdempotency(const RouteInfo& route, Exchange& exchange);

// Counts requests under way; beyond the limit they are refused at once instead of queueing.
class Admission {
 public:
  Admission(std::atomic<int>* inFlight, int limit);
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;
  Admission(Admission&&) = delete;
  Admission& operator=(Admission&&) = delete;
  ~Admission();
  [[nodiscard]] Result<> check() const;

 private:
  std::atomic<int>* m_inFlight;
  bool m_admitted;
};

}  // namespace trunkline::http
