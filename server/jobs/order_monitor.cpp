// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/order_monitor.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

namespace trunkline::jobs {

using std::chrono::microseconds;

OrderMonitor::OrderMonitor(boost::asio::io_context& context, OrderSteps& steps, ShardLeases& leases, orders::OrdersStore& store,
                           Clock& clock, log::Logger& logger, Metrics& metrics)
    : m_context(context),
      m_steps(steps),
      m_leases(leases),
      m_store(store),
      m_clock(clock),
      m_logger(logger),
      m_lag(metrics.histogram("trunkline_monitor_lag_seconds", "How late the monitor looked at an order",
                              {0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30})),
      m_wheel(clock.steady()) {
  metrics.gauge("trunkline_orders_watched", "Live orders in the monitor's memory",
                [this] { return static_cast<double>(m_watched.load()); });
}

void OrderMonitor::watch(orders::LiveOrder order) {
  boost::asio::post(m_context, [this, order = std::move(order)]() mutable {
    if (!m_leases.fence(order.shard)) return;  // another process watches this shard
    const auto delay = m_steps.firstDelay(order);
    take(std::move(order), delay);
  });
}

void OrderMonitor::closeRequested(OrderId id, orders::OrderAfter after) {
  boost::asio::post(m_context, [this, id, after] {
    const auto found = m_entries.find(id.value());
    if (found == m_entries.end()) {
      // Still being bought (the purchase hands it over with its new state), or bought a moment ago and not yet here.
      boost::asio::co_spawn(m_context, takeFromStore(id), boost::asio::detached);
      return;
    }
    found->second.watched->order.state = after.state;
    found->second.watched->order.closeReason = after.closeReason;
    found->second.replaced = true;
    schedule(id.value(), found->second, microseconds(0));
  });
}

void OrderMonitor::pollRequested(OrderId id) {
  boost::asio::post(m_context, [this, id] {
    if (!ask(id.value())) boost::asio::co_spawn(m_context, askFromStore(id), boost::asio::detached);  // bought a moment ago
  });
}

bool OrderMonitor::ask(std::int64_t id) {
  const auto found = m_entries.find(id);
  if (found == m_entries.end()) return false;
  found->second.asked = true;
  schedule(id, found->second, microseconds(0));
  return true;
}

Task<> OrderMonitor::askFromStore(OrderId id) {
  auto read = co_await m_store.live(id);
  if (!read) co_return;
  std::optional<orders::LiveOrder> order = std::move(*read);
  if (!order || !m_leases.fence(order->shard)) co_return;
  if (!m_entries.contains(id.value())) take(std::move(*order), microseconds(0));
  ask(id.value());
}

void OrderMonitor::take(orders::LiveOrder order, microseconds delay) {
  const std::int64_t id = order.id.value();
  Entry& entry = m_entries[id];
  if (entry.watched && entry.watched->order.state == orders::State::Closing && order.state == orders::State::Waiting)
    order.state = orders::State::Closing;  // a cancel overtook the hand-over
  if (!entry.watched) entry.watched = std::make_shared<Watched>();
  entry.watched->order = std::move(order);
  entry.replaced = true;
  m_watched = static_cast<std::int64_t>(m_entries.size());
  schedule(id, entry, delay);
}

Task<> OrderMonitor::takeFromStore(OrderId id) {
  auto read = co_await m_store.live(id);
  if (!read) co_return;
  std::optional<orders::LiveOrder> order = std::move(*read);
  if (!order || order->state != orders::State::Closing || !m_leases.fence(order->shard)) co_return;
  take(std::move(*order), microseconds(0));
}

void OrderMonitor::schedule(std::int64_t id, Entry& entry, microseconds delay) {
  entry.due = m_clock.steady() + delay;
  if (!entry.busy) m_wheel.schedule(id, entry.due);
}

void OrderMonitor::start() {
  m_active += 2;
  boost::asio::co_spawn(m_context, leaseLoop(), boost::asio::detached);
  boost::asio::co_spawn(m_context, tickLoop(), boost::asio::detached);
}

Task<> OrderMonitor::stop(std::chrono::milliseconds patience) {
  m_stopping = true;
  const auto deadline = m_clock.steady() + patience;
  while (m_active > 0 && m_clock.steady() < deadline) co_await m_clock.sleepFor(TimerWheel::kTick);
  co_await m_leases.giveBack();
}

Task<> OrderMonitor::leaseLoop() {
  const auto period = std::chrono::duration_cast<microseconds>(limits::kShardLease) / 3;
  auto next = m_clock.steady();
  while (!m_stopping) {
    if (m_clock.steady() >= next) {
      try {
        for (const int shard : co_await m_leases.renew()) co_await load(shard);
      } catch (const std::exception& error) {
        m_logger.error("monitor.exception", {{"cause", std::string_view(error.what())}});  // out of memory: tried again
      }
      m_ready = m_leases.count() > 0;
      next = m_clock.steady() + period;
    }
    co_await m_clock.sleepFor(TimerWheel::kTick);
  }
  --m_active;
}

Task<> OrderMonitor::load(int shard) {
  auto orders = co_await m_store.liveOf(shard);
  if (!orders) {
    m_logger.error("monitor.load_failed", {{"shard", std::int64_t{shard}}, {"cause", std::string_view(orders.error().cause)}});
    m_leases.forget(shard);
    co_return;
  }
  for (orders::LiveOrder& order : *orders) {
    if (m_entries.contains(order.id.value())) continue;  // bought by this process a moment ago
    const auto delay = m_steps.firstDelay(order);
    take(std::move(order), delay);
  }
}

Task<> OrderMonitor::tickLoop() {
  while (!m_stopping) {
    try {
      lookAtDue();
    } catch (const std::exception& error) {
      m_logger.error("monitor.exception", {{"cause", std::string_view(error.what())}});
    }
    co_await m_clock.sleepFor(TimerWheel::kTick);
  }
  --m_active;
}

void OrderMonitor::lookAtDue() {
  m_due.clear();
  m_wheel.advance(m_clock.steady(), m_due);
  for (const std::int64_t id : m_due) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) continue;
    Entry& entry = found->second;
    const auto now = m_clock.steady();
    if (entry.busy || entry.due > now) continue;
    m_lag.record(std::chrono::duration<double>(now - entry.due).count());
    const auto next = entry.asked ? std::nullopt : m_steps.quiet(entry.watched->order);
    if (next) {
      schedule(id, entry, next->delay);
      continue;
    }
    entry.asked = false;
    entry.busy = true;
    entry.replaced = false;
    ++m_active;
    boost::asio::co_spawn(m_context, look(id), boost::asio::detached);
  }
}

