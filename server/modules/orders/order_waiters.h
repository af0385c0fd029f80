// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that wait for an order to change: the POST's eight seconds and `?wait=`.
#pragma once
#include <array>
#include <boost/asio/basic_waitable_timer.hpp>
#include <chrono>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "server/base/task.h"
#include "server/contract/ids.h"

namespace trunkline::orders {

// One waiter. Join first, look at the order next, wait last: a change in between is not lost.
class OrderWaiter {
 public:
  using Timer =
      boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;
  explicit OrderWaiter(const IoExecutor& executor) : m_timer(executor) {}

  // Ends at the next change since joining, or at the deadline.
  static Task<> wait(std::shared_ptr<OrderWaiter> self, std::chrono::steady_clock::time_point deadline);
  void wake();
  [[nodiscard]] bool woken() const {
    const std::scoped_lock lock(m_mutex);
    return m_woken;
  }

 private:
  struct Start;
  mutable std::mutex m_mutex;  // the timer is cancelled from other threads
  bool m_woken{false};
  Timer m_timer;
};

class OrderWaiters {
 public:
  [[nodiscard]] std::shared_ptr<OrderWaiter> join(OrderId id, const IoExecutor& executor);
  void notify(OrderId id);  // thread-safe
  void notifyAll();         // at shutdown

 private:
  static constexpr std::size_t kParts = 64;
  struct Part {
    std::mutex mutex;
    // Weak: a request that gave up leaves an empty entry, swept at the next join or change of the order.
    std::unordered_map<std::int64_t, std::vector<std::weak_ptr<OrderWaiter>>> waiting;
  };
  std::array<Part, kParts> m_parts;
};

}  // namespace trunkline::orders
