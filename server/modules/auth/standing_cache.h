// SPDX-License-Identifier: GPL-3.0-or-later
// What the database said of a session, remembered for at most 5 s: revocation at once without a read per request.
#pragma once
#include <cstdint>
#include <optional>

#include "server/base/clock.h"
#include "server/contract/limits.h"
#include "server/modules/auth/sharded_lru.h"

namespace trunkline::auth {

template <class Standing>
class StandingCache {
 public:
  explicit StandingCache(Clock& clock) : m_clock(clock), m_entries(limits::kSessionCache) {}

  // Nothing when it is not known or too old. Shortly before it grows too old one caller (and only one) gets nothing and so
  // refreshes it, while the others go on.
  [[nodiscard]] std::optional<Standing> find(std::int64_t session) {
    const auto now = m_clock.steady();
    return m_entries.update(session, [now](Entry& entry) -> std::optional<Standing> {
      const auto age = now - entry.readAt;
      if (!entry.filled || age >= limits::kSessionCacheAge) return std::nullopt;
      if (age >= limits::kSessionCacheAge - kRefreshAhead && !entry.refreshing) {
        entry.refreshing = true;
        return std::nullopt;
      }
      return entry.standing;
    });
  }
  // `readAt`: before the read began, so that a commit seen too late is never older than the limit.
  void put(std::int64_t session, Standing standing, Clock::Steady readAt) { m_entries.put(session, Entry{standing, readAt, true, false}); }
  // This process has just changed it.
  void forget(std::int64_t session) { m_entries.erase(session); }

 private:
  static constexpr std::chrono::milliseconds kRefreshAhead{1000};
  struct Entry {
    Standing standing;
    Clock::Steady readAt{};
    bool filled{false};
    bool refreshing{false};
  };
  Clock& m_clock;
  ShardedLru<std::int64_t, Entry> m_entries;
};

}  // namespace trunkline::auth
