// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/login_throttle.h"

#include <string>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::chrono::minutes kMinute{1};
constexpr std::int64_t kNetworkFactor = 5;
constexpr std::int64_t kAccountShare = 4;
constexpr std::chrono::minutes kAccountPeriod{15};

BucketKey addressKey(std::string_view ip) { return bucketOf('i', ip); }
BucketKey refreshKey(std::string_view ip) { return bucketOf('r', ip); }
BucketKey accountKey(std::string_view ip, std::string_view email) { return bucketOf('a', networkOf(ip) + '|' + std::string(email)); }

}  // namespace

LoginThrottle::LoginThrottle(Clock& clock, int perMinute, int allPerMinute, std::uint64_t seed)
    : m_address(Rate::per(kMinute, perMinute)),
      m_network(Rate::per(kMinute, perMinute * kNetworkFactor)),
      m_everybody(Rate::per(kMinute, allPerMinute)),
      m_account(Rate::per(kAccountPeriod, perMinute / kAccountShare)),
      m_buckets(clock, limits::kRateBuckets, seed) {}

Result<> LoginThrottle::charge(BucketKey key, Rate rate) {
  const Spent spent = m_buckets.charge(key, rate);
  if (!spent.admitted) return tooManyRequests(spent.retryNs);
  return {};
}

Result<> LoginThrottle::admitAddress(std::string_view ip) {
  if (auto good = charge(addressKey(ip), m_address); !good) return good;
  if (auto good = charge(bucketOf('n', networkOf(ip)), m_network); !good) return good;
  // Last: whom his address has stopped takes nothing from the others.
  return charge(bucketOf('e', std::int64_t{0}), m_everybody);
}

Result<> LoginThrottle::admitAccount(std::string_view ip, std::string_view email) { return charge(accountKey(ip, email), m_account); }

Result<> LoginThrottle::admitRefresh(std::string_view ip) { return charge(refreshKey(ip), m_address); }

void LoginThrottle::forgiveAccount(std::string_view ip, std::string_view email) { m_buckets.giveBack(accountKey(ip, email), m_account); }

void LoginThrottle::forgiveRefresh(std::string_view ip) { m_buckets.giveBack(refreshKey(ip), m_address); }

http::RateState LoginThrottle::left(BucketKey key) {
  const Spent now = m_buckets.charge(key, m_address, 0);
  return {"sign-in", m_address.burst, m_address.windowS(), now.remaining, wholeSeconds(now.resetNs)};
}

http::RateState LoginThrottle::signInsLeft(std::string_view ip) { return left(addressKey(ip)); }

http::RateState LoginThrottle::refreshesLeft(std::string_view ip) { return left(refreshKey(ip)); }

}  // namespace trunkline::auth
