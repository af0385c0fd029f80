// SPDX-License-Identifier: GPL-3.0-or-later
// A hashed timer wheel: hundreds of thousands of deadlines at constant cost. One thread.
#pragma once
#include <chrono>
#include <cstdint>
#include <vector>

namespace trunkline::jobs {

// Keys may be scheduled again; the caller recognises an outdated entry by its own record of the due time.
class TimerWheel {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::milliseconds kTick{50};

  explicit TimerWheel(Steady start) : m_start(start), m_slots(kSlots) {}

  void schedule(std::int64_t key, Steady due) {
    const std::int64_t tick = std::max(tickOf(due), m_current + 1);
    m_slots[static_cast<std::size_t>(tick) % kSlots].push_back({key, tick});
  }
  // Appends every key whose time has come.
  void advance(Steady now, std::vector<std::int64_t>& due);

 private:
  struct Entry {
    std::int64_t key;
    std::int64_t tick;
  };
  static constexpr std::size_t kSlots = 4096;
  // Rounded up: never early.
  [[nodiscard]] std::int64_t tickOf(Steady t) const { return (t - m_start + kTick - std::chrono::nanoseconds(1)) / kTick; }

  Steady m_start;
  std::int64_t m_current{0};
  std::vector<std::vector<Entry>> m_slots;
};

}  // namespace trunkline::jobs
