// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/rate_buckets.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

#include "server/http/call.h"

namespace trunkline::auth {

Result<> RateBuckets::charge(std::string_view key, Rate rate) {
  const std::int64_t now = std::chrono::duration_cast<std::chrono::microseconds>(m_clock.steady().time_since_epoch()).count();
  const std::int64_t waitUs = m_due.update(key, [now, rate](std::int64_t& due) -> std::int64_t {
    const std::int64_t next = std::max(due, now) + rate.stepUs;
    if (next - now > rate.burstUs) return next - now - rate.burstUs;
    due = next;
    return 0;
  });
  if (waitUs == 0) return {};
  auto failure = fail(ErrorCode::RateLimited, "Too many requests, please try again later.");
  failure.value().members.emplace_back(http::kRetryAfterMember, std::to_string((waitUs + 999'999) / 1'000'000));
  return failure;
}

void RateBuckets::giveBack(std::string_view key, Rate rate) {
  m_due.update(key, [rate](std::int64_t& due) { due -= rate.stepUs; });
}

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

}  // namespace trunkline::auth
