// SPDX-License-Identifier: GPL-3.0-or-later
// How often somebody may try to sign in or register. The same for known and unknown e-mails.
#pragma once
#include <string_view>

#include "server/http/call.h"
#include "server/modules/auth/rate_buckets.h"

namespace trunkline::auth {

// Four buckets (generic cell rate algorithm): the address (perMinute), its network (five times that; /24 of IPv4, /64 of
// IPv6), everybody together (allPerMinute: what the hashing can take) and the account as tried from that network (a quarter of perMinute in
// 15 minutes, counting failures only). The account's bucket belongs to the network too, so nobody elsewhere can lock its owner out.
class LoginThrottle {
 public:
  LoginThrottle(Clock& clock, int perMinute, int allPerMinute, std::uint64_t seed);

  // RateLimited with `retry_after` when a bucket is empty; otherwise all of them are charged.
  [[nodiscard]] Result<> admitAddress(std::string_view ip);
  [[nodiscard]] Result<> admitAccount(std::string_view ip, std::string_view email);
  // The attempt was no failure: the account's bucket gets its charge back.
  void forgiveAccount(std::string_view ip, std::string_view email);
  // Refreshing is for those who have a token: only failures count, perMinute of them.
  [[nodiscard]] Result<> admitRefresh(std::string_view ip);
  void forgiveRefresh(std::string_view ip);
  // What the address has left: for the headers of an answer.
  [[nodiscard]] http::RateState signInsLeft(std::string_view ip);
  [[nodiscard]] http::RateState refreshesLeft(std::string_view ip);

 private:
  [[nodiscard]] Result<> charge(BucketKey key, Rate rate);
  [[nodiscard]] http::RateState left(BucketKey key);

  Rate m_address;
  Rate m_network;
  Rate m_everybody;
  Rate m_account;
  RateBuckets m_buckets;
};

}  // namespace trunkline::auth
