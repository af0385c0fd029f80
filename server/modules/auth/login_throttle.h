// SPDX-License-Identifier: GPL-3.0-or-later
// How often somebody may try to sign in or register. In memory, bounded, the same for known and unknown e-mails.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "server/base/clock.h"
#include "server/contract/error.h"
#include "server/modules/auth/sharded_lru.h"

namespace trunkline::auth {

// Three buckets (generic cell rate algorithm): the address (perMinute), its network (five times that; /24 of IPv4, /64 of
// IPv6) and the account as tried from that network (a quarter of perMinute in 15 minutes, counting failures only). The
// account's bucket belongs to the network too, so nobody elsewhere can lock its owner out.
class LoginThrottle {
 public:
  LoginThrottle(Clock& clock, int perMinute);

  // RateLimited with `retry_after` when a bucket is empty; otherwise all of them are charged.
  [[nodiscard]] Result<> admitAddress(std::string_view ip);
  [[nodiscard]] Result<> admitAccount(std::string_view ip, std::string_view email);
  // The attempt was no failure: the account's bucket gets its charge back.
  void forgiveAccount(std::string_view ip, std::string_view email);
  // Refreshing is for those who have a token: only failures count, perMinute of them.
  [[nodiscard]] Result<> admitRefresh(std::string_view ip);
  void forgiveRefresh(std::string_view ip);

 private:
  struct Rate {
    std::int64_t stepUs;   // one token in that time
    std::int64_t burstUs;  // tokens × step that may be used at once
  };
  // 0, or the µs until the next attempt is allowed.
  std::int64_t charge(const std::string& key, Rate rate);
  void giveBack(const std::string& key, Rate rate);

  Clock& m_clock;
  Rate m_address;
  Rate m_network;
  Rate m_account;
  ShardedLru<std::string, std::int64_t, std::string_view> m_due;  // theoretical arrival times, µs of the steady clock
};

// `203.0.113.0/24`, `2001:db8:0:1::/64`; a text that is no address stands for itself.
[[nodiscard]] std::string networkOf(std::string_view ip);

}  // namespace trunkline::auth
