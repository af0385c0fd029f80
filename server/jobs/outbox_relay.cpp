// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/outbox_relay.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <iterator>

#include "server/jobs/outbox_commands.h"

namespace trunkline::jobs {

using std::chrono::microseconds;

namespace {

constexpr std::int64_t kRelayBunch = 500;
constexpr std::chrono::milliseconds kIdlePause{100};
constexpr std::chrono::milliseconds kFailedPause{1000};  // the database cannot be read or written: the same events come again
constexpr std::chrono::seconds kCarryLease{60};          // a claimed event is due again by then if its process dies
constexpr std::chrono::seconds kPauseMax{60};
constexpr std::size_t kCarriersMax = 16;      // purchases and customers' cancels share the provider's turns with them
constexpr std::int64_t kFinishAttempts = 20;  // about 15 minutes
// Before a number is given up, however old its event is: a relay that stood still has asked nobody yet.
constexpr std::int64_t kRejectAttempts = 3;

// Never a cursor over ids: they commit out of order.
constexpr storage::Sql kDue{
    "SELECT e.id, e.topic, e.object_id, e.sequence, e.attempts, e.created_us, COALESCE(o.user_id, 0) FROM outbox e "
    "LEFT JOIN orders o ON o.id = e.object_id WHERE e.done_us IS NULL AND e.due_us <= $1 ORDER BY e.due_us LIMIT $2"};
constexpr storage::Sql kAttempt{
    "SELECT a.provider, a.provider_ref, o.sandbox, o.resends FROM attempts a JOIN orders o ON o.id = a.order_id WHERE a.order_id = $1 AND "
    "a.n = $2"};

bool isUpstream(const OutboxEvent& event) { return event.topic.starts_with("provider."); }

}  // namespace

OutboxRelay::OutboxRelay(Parts parts)
    : m_parts(std::move(parts)),
      m_delivered(m_parts.metrics.counter("trunkline_outbox_delivered_total", "Events carried on")),
      m_lost(m_parts.metrics.counter("trunkline_numbers_lost_total", "Bought numbers that could not be given back")) {}

void OutboxRelay::start() {
  ++m_active;
  boost::asio::co_spawn(m_parts.context, loop(), boost::asio::detached);
}

Task<> OutboxRelay::stop(std::chrono::milliseconds patience) {
  m_stopping = true;
  const auto deadline = m_parts.clock.steady() + patience;
  while (m_active > 0 && m_parts.clock.steady() < deadline) co_await m_parts.clock.sleepFor(std::chrono::milliseconds(20));
}

Task<> OutboxRelay::loop() {
  while (!m_stopping) {
    std::chrono::milliseconds pause = kFailedPause;
    try {
      pause = co_await round();
    } catch (const std::exception& error) {
      m_parts.logger.error("outbox.exception", {{"cause", std::string_view(error.what())}});
    }
    if (pause.count() > 0) co_await m_parts.clock.sleepFor(pause);
  }
  --m_active;
}

Task<std::chrono::milliseconds> OutboxRelay::round() {
  std::vector<OutboxEvent> events;
  std::vector<storage::OwnedValue> parameters{m_parts.clock.nowUs(), kRelayBunch};
  const auto onRow = [&events](const storage::RowView& row) {
    events.push_back(
        {row.integer(0), std::string(row.text(1)), row.integer(2), row.integer(3), row.integer(4), row.integer(5), UserId(row.integer(6))});
  };
  if (const auto rows = co_await m_parts.database.read(&kDue, std::move(parameters), onRow); !rows) co_return kFailedPause;
  auto pause = events.size() < static_cast<std::size_t>(kRelayBunch) ? kIdlePause : std::chrono::milliseconds(0);
  // Times are taken before the commit: of two events of one object, the later may carry the earlier time.
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return std::tuple(isUpstream(a), a.object, a.sequence, a.id) < std::tuple(isUpstream(b), b.object, b.sequence, b.id);
  });
  const auto upstream = std::find_if(events.begin(), events.end(), isUpstream);
  std::vector<OutboxEvent> claimed(std::make_move_iterator(upstream), std::make_move_iterator(events.end()));
  events.erase(upstream, events.end());
  if (const auto done = co_await deliver(&events); !done) pause = kFailedPause;
  if (const auto done = co_await claim(std::move(claimed)); !done) pause = kFailedPause;
  co_return pause;
}

Task<Result<>> OutboxRelay::deliver(const std::vector<OutboxEvent>* events) {
  if (events->empty()) co_return Result<>{};
  std::vector<std::int64_t> delivered;
  delivered.reserve(events->size());
  for (const OutboxEvent& event : *events) {
    // The command that wrote it may not have come to renewing what is remembered of the order.
    if (event.topic.starts_with("order.")) m_parts.desk.outdate(OrderId(event.object), event.sequence);
    m_parts.sink.deliver(event);
    delivered.push_back(event.id);
  }
  m_delivered.add(delivered.size());
  MarkDelivered command(std::move(delivered), m_parts.clock.nowUs());
  auto done = co_await m_parts.database.execute(&command);
  // Delivered again: at least once.
  if (!done) m_parts.logger.warn("outbox.mark_failed", {{"cause", std::string_view(done.error().cause)}});
  co_return done;
}

