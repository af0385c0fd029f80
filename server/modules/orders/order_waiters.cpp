// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_waiters.h"

#include <array>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace trunkline::orders {

struct WaiterTable {
  using Waiting = std::vector<std::weak_ptr<OrderWaiter>>;
  static constexpr std::size_t kParts = 64;
  // A waiter's end takes the lock, so nobody may let go of one while holding it.
  struct Part {
    std::mutex mutex;
    std::unordered_map<std::int64_t, Waiting> waiting;
  };
  Part& part(OrderId id) { return parts[static_cast<std::size_t>(id.value()) % kParts]; }
  std::array<Part, kParts> parts;
};

OrderWaiter::OrderWaiter(const IoExecutor& executor, std::shared_ptr<WaiterTable> table, OrderId order)
    : Signal(executor), m_table(std::move(table)), m_order(order) {}

OrderWaiter::~OrderWaiter() {
  WaiterTable::Part& part = m_table->part(m_order);
  const std::scoped_lock lock(part.mutex);
  const auto found = part.waiting.find(m_order.value());
  if (found == part.waiting.end()) return;
  std::erase_if(found->second, [](const std::weak_ptr<OrderWaiter>& other) { return other.expired(); });
  if (found->second.empty()) part.waiting.erase(found);
}

OrderWaiters::OrderWaiters() : m_table(std::make_shared<WaiterTable>()) {}

std::shared_ptr<OrderWaiter> OrderWaiters::join(OrderId id, const IoExecutor& executor) {
  auto waiter = std::make_shared<OrderWaiter>(executor, m_table, id);
  WaiterTable::Part& part = m_table->part(id);
  const std::scoped_lock lock(part.mutex);
  part.waiting[id.value()].push_back(waiter);
  return waiter;
}

void OrderWaiters::notify(OrderId id) {
  WaiterTable::Part& part = m_table->part(id);
  WaiterTable::Waiting woken;
  {
    const std::scoped_lock lock(part.mutex);
    const auto found = part.waiting.find(id.value());
    if (found == part.waiting.end()) return;
    woken = std::move(found->second);
    part.waiting.erase(found);
  }
  for (const auto& weak : woken)
    if (const auto waiter = weak.lock()) waiter->wake();
}

void OrderWaiters::notifyAll() {
  for (WaiterTable::Part& part : m_table->parts) {
    decltype(part.waiting) woken;
    {
      const std::scoped_lock lock(part.mutex);
      woken.swap(part.waiting);
    }
    for (const auto& [id, list] : woken)
      for (const auto& weak : list)
        if (const auto waiter = weak.lock()) waiter->wake();
  }
}

std::size_t OrderWaiters::orders() const {
  std::size_t count = 0;
  for (WaiterTable::Part& part : m_table->parts) {
    const std::scoped_lock lock(part.mutex);
    count += part.waiting.size();
  }
  return count;
}

}  // namespace trunkline::orders
