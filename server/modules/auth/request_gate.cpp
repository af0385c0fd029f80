// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/request_gate.h"

#include "server/contract/codec/names.h"
#include "server/contract/limits.h"
#include "server/http/route_info.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

Result<> checkAddress(const http::Principal& caller, std::string_view ip) {
  if (!caller.addresses) return {};
  const auto address = http::parseAddress(ip);
  if (address && caller.addresses->contains(*address)) return {};
  return fail(ErrorCode::Forbidden, "This API key may not be used from this address");
}

Result<> checkScope(const http::Principal& caller, Permission permission) {
  if (caller.key.value() == 0 || permission == Permission::Public) return {};
  const auto scope = scopeFor(permission);
  if (!scope) return fail(ErrorCode::Forbidden, "Only a signed-in person may do this, no API key");
  if ((caller.scopes & scopeBit(*scope)) != 0) return {};
  return fail(ErrorCode::Forbidden, "This API key needs the scope " + std::string(codec::enumWireName(*scope)));
}

}  // namespace

RequestGate::RequestGate(Clock& clock, Random& random, const Limits& limits)
    : m_requests{"requests", Rate::per(1s, limits.readsPerSecond, limits.readsBurst)},
      m_orders{"orders", Rate::per(1min, limits.ordersPerMinute)},
      m_anonymous{"anonymous", Rate::per(15min, limits.anonymousPerQuarter)},
      m_customers(clock, limits::kRateBuckets, random.next()),
      m_addresses(clock, limits::kRateBuckets, random.next()) {}

Result<> RequestGate::charge(RateBuckets& buckets, BucketKey key, const Policy& policy, const http::Call& call) {
  const Spent spent = buckets.charge(key, policy.rate);
  call.rate = {policy.name, policy.rate.burst, policy.windowS, spent.remaining, wholeSeconds(spent.resetNs)};
  if (!spent.admitted) return tooManyRequests(spent.retryNs);
  return {};
}

Result<> RequestGate::chargeCaller(const http::RouteInfo& route, const http::Call& call) {
  const http::Principal& caller = call.principal;
  if (caller.staff.value() != 0) return charge(m_customers, bucketOf('s', caller.staff.value()), m_requests, call);
  if (caller.user.value() == 0) return turnAway(&call);
  if (route.allowance == Allowance::Orders) return charge(m_customers, bucketOf('o', caller.user.value()), m_orders, call);
  const BucketKey key = caller.key.value() != 0 ? bucketOf('k', caller.key.value()) : bucketOf('r', caller.user.value());
  return charge(m_customers, key, m_requests, call);
}

Task<Result<>> RequestGate::enter(const http::RouteInfo* route, const http::Call* call) {
  if (route->allowance == Allowance::Own) co_return Result<>{};
  if (auto here = checkAddress(call->principal, call->clientIp); !here) {
    // Not charged to the key: a thief elsewhere must not use up its owner's allowance.
    if (auto limited = turnAway(call); !limited) co_return limited;
    co_return here;
  }
  if (auto good = chargeCaller(*route, *call); !good) co_return good;
  co_return checkScope(call->principal, route->permission);
}

Result<> RequestGate::turnAway(const http::Call* call) {
  return charge(m_addresses, addressBucket('a', call->clientIp), m_anonymous, *call);
}

}  // namespace trunkline::auth
