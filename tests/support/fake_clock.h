// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until it is told to move. Sleeping moves it at once, so nothing ever waits.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>

#include "server/base/clock.h"

namespace trunkline::testing {

class FakeClock final : public Clock {
 public:
  static constexpr std::int64_t kStartUs = 1'767'225'600'000'000;  // 2026-01-01T00:00:00Z

  [[nodiscard]] std::int64_t nowUs() const override { return kStartUs + m_elapsedUs.load(); }
  [[nodiscard]] Steady steady() const override { return Steady(std::chrono::microseconds(m_elapsedUs.load())); }
  Task<> sleepFor(std::chrono::microseconds duration) override {
    advance(duration);
    co_return;
  }
  void advance(std::chrono::microseconds duration) { m_elapsedUs.fetch_add(duration.count()); }

 private:
  std::atomic<std::int64_t> m_elapsedUs{0};
};

}  // namespace trunkline::testing
