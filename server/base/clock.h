// SPDX-License-Identifier: GPL-3.0-or-later
// Time as an interface: the same code runs in production and under a simulated clock.
#pragma once
#include <chrono>
#include <cstdint>

#include "server/base/task.h"

namespace trunkline {

// Durations as they are stored and compared with nowUs().
[[nodiscard]] constexpr std::int64_t toMicros(std::chrono::microseconds duration) { return duration.count(); }

class Clock {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  virtual ~Clock() = default;
  [[nodiscard]] virtual std::int64_t nowUs() const = 0;  // µs UTC since 1970, for tables and the wire
  [[nodiscard]] virtual Steady steady() const = 0;       // for intervals within the process
  // Resumes on the caller's executor. Ends early, without an error, when the executor's context stops.
  virtual Task<> sleepFor(std::chrono::microseconds duration) = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::int64_t nowUs() const override;
  [[nodiscard]] Steady steady() const override;
  Task<> sleepFor(std::chrono::microseconds duration) override;
};

}  // namespace trunkline
