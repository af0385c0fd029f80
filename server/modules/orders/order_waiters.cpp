// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_waiters.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>

namespace trunkline::orders {

// Starts the timer under the waiter's lock; a change that came before it completes at once.
struct OrderWaiter::Start {
  std::shared_ptr<OrderWaiter> waiter;
  std::chrono::steady_clock::time_point deadline;

  template <class Handler>
  void operator()(Handler handler) const {
    const std::scoped_lock lock(waiter->m_mutex);
    if (waiter->m_woken) {
      const auto executor = waiter->m_timer.get_executor();
      boost::asio::post(executor, std::move(handler));
      return;
    }
    waiter->m_timer.expires_at(deadline);
    waiter->m_timer.async_wait([keep = waiter, h = std::move(handler)](const boost::system::error_code&) mutable { std::move(h)(); });
  }
};

Task<> OrderWaiter::wait(std::shared_ptr<OrderWaiter> self, std::chrono::steady_clock::time_point deadline) {
  co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<IoExecutor>, void()>(Start{std::move(self), deadline}, kUseTask);
}

void OrderWaiter::wake() {
  const std::scoped_lock lock(m_mutex);
  m_woken = true;
  m_timer.cancel();
}

std::shared_ptr<OrderWaiter> OrderWaiters::join(OrderId id, const IoExecutor& executor) {
  auto waiter = std::make_shared<OrderWaiter>(executor);
  Part& part = m_parts[static_cast<std::size_t>(id.value()) % kParts];
  const std::scoped_lock lock(part.mutex);
  auto& list = part.waiting[id.value()];
  std::erase_if(list, [](const std::weak_ptr<OrderWaiter>& other) { return other.expired(); });
  list.push_back(waiter);
  return waiter;
}

void OrderWaiters::notify(OrderId id) {
  Part& part = m_parts[static_cast<std::size_t>(id.value()) % kParts];
  std::vector<std::weak_ptr<OrderWaiter>> woken;
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
  for (Part& part : m_parts) {
    const std::scoped_lock lock(part.mutex);
    for (const auto& [id, list] : part.waiting)
      for (const auto& weak : list)
        if (const auto waiter = weak.lock()) waiter->wake();
    part.waiting.clear();
  }
}

}  // namespace trunkline::orders
