// SPDX-License-Identifier: GPL-3.0-or-later
// The time of the story: stands where it was set, so that ids and rows carry the moment that is being told.
#pragma once
#include "server/base/clock.h"

namespace trunkline::demo {

class StoryClock final : public Clock {
 public:
  void set(std::int64_t us) { m_us = us; }
  [[nodiscard]] std::int64_t nowUs() const override { return m_us; }
  [[nodiscard]] Steady steady() const override { return std::chrono::steady_clock::now(); }
  Task<> sleepFor(std::chrono::microseconds) override { co_return; }

 private:
  std::int64_t m_us{0};
};

}  // namespace trunkline::demo
