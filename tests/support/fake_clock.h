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

  [[nodiscard]] std::int64_t nowUs() const override { return kStartUs + m_elapsedNs.load() / 1000; }
  [[nodiscard]] Steady steady() const override { return Steady(std::chrono::nanoseconds(m_elapsedNs.load())); }
  Task<> sleepFor(std::chrono::microseconds duration) override {
    advance(duration);
    co_return;
  }
  void advance(std::chrono::nanoseconds duration) { m_elapsedNs.fetch_add(duration.count()); }

 private:
  std::atomic<std::int64_t> m_elapsedNs{0};
};

}  // namespace trunkline::testing
