// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/login_throttle.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr std::int64_t kNetworkFactor = 5;
constexpr std::int64_t kAccountShare = 4;
constexpr std::int64_t kAccountMinutes = 15;

std::string accountKey(std::string_view ip, std::string_view email) { return "a|" + networkOf(ip) + '|' + std::string(email); }

std::string refreshKey(std::string_view ip) { return "r|" + std::string(ip); }

}  // namespace

LoginThrottle::LoginThrottle(Clock& clock, int perMinute)
    : m_address{}, m_network{}, m_account{}, m_buckets(clock, limits::kThrottleBuckets) {
  const std::int64_t allowed = std::max(1, perMinute);
  const std::int64_t failures = std::max<std::int64_t>(1, allowed / kAccountShare);
  m_address = {kMinuteUs / allowed, kMinuteUs};
  m_network = {kMinuteUs / (allowed * kNetworkFactor), kMinuteUs};
  m_account = {kAccountMinutes * kMinuteUs / failures, kAccountMinutes * kMinuteUs};
}

Result<> LoginThrottle::admitAddress(std::string_view ip) {
  if (auto good = m_buckets.charge("i|" + std::string(ip), m_address); !good) return good;
  return m_buckets.charge("n|" + networkOf(ip), m_network);
}

Result<> LoginThrottle::admitAccount(std::string_view ip, std::string_view email) {
  return m_buckets.charge(accountKey(ip, email), m_account);
}

Result<> LoginThrottle::admitRefresh(std::string_view ip) { return m_buckets.charge(refreshKey(ip), m_address); }

void LoginThrottle::forgiveAccount(std::string_view ip, std::string_view email) { m_buckets.giveBack(accountKey(ip, email), m_account); }

void LoginThrottle::forgiveRefresh(std::string_view ip) { m_buckets.giveBack(refreshKey(ip), m_address); }

}  // namespace trunkline::auth
