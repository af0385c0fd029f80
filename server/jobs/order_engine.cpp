// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/order_engine.h"

namespace trunkline::jobs {
namespace {

std::string ownerName(Random& random) { return "process-" + std::to_string(random.next()); }

}  // namespace

OrderEngine::OrderEngine(Parts parts)
    : m_clock(parts.clock),
      m_messages(parts.envelope, parts.identityKey),
      m_store(parts.database, m_messages),
      m_desk(m_store, m_cache, m_waiters, parts.logger, parts.changes),
      m_purchases(
          {parts.database, parts.offers, m_desk, parts.clock, parts.ids, parts.logger, parts.metrics, parts.times, parts.minMarginBps}),
      m_service({parts.database, parts.catalog, parts.offers, parts.quotes, m_store, m_desk, m_purchases, parts.clock, parts.ids,
                 parts.metrics, parts.times.common.orderWait, parts.activeOrders}),
      m_leases(parts.database, parts.clock, parts.logger, ownerName(parts.random)),
      m_steps({parts.database, m_store, m_desk, m_purchases, m_messages, parts.providers, m_leases, parts.clock, parts.ids, parts.logger,
               parts.metrics, parts.times}),
      m_monitor(parts.jobs, m_steps, m_leases, m_store, parts.clock, parts.logger, parts.metrics),
      m_relay({parts.jobs, parts.database, parts.providers, parts.events, parts.clock, parts.ids, parts.logger, parts.metrics, parts.times,
               m_messages, m_desk}),
      m_cleanup(parts.jobs, parts.database, parts.clock, parts.logger) {
  m_purchases.setWatcher(&m_monitor);
  m_service.setWatcher(&m_monitor);
}

void OrderEngine::start() {
  m_monitor.start();
  m_relay.start();
  m_cleanup.start();
}

Task<> OrderEngine::stop(std::chrono::milliseconds patience) {
  m_cleanup.stop();
  co_await m_monitor.stop(patience);
  // A last look may have sent an order on to its next provider.
  const auto deadline = m_clock.steady() + patience;
  while (m_purchases.count() > 0 && m_clock.steady() < deadline) co_await m_clock.sleepFor(std::chrono::milliseconds(20));
  co_await m_relay.stop(patience);
}

}  // namespace trunkline::jobs
