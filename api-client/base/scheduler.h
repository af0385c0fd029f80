// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the console sees it: an interface, so that back-off, watchdogs and token renewal are tested without waiting.
#pragma once
#include <chrono>
#include <functional>
#include <memory>

namespace trunkline::client {

using Milliseconds = std::chrono::milliseconds;

class Scheduler {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  // Destroying it before its time means that the action never runs; the action itself may destroy it.
  class Timer {
   public:
    virtual ~Timer() = default;
  };

  virtual ~Scheduler() = default;
  [[nodiscard]] virtual Steady steady() const = 0;  // for intervals within the process
  // Runs the action once, from the event loop of the calling thread.
  [[nodiscard]] virtual std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> action) = 0;
};

class QtScheduler final : public Scheduler {
 public:
  [[nodiscard]] Steady steady() const override { return std::chrono::steady_clock::now(); }
  [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, std::function<void()> action) override;
};

}  // namespace trunkline::client
