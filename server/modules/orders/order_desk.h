// SPDX-License-Identifier: GPL-3.0-or-later
// What every change of an order goes through once it is committed: the cache, those who wait, the monitor.
#pragma once
#include <functional>

#include "server/base/log.h"
#include "server/modules/orders/commands/common.h"
#include "server/modules/orders/order_waiters.h"
#include "server/modules/orders/orders_store.h"
#include "server/modules/orders/status_cache.h"

namespace trunkline::orders {

// Hears that an order of this process changed in a way that the monitor has to act on. Thread-safe, returns at once.
class OrderWatcher {
 public:
  virtual ~OrderWatcher() = default;
  virtual void watch(LiveOrder order) = 0;  // bought, unknown or closing: take it up, or take over the new facts
  virtual void closeRequested(OrderId id, OrderAfter after) = 0;
  virtual void pollRequested(OrderId id) = 0;  // its provider is asked at once, also where it is thought to have nothing new
};

// Hears of every committed change of an order, also of those that its customer is told nothing of. Thread-safe, returns at once.
class ChangeSink {
 public:
  virtual ~ChangeSink() = default;
  virtual void orderChanged(OrderId id) = 0;
};

class OrderDesk {
 public:
  // `changes` may be null.
  OrderDesk(OrdersStore& store, StatusCache& cache, OrderWaiters& waiters, log::Logger& logger, ChangeSink* changes)
      : m_store(store), m_cache(cache), m_waiters(waiters), m_logger(logger), m_changes(changes) {}

  // The record is known (it was just written): no read.
  void publish(const OrderRecord& record);
  // Something else changed: read it again, after the commit.
  Task<> refresh(OrderId id);
  // The order is to its customer as it was, but not to staff: what was paid for it, a message that came too late.
  void changedInside(OrderId id);
  // An event of this version is told: what memory holds from before it must not be shown with it.
  void outdate(OrderId id, std::int64_t version) { m_cache.dropBefore(id, version); }
  // The rendered order, from memory or the database; empty when it does not exist. The caller checks the owner.
  Task<Result<std::optional<CachedOrder>>> find(OrderId id);

  [[nodiscard]] OrderWaiters& waiters() { return m_waiters; }

 private:
  OrdersStore& m_store;
  StatusCache& m_cache;
  OrderWaiters& m_waiters;
  log::Logger& m_logger;
  ChangeSink* m_changes;
};

}  // namespace trunkline::orders
