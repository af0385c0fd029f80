// SPDX-License-Identifier: GPL-3.0-or-later
// Watches every live order of the shards that this process holds. Loaded once at take-over, then scheduled in memory; the
// database is written only when something changes. Lives on one io_context; the OrderWatcher calls come from any thread.
#pragma once
#include <unordered_map>

#include "server/jobs/order_steps.h"
#include "server/jobs/timer_wheel.h"

namespace trunkline::jobs {

class OrderMonitor final : public orders::OrderWatcher {
 public:
  OrderMonitor(boost::asio::io_context& context, OrderSteps& steps, ShardLeases& leases, orders::OrdersStore& store, Clock& clock,
               log::Logger& logger, Metrics& metrics);

  void watch(orders::LiveOrder order) override;
  void closeRequested(OrderId id, orders::OrderAfter after) override;
  void pollRequested(OrderId id) override;

  void start();
  // Ends the loops, lets steps under way finish (at most `patience`) and gives the leases back.
  Task<> stop(std::chrono::milliseconds patience);
  // True once the first take-over has loaded its orders.
  [[nodiscard]] bool ready() const { return m_ready.load(); }

 private:
  struct Entry {
    std::shared_ptr<Watched> watched;
    Clock::Steady due;
    bool busy{false};
    bool replaced{false};  // new facts came while a step was under way: look again at once
    bool asked{false};     // somebody wants its provider asked: known quiet or not
  };
  Task<> tickLoop();
  void lookAtDue();
  Task<> leaseLoop();
  Task<> load(int shard);
  Task<> look(std::int64_t id);
  Task<> takeFromStore(OrderId id);
  Task<> askFromStore(OrderId id);
  bool ask(std::int64_t id);
  void take(orders::LiveOrder order, std::chrono::microseconds delay);
  void schedule(std::int64_t id, Entry& entry, std::chrono::microseconds delay);

  boost::asio::io_context& m_context;
  OrderSteps& m_steps;
  ShardLeases& m_leases;
  orders::OrdersStore& m_store;
  Clock& m_clock;
  log::Logger& m_logger;
  Histogram& m_lag;
  TimerWheel m_wheel;
  std::vector<std::int64_t> m_due;  // of the current tick
  std::unordered_map<std::int64_t, Entry> m_entries;
  std::atomic<std::int64_t> m_watched{0};
  std::atomic<bool> m_ready{false};
  bool m_stopping{false};
  int m_active{0};  // loops and steps under way
};

}  // namespace trunkline::jobs
