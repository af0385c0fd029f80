// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that wait for an order to change: the POST's eight seconds and `?wait=`.
#pragma once
#include <boost/asio/basic_waitable_timer.hpp>
#include <chrono>
#include <memory>
#include <mutex>

#include "server/base/task.h"
#include "server/contract/ids.h"

namespace trunkline::orders {

struct WaiterTable;

// One waiter. Join first, look at the order next, wait last: a change in between is not lost.
class OrderWaiter {
 public:
  using Timer =
      boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;
  OrderWaiter(const IoExecutor& executor, std::shared_ptr<WaiterTable> table, OrderId order);
  OrderWaiter(const OrderWaiter&) = delete;
  OrderWaiter& operator=(const OrderWaiter&) = delete;
  OrderWaiter(OrderWaiter&&) = delete;
  OrderWaiter& operator=(OrderWaiter&&) = delete;
  ~OrderWaiter();  // leaves nothing behind: anybody may wait for any id

  // Ends at the next change since joining, or at the deadline.
  static Task<> wait(std::shared_ptr<OrderWaiter> self, std::chrono::steady_clock::time_point deadline);
  void wake();
  [[nodiscard]] bool woken() const {
    const std::scoped_lock lock(m_mutex);
    return m_woken;
  }

 private:
  struct Start;
  std::shared_ptr<WaiterTable> m_table;  // shared: a request may outlive the OrderWaiters at shutdown
  OrderId m_order;
  mutable std::mutex m_mutex;  // the timer is cancelled from other threads
  bool m_woken{false};
  Timer m_timer;
};

class OrderWaiters {
 public:
  OrderWaiters();
  [[nodiscard]] std::shared_ptr<OrderWaiter> join(OrderId id, const IoExecutor& executor);
  void notify(OrderId id);                   // thread-safe
  void notifyAll();                          // at shutdown
  [[nodiscard]] std::size_t orders() const;  // that somebody waits for

 private:
  std::shared_ptr<WaiterTable> m_table;
};

}  // namespace trunkline::orders
