// SPDX-License-Identifier: GPL-3.0-or-later
// How often somebody may do something (generic cell rate algorithm): in memory, bounded, one number for each somebody.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/base/clock.h"
#include "server/contract/error.h"
#include "server/modules/auth/sharded_lru.h"

namespace trunkline::auth {

struct Rate {
  std::int64_t stepUs;   // one token in that time
  std::int64_t burstUs;  // tokens × step that may be used at once
};

class RateBuckets {
 public:
  RateBuckets(Clock& clock, std::size_t buckets) : m_clock(clock), m_due(buckets) {}

  // RateLimited with `retry_after` when the bucket is empty; otherwise it is charged.
  [[nodiscard]] Result<> charge(std::string_view key, Rate rate);
  void giveBack(std::string_view key, Rate rate);

 private:
  Clock& m_clock;
  ShardedLru<std::string, std::int64_t, std::string_view> m_due;  // theoretical arrival times, µs of the steady clock
};

// `203.0.113.0/24`, `2001:db8:0:1::/64`; a text that is no address stands for itself.
[[nodiscard]] std::string networkOf(std::string_view ip);

}  // namespace trunkline::auth
