// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/login_throttle.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>

#include "server/contract/limits.h"
#include "server/http/call.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr std::int64_t kNetworkFactor = 5;
constexpr std::int64_t kAccountShare = 4;
constexpr std::int64_t kAccountMinutes = 15;

std::string accountKey(std::string_view ip, std::string_view email) { return "a|" + networkOf(ip) + '|' + std::string(email); }

std::string refreshKey(std::string_view ip) { return "r|" + std::string(ip); }

Failure wait(std::int64_t us) {
  auto failure = fail(ErrorCode::RateLimited, "Too many requests, please try again later.");
  failure.value().members.emplace_back(http::kRetryAfterMember, std::to_string((us + 999'999) / 1'000'000));
  return failure;
}

}  // namespace

std::string networkOf(std::string_view ip) {
  boost::system::error_code error;
  auto address = boost::asio::ip::make_address(ip, error);
  if (error) return std::string(ip);
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
  }
  if (address.is_v4()) {
    auto bytes = address.to_v4().to_bytes();
    bytes[3] = 0;
    return boost::asio::ip::address_v4(bytes).to_string() + "/24";
  }
  auto bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

LoginThrottle::LoginThrottle(Clock& clock, int perMinute)
    : m_clock(clock), m_address{}, m_network{}, m_account{}, m_due(limits::kThrottleBuckets) {
  const std::int64_t allowed = std::max(1, perMinute);
  const std::int64_t failures = std::max<std::int64_t>(1, allowed / kAccountShare);
  m_address = {kMinuteUs / allowed, kMinuteUs};
  m_network = {kMinuteUs / (allowed * kNetworkFactor), kMinuteUs};
  m_account = {kAccountMinutes * kMinuteUs / failures, kAccountMinutes * kMinuteUs};
}

std::int64_t LoginThrottle::charge(const std::string& key, Rate rate) {
  const std::int64_t now = std::chrono::duration_cast<std::chrono::microseconds>(m_clock.steady().time_since_epoch()).count();
  return m_due.update(key, [now, rate](std::int64_t& due) -> std::int64_t {
    const std::int64_t next = std::max(due, now) + rate.stepUs;
    if (next - now > rate.burstUs) return next - now - rate.burstUs;
    due = next;
    return 0;
  });
}

Result<> LoginThrottle::admitAddress(std::string_view ip) {
  if (const auto us = charge("i|" + std::string(ip), m_address); us > 0) return wait(us);
  if (const auto us = charge("n|" + networkOf(ip), m_network); us > 0) return wait(us);
  return {};
}

Result<> LoginThrottle::admitAccount(std::string_view ip, std::string_view email) {
  if (const auto us = charge(accountKey(ip, email), m_account); us > 0) return wait(us);
  return {};
}

Result<> LoginThrottle::admitRefresh(std::string_view ip) {
  if (const auto us = charge(refreshKey(ip), m_address); us > 0) return wait(us);
  return {};
}

void LoginThrottle::forgiveAccount(std::string_view ip, std::string_view email) { giveBack(accountKey(ip, email), m_account); }

void LoginThrottle::forgiveRefresh(std::string_view ip) { giveBack(refreshKey(ip), m_address); }

void LoginThrottle::giveBack(const std::string& key, Rate rate) {
  m_due.update(key, [rate](std::int64_t& due) { due -= rate.stepUs; });
}

}  // namespace trunkline::auth