Task<> OrderMonitor::look(std::int64_t id) {
  // A copy is worked on, so that facts that come meanwhile are not overwritten.
  auto watched = std::make_shared<Watched>(*m_entries.at(id).watched);
  NextLook next{std::chrono::seconds(1)};
  try {
    next = co_await m_steps.step(watched);
  } catch (const std::exception& error) {
    m_logger.error("monitor.exception", {{"order", id}, {"cause", std::string_view(error.what())}});
  }
  --m_active;
  const auto found = m_entries.find(id);
  if (found == m_entries.end()) co_return;
  Entry& entry = found->second;
  entry.busy = false;
  if (entry.replaced) {
    entry.watched->seen.insert(watched->seen.begin(), watched->seen.end());
    // The step may have ended the order; the fenced commands of the next look find that out.
    if (next.gone && orders::terminal(watched->order.state)) {
      m_entries.erase(found);
    } else {
      m_wheel.schedule(id, entry.due);
    }
  } else if (next.gone) {
    m_entries.erase(found);
  } else {
    entry.watched = std::move(watched);
    // Asked for meanwhile: the provider may have answered this look a moment before there was something new.
    schedule(id, entry, entry.asked ? microseconds(0) : next.delay);
  }
  m_watched = static_cast<std::int64_t>(m_entries.size());
}

}  // namespace trunkline::jobs
