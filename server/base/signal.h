// SPDX-License-Identifier: GPL-3.0-or-later
// A coroutine waits on its own executor; anybody, on any thread, wakes it. A wake that comes first is not lost.
#pragma once
#include <boost/asio/basic_waitable_timer.hpp>
#include <chrono>
#include <memory>
#include <mutex>

#include "server/base/task.h"

namespace trunkline {

class Signal {
 public:
  explicit Signal(const IoExecutor& executor) : m_timer(executor) {}
  Signal(const Signal&) = delete;
  Signal& operator=(const Signal&) = delete;
  Signal(Signal&&) = delete;
  Signal& operator=(Signal&&) = delete;
  virtual ~Signal() = default;

  // Ends at the first wake since it was made or reset, or at the deadline.
  static Task<> wait(std::shared_ptr<Signal> self, std::chrono::steady_clock::time_point deadline);
  void wake();
  void reset();
  [[nodiscard]] bool woken() const;

 private:
  using Timer =
      boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;
  struct Start;
  mutable std::mutex m_mutex;  // the timer is cancelled from other threads
  bool m_woken{false};
  Timer m_timer;
};

}  // namespace trunkline