// Claimed by being due later, so that the next round does not see them. What is too much now stays due.
Task<Result<>> OutboxRelay::claim(std::vector<OutboxEvent> events) {
  events.resize(std::min(events.size(), kCarriersMax - std::min(kCarriersMax, m_carriers)));
  if (events.empty()) co_return Result<>{};
  std::vector<std::int64_t> ids;
  ids.reserve(events.size());
  for (const OutboxEvent& event : events) ids.push_back(event.id);
  ClaimEvents command(std::move(ids), m_parts.clock.nowUs() + toMicros(kCarryLease));
  if (auto done = co_await m_parts.database.execute(&command); !done) co_return done;
  for (OutboxEvent& event : events) {
    ++m_active;
    ++m_carriers;
    boost::asio::co_spawn(m_parts.context, carry(std::move(event)), boost::asio::detached);
  }
  co_return Result<>{};
}

Task<> OutboxRelay::carry(OutboxEvent event) {
  auto ending = Ending::Again;
  try {
    auto found = co_await number(OrderId(event.object), event.sequence);
    if (found) ending = event.topic == "provider.finish" ? co_await finish(&event, *found) : co_await reject(&event, *found);
  } catch (const std::exception& error) {
    m_parts.logger.error("outbox.exception", {{"event", event.id}, {"cause", std::string_view(error.what())}});
  }
  Result<> written;
  if (ending == Ending::Done) {
    m_delivered.add();
    MarkDelivered command({event.id}, m_parts.clock.nowUs());
    written = co_await m_parts.database.execute(&command);
  } else {
    const auto pause = std::min<std::int64_t>(toMicros(kPauseMax), 1'000'000LL << std::min<std::int64_t>(event.attempts, 6));
    PostponeEvent command(event.id, m_parts.clock.nowUs() + pause);
    written = co_await m_parts.database.execute(&command);
  }
  if (!written) m_parts.logger.warn("outbox.mark_failed", {{"event", event.id}, {"cause", std::string_view(written.error().cause)}});
  --m_carriers;
  --m_active;
}

Task<Result<OutboxRelay::Number>> OutboxRelay::number(OrderId order, std::int64_t attempt) {
  Number found;
  std::vector<storage::OwnedValue> parameters{order.value(), attempt};
  const auto onRow = [this, &found](const storage::RowView& row) {
    found.provider = m_parts.providers.find(row.integer(0), row.integer(2) != 0);
    found.ref = row.optionalText(1);
    found.resends = row.integer(3);
  };
  if (const auto rows = co_await m_parts.database.read(&kAttempt, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return found;
}

Task<OutboxRelay::Ending> OutboxRelay::finish(const OutboxEvent* event, Number number) {
  if (number.provider == nullptr || !number.ref) co_return Ending::Done;  // the provider closes it by itself at its end
  const auto outcome = co_await number.provider->finish(*number.ref);
  if (!std::holds_alternative<providers::Unknown>(outcome)) co_return Ending::Done;
  if (event->attempts + 1 < kFinishAttempts) co_return Ending::Again;
  m_parts.logger.error("provider.finish_given_up", {{"order", event->object}});
  co_return Ending::Done;
}

Task<OutboxRelay::Ending> OutboxRelay::reject(const OutboxEvent* event, Number number) {
  using How = orders::CloseAttempt::How;
  if (number.ref && number.provider != nullptr) {
    const auto outcome = co_await number.provider->cancel(*number.ref);
    if (std::holds_alternative<providers::Cancelled>(outcome)) co_return co_await close(event, How::Returned, {});
    const OrderTimes& times = m_parts.times.of(number.provider->traits().name);
    const bool late = m_parts.clock.nowUs() >= event->createdUs + toMicros(times.cancelMin + times.closingGiveUp);
    const bool last = late && event->attempts + 1 >= kRejectAttempts;
    if (last || std::holds_alternative<providers::Undecided>(outcome)) {
      const auto polled = co_await number.provider->poll(*number.ref);
      if (std::holds_alternative<providers::ClosedUpstream>(polled)) co_return co_await close(event, How::Returned, {});
      if (const auto* arrived = std::get_if<providers::Arrived>(&polled))  // charged upstream
        co_return co_await close(event, How::Lost, sealed(*event, number, arrived->messages));
    }
    if (!last) co_return Ending::Again;
  }
  co_return co_await close(event, How::Lost, {});
}

std::vector<orders::CloseAttempt::LateMessage> OutboxRelay::sealed(const OutboxEvent& event, const Number& number,
                                                                   const std::vector<providers::UpstreamMessage>& messages) const {
  std::vector<orders::CloseAttempt::LateMessage> out;
  for (const providers::UpstreamMessage& message : messages) {
    const std::int64_t id = m_parts.ids.next();
    auto text = m_parts.messages.seal(id, message);
    if (!text) {  // too long to be stored: the same however often it is tried
      m_parts.logger.error("provider.late_message_dropped", {{"order", event.object}, {"cause", std::string_view(text.error().cause)}});
      continue;
    }
    out.push_back({id, m_parts.messages.identity(OrderId(event.object), message, number.resends), std::move(*text)});
  }
  return out;
}

Task<OutboxRelay::Ending> OutboxRelay::close(const OutboxEvent* event, orders::CloseAttempt::How how,
                                             std::vector<orders::CloseAttempt::LateMessage> late) {
  orders::CloseAttempt command(
      {OrderId(event->object), static_cast<int>(event->sequence), how, m_parts.ids.next(), m_parts.clock.nowUs(), std::move(late)});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Ending::Again;
  if (command.outcome() == orders::CloseAttempt::Outcome::Closed) m_parts.desk.changedInside(OrderId(event->object));
  if (how == orders::CloseAttempt::How::Lost && command.outcome() == orders::CloseAttempt::Outcome::Closed) {
    m_lost.add();
    m_parts.logger.warn("provider.number_lost", {{"order", event->object}, {"attempt", event->sequence}});
  }
  co_return Ending::Done;
}

}  // namespace trunkline::jobs
