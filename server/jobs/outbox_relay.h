// SPDX-License-Identifier: GPL-3.0-or-later
// Carries committed events on: wire events to the sink (at least once), `provider.finish` and `provider.reject` upstream.
#pragma once
#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/base/metrics.h"
#include "server/base/settings.h"
#include "server/modules/orders/commands/close_attempt.h"
#include "server/modules/orders/message_box.h"
#include "server/modules/orders/order_desk.h"
#include "server/providers/provider_set.h"

namespace trunkline::jobs {

struct OutboxEvent {
  std::int64_t id{};
  std::string topic;
  std::int64_t object{};
  std::int64_t sequence{};
  std::int64_t attempts{};
  std::int64_t createdUs{};
  UserId user;  // of the order; 0 for an event of something else
};

// Who hears of wire events within the process. At least once, per object in order of `sequence`.
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual void deliver(const OutboxEvent& event) = 0;
};

class OutboxRelay {
 public:
  struct Parts {
    boost::asio::io_context& context;
    storage::Database& database;
    const providers::ProviderSet& providers;
    EventSink& sink;
    Clock& clock;
    IdGenerator& ids;
    log::Logger& logger;
    Metrics& metrics;
    OrderTimesTable times;
    const orders::MessageBox& messages;
    orders::OrderDesk& desk;
  };
  explicit OutboxRelay(Parts parts);

  void start();
  Task<> stop(std::chrono::milliseconds patience);

 private:
  // The attempt that a provider event is about.
  struct Number {
    providers::Provider* provider{nullptr};  // null when switched off
    std::optional<std::string> ref;
    std::int64_t resends{};  // of its order
  };
  enum class Ending { Done, Again };
  Task<> loop();
  Task<std::chrono::milliseconds> round();  // answers how long to pause
  Task<Result<>> deliver(const std::vector<OutboxEvent>* events);
  Task<Result<>> claim(std::vector<OutboxEvent> events);
  Task<> carry(OutboxEvent event);
  Task<Result<Number>> number(OrderId order, std::int64_t attempt);
  Task<Ending> finish(const OutboxEvent* event, Number number);
  Task<Ending> reject(const OutboxEvent* event, Number number);
  Task<Ending> close(const OutboxEvent* event, orders::CloseAttempt::How how, std::vector<orders::CloseAttempt::LateMessage> late);
  [[nodiscard]] std::vector<orders::CloseAttempt::LateMessage> sealed(const OutboxEvent& event, const Number& number,
                                                                      const std::vector<providers::UpstreamMessage>& messages) const;

  Parts m_parts;
  Counter& m_delivered;
  Counter& m_lost;
  bool m_stopping{false};
  int m_active{0};
  std::size_t m_carriers{0};  // of them: events on their way upstream
};

}  // namespace trunkline::jobs
