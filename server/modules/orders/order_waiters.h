// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that wait for an order to change: the POST's eight seconds and `?wait=`.
#pragma once
#include <memory>

#include "server/base/signal.h"
#include "server/contract/ids.h"

namespace trunkline::orders {

struct WaiterTable;

// One waiter. Join first, look at the order next, wait last: a change in between is not lost.
class OrderWaiter final : public Signal {
 public:
  OrderWaiter(const IoExecutor& executor, std::shared_ptr<WaiterTable> table, OrderId order);
  OrderWaiter(const OrderWaiter&) = delete;
  OrderWaiter& operator=(const OrderWaiter&) = delete;
  OrderWaiter(OrderWaiter&&) = delete;
  OrderWaiter& operator=(OrderWaiter&&) = delete;
  ~OrderWaiter() override;  // leaves nothing behind: anybody may wait for any id

 private:
  std::shared_ptr<WaiterTable> m_table;  // shared: a request may outlive the OrderWaiters at shutdown
  OrderId m_order;
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
