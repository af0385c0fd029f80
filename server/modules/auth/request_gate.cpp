// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/request_gate.h"

#include <algorithm>

#include "server/contract/limits.h"
#include "server/http/route_info.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kSecondUs = 1'000'000;

Rate rateOf(std::int64_t allowed, std::int64_t periodUs) { return {periodUs / std::max<std::int64_t>(1, allowed), periodUs}; }

std::string callerKey(Allowance allowance, const http::Call& call) {
  std::string key(1, allowance == Allowance::Orders ? 'o' : 'r');
  if (call.principal.user.value() != 0) return key + std::to_string(call.principal.user.value());
  const bool wide = call.clientIp.find(':') != std::string_view::npos;  // whoever has one IPv6 address has 2^64
  return key + '|' + (wide ? networkOf(call.clientIp) : std::string(call.clientIp));
}

}  // namespace

RequestGate::RequestGate(Clock& clock, int requestsPerSecond, int ordersPerMinute)
    : m_requests(rateOf(requestsPerSecond, kSecondUs)),
      m_orders(rateOf(ordersPerMinute, 60 * kSecondUs)),
      m_buckets(clock, limits::kThrottleBuckets) {}

Task<Result<>> RequestGate::enter(const http::RouteInfo* route, const http::Call* call) {
  if (route->allowance == Allowance::Own) co_return Result<>{};
  co_return m_buckets.charge(callerKey(route->allowance, *call), route->allowance == Allowance::Orders ? m_orders : m_requests);
}

}  // namespace trunkline::auth
