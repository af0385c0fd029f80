// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>

#include "server/base/clock.h"

namespace trunkline {

// 53-bit ids: 41 bits ms since 2025-01-01, 5 bits instance, 7 bits sequence; strictly rising within the process,
// also when the clock steps back or a millisecond's 128 are used up (it then runs ahead of the clock).
class IdGenerator {
 public:
  IdGenerator(Clock& clock, int instance);  // instance 0–31
  [[nodiscard]] std::int64_t next();        // thread-safe, lock-free
  // The smallest id that can be made at this time: a bound for searches by time.
  [[nodiscard]] static std::int64_t firstAt(std::int64_t us);
  // When an id was made, to the millisecond.
  [[nodiscard]] static std::int64_t timeOf(std::int64_t id);

 private:
  Clock& m_clock;
  std::int64_t m_instance;
  std::atomic<std::int64_t> m_last{0};  // ms << 7 | sequence
};

}  // namespace trunkline
