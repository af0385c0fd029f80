// SPDX-License-Identifier: GPL-3.0-or-later
// Everything between the routes of orders and the database, put together: one object for the server and for its tests.
#pragma once
#include "server/jobs/cleanup.h"
#include "server/jobs/order_monitor.h"
#include "server/jobs/outbox_relay.h"
#include "server/modules/orders/orders_service.h"

namespace trunkline::jobs {

class OrderEngine {
 public:
  struct Parts {
    boost::asio::io_context& jobs;  // the monitor, the relay and the clean-up live here
    storage::Database& database;
    const catalog::Catalog& catalog;
    routing::Offers& offers;
    const routing::QuoteSigner& quotes;
    const providers::ProviderSet& providers;
    const crypto::Envelope& envelope;
    EventSink& events;
    Clock& clock;
    Random& random;
    IdGenerator& ids;
    log::Logger& logger;
    Metrics& metrics;
    OrderTimesTable times;
    int minMarginBps{};
    int activeOrders{};
    std::string identityKey;
    orders::ChangeSink* changes{nullptr};  // null: nobody wants to hear
  };
  explicit OrderEngine(Parts parts);

  void start();
  // Ends the jobs and gives the leases back. Awaited on the jobs' context.
  Task<> stop(std::chrono::milliseconds patience);
  void wakeWaiters() { m_waiters.notifyAll(); }

  [[nodiscard]] orders::OrdersService& service() { return m_service; }
  [[nodiscard]] orders::OrdersStore& store() { return m_store; }
  [[nodiscard]] orders::OrderDesk& desk() { return m_desk; }
  [[nodiscard]] orders::StatusCache& cache() { return m_cache; }
  [[nodiscard]] const orders::Purchases& purchases() const { return m_purchases; }
  [[nodiscard]] bool ready() const { return m_monitor.ready(); }

 private:
  Clock& m_clock;
  orders::MessageBox m_messages;
  orders::OrdersStore m_store;
  orders::StatusCache m_cache;
  orders::OrderWaiters m_waiters;
  orders::OrderDesk m_desk;
  orders::Purchases m_purchases;
  orders::OrdersService m_service;
  ShardLeases m_leases;
  OrderSteps m_steps;
  OrderMonitor m_monitor;
  OutboxRelay m_relay;
  Cleanup m_cleanup;
};

}  // namespace trunkline::jobs
