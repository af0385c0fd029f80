// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that end an order or capture it; those that look for a number are in order_steps_buying.cpp.
#include "server/jobs/order_steps.h"

#include "server/jobs/poll_cadence.h"
#include "server/modules/orders/commands/finish_order.h"
#include "server/modules/orders/commands/record_message.h"
#include "server/modules/orders/commands/request_close.h"

namespace trunkline::jobs {

using orders::CloseReason;
using orders::Fence;
using orders::State;
using std::chrono::microseconds;

OrderSteps::OrderSteps(Parts parts)
    : m_parts(std::move(parts)),
      m_lists(m_parts.clock),
      m_completion(m_parts.metrics.histogram("OrderCompletionTime", "Seconds from order to captured code (the seed's name)",
                                             {1, 2, 5, 10, 20, 40, 60, 120, 300, 600, 1200})),
      m_captured(m_parts.metrics.counter("trunkline_orders_captured_total", "Orders whose code arrived and was charged")),
      m_released(m_parts.metrics.counter("trunkline_orders_released_total", "Orders whose hold went back to the customer")),
      m_unreachable(m_parts.metrics.counter("trunkline_releases_unconfirmed_total", "Releases without the provider's confirmation")),
      m_reconciled(m_parts.metrics.counter("trunkline_orders_reconciled_total", "Orders that got a number out of a provider's list")) {}

const OrderTimes& OrderSteps::times(const orders::LiveOrder& order) const {
  const auto* upstream = provider(order);
  return upstream == nullptr ? m_parts.times.common : m_parts.times.of(upstream->traits().name);
}

providers::Provider* OrderSteps::provider(const orders::LiveOrder& order) const {
  return m_parts.providers.find(order.provider, order.sandbox);
}

microseconds OrderSteps::until(std::int64_t us) const { return microseconds(std::max<std::int64_t>(0, us - m_parts.clock.nowUs())); }

NextLook OrderSteps::cadence(const orders::LiveOrder& order, std::optional<std::int64_t> notAfterUs) const {
  microseconds delay = pollCadence(microseconds(m_parts.clock.nowUs() - order.createdUs));
  if (notAfterUs) delay = std::min(delay, until(*notAfterUs));
  return {delay};
}

microseconds OrderSteps::firstDelay(const orders::LiveOrder& order) const {
  switch (order.state) {
    case State::Buying:
      return until(order.sentUs + toMicros(times(order).buyDeadline + std::chrono::seconds(2)));
    case State::Unknown: {
      const auto* upstream = provider(order);
      const auto left = until(order.sentUs + toMicros(times(order).unknownFailover));
      return upstream != nullptr && upstream->traits().hasActiveList ? std::min<microseconds>(left, kReconcileCadence) : left;
    }
    case State::Waiting:
      return cadence(order, order.expiresUs).delay;
    case State::Received:
      return std::min<microseconds>(kReceivedCadence, until(order.providerExpiresUs.value_or(0)));
    default:
      return microseconds(0);
  }
}

std::optional<NextLook> OrderSteps::quiet(const orders::LiveOrder& order) const {
  if (order.state != State::Waiting || !order.providerRef || !m_parts.leases.holds(order.shard)) return std::nullopt;
  if (order.expiresUs && m_parts.clock.nowUs() >= *order.expiresUs) return std::nullopt;
  auto* upstream = provider(order);
  if (upstream == nullptr || !upstream->knownQuiet(*order.providerRef)) return std::nullopt;
  return cadence(order, order.expiresUs);
}

Task<NextLook> OrderSteps::step(std::shared_ptr<Watched> watched) {
  const auto fence = m_parts.leases.fence(watched->order.shard);
  if (!fence) co_return NextLook{{}, true};
  switch (watched->order.state) {
    case State::Buying:
      co_return co_await buying(watched, *fence);
    case State::Unknown:
      co_return co_await unknown(watched, *fence);
    case State::Waiting:
      co_return co_await waiting(watched, *fence);
    case State::Closing:
      co_return co_await closing(watched, *fence, false);
    case State::Received:
      co_return co_await received(watched, *fence);
    default:
      co_return NextLook{{}, true};
  }
}

Task<providers::PollOutcome> OrderSteps::poll(std::shared_ptr<Watched> watched) {
  auto* upstream = provider(watched->order);
  const std::optional<std::string> ref = watched->order.providerRef;
  if (upstream == nullptr || !ref) co_return providers::Unknown{"the provider is switched off"};
  co_return co_await upstream->poll(*ref);
}

Task<providers::CancelOutcome> OrderSteps::cancel(std::shared_ptr<Watched> watched) {
  auto* upstream = provider(watched->order);
  const std::optional<std::string> ref = watched->order.providerRef;
  if (upstream == nullptr || !ref) co_return providers::Unknown{"the provider is switched off"};
  co_return co_await upstream->cancel(*ref);
}

Task<NextLook> OrderSteps::waiting(std::shared_ptr<Watched> watched, Fence fence) {
  orders::LiveOrder& order = watched->order;
  auto outcome = co_await poll(watched);
  if (auto* arrived = std::get_if<providers::Arrived>(&outcome)) {
    const auto recorded = co_await record(watched, fence, std::move(arrived->messages));
    if (!recorded) co_return NextLook{kRetryCadence};
    if (order.state != State::Waiting) co_return NextLook{firstDelay(order), orders::terminal(order.state)};
  } else if (std::holds_alternative<providers::ClosedUpstream>(outcome)) {
    co_return co_await release(watched, fence, orders::ReleaseOrder::Upstream::Confirmed, true);
  }
  // A doubtful answer is never guessed at: the order stays as it is until its own end.
  if (order.expiresUs && m_parts.clock.nowUs() >= *order.expiresUs)
    co_return co_await expire(watched, fence, !std::holds_alternative<providers::Unknown>(outcome));
  co_return cadence(order, order.expiresUs);
}

Task<NextLook> OrderSteps::expire(std::shared_ptr<Watched> watched, Fence fence, bool polled) {
  orders::LiveOrder& order = watched->order;
  orders::RequestClose command({order.id, order.user, CloseReason::Expiry, fence, m_parts.ids.next(), m_parts.clock.nowUs()});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return NextLook{kRetryCadence};
  using Outcome = orders::RequestClose::Outcome;
  if (command.output().outcome != Outcome::Accepted && command.output().outcome != Outcome::Already) co_return co_await reread(watched);
  order.state = State::Closing;
  order.closeReason = CloseReason::Expiry;
  watched->closingSinceUs = m_parts.clock.nowUs();
  m_parts.desk.changedInside(order.id);
  co_return co_await closing(watched, fence, polled);
}

Task<NextLook> OrderSteps::closing(std::shared_ptr<Watched> watched, Fence fence, bool polled) {
  orders::LiveOrder& order = watched->order;
  const std::int64_t now = m_parts.clock.nowUs();
  if (watched->closingSinceUs == 0) watched->closingSinceUs = now;
  if (!polled) {
    auto outcome = co_await poll(watched);
    if (auto* arrived = std::get_if<providers::Arrived>(&outcome)) {
      const auto recorded = co_await record(watched, fence, std::move(arrived->messages));
      if (!recorded) co_return NextLook{kRetryCadence};
      if (order.state != State::Closing) co_return NextLook{firstDelay(order), orders::terminal(order.state)};
    } else if (std::holds_alternative<providers::ClosedUpstream>(outcome)) {
      co_return co_await release(watched, fence, orders::ReleaseOrder::Upstream::Confirmed, false);
    }
  }
  // An early cancel is queued, not refused: until the provider allows it a code may still come.
  const std::int64_t allowed = order.closeReason == CloseReason::Expiry ? now : order.cancelAllowedUs.value_or(now);
  if (now < allowed) co_return cadence(order, allowed);

  const auto outcome = co_await cancel(watched);
  if (std::holds_alternative<providers::Cancelled>(outcome))
    co_return co_await release(watched, fence, orders::ReleaseOrder::Upstream::Confirmed, false);
  const std::int64_t since = order.closeReason == CloseReason::Expiry ? order.expiresUs.value_or(watched->closingSinceUs)
                                                                      : std::max(watched->closingSinceUs, allowed);
  const std::int64_t giveUp = since + toMicros(times(order).closingGiveUp);
  if (m_parts.clock.nowUs() >= giveUp) {
    m_unreachable.add();
    m_parts.logger.warn("order.released_unconfirmed", {{"order", order.id.value()}, {"provider", order.provider}});
    co_return co_await release(watched, fence, orders::ReleaseOrder::Upstream::Unreachable, false);
  }
  microseconds delay = kRetryCadence;
  if (const auto* early = std::get_if<providers::TooEarly>(&outcome); early != nullptr && early->retryAfter) delay = *early->retryAfter;
  co_return NextLook{std::min(delay, until(giveUp))};
}

Task<NextLook> OrderSteps::release(std::shared_ptr<Watched> watched, Fence fence, orders::ReleaseOrder::Upstream upstream,
                                   bool byProvider) {
  const orders::LiveOrder& order = watched->order;
  orders::ReleaseOrder::Input input;
  input.order = order.id;
  input.user = order.user;
  input.fence = std::move(fence);
  input.upstream = upstream;
  input.closedByProvider = byProvider;
  input.releaseTransferId = m_parts.ids.next();
  input.costTransferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.rejectEventId = m_parts.ids.next();
  input.nowUs = m_parts.clock.nowUs();
  orders::ReleaseOrder command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return NextLook{kRetryCadence};
  if (command.output().outcome == orders::ReleaseOrder::Outcome::Stale) co_return co_await reread(watched);
  m_released.add();
  watched->order.state = command.output().after.state;
  co_await m_parts.desk.refresh(order.id);
  co_return NextLook{{}, true};
}

Task<Result<>> OrderSteps::record(std::shared_ptr<Watched> watched, Fence fence, std::vector<providers::UpstreamMessage> messages) {
  orders::LiveOrder& order = watched->order;
  bool changed = false;
  for (const providers::UpstreamMessage& message : messages) {
    const std::string identity = m_parts.messages.identity(order.id, message, order.resends);
    if (watched->seen.contains(identity)) continue;
    orders::RecordMessage::Input input;
    input.order = order.id;
    input.user = order.user;
    input.fence = fence;
    input.messageId = m_parts.ids.next();
    input.providerMsg = identity;
    auto sealed = m_parts.messages.seal(input.messageId, message);
    if (!sealed) co_return Failure(sealed.error());
    input.sealed = std::move(*sealed);
    input.captureTransferId = m_parts.ids.next();
    input.costTransferId = m_parts.ids.next();
    input.fxTransferId = m_parts.ids.next();
    input.eventId = m_parts.ids.next();
    input.nowUs = m_parts.clock.nowUs();
    orders::RecordMessage command(std::move(input));
    if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
    const auto outcome = command.output().outcome;
    if (outcome == orders::RecordMessage::Outcome::Stale) {
      static_cast<void>(co_await reread(watched));  // the caller goes by the state that is true now
      co_return Result<>{};
    }
    watched->seen.insert(identity);
    if (outcome == orders::RecordMessage::Outcome::Duplicate) continue;
    changed = true;
    order.state = command.output().after.state;
    if (outcome == orders::RecordMessage::Outcome::Captured) {
      m_captured.add();
      m_completion.record(static_cast<double>(m_parts.clock.nowUs() - order.createdUs) / 1e6);
    }
  }
  // A message that is stored and a hold that is still open cannot both be true: what is remembered of the order is old.
  const bool outdated = !changed && !messages.empty() && (order.state == State::Waiting || order.state == State::Closing);
  if (changed || outdated) co_await m_parts.desk.refresh(order.id);
  if (outdated) static_cast<void>(co_await reread(watched));
  co_return Result<>{};
}

Task<NextLook> OrderSteps::received(std::shared_ptr<Watched> watched, Fence fence) {
  const orders::LiveOrder& order = watched->order;
  if (m_parts.clock.nowUs() >= order.providerExpiresUs.value_or(0)) co_return co_await finish(watched, fence);
  auto outcome = co_await poll(watched);
  if (auto* arrived = std::get_if<providers::Arrived>(&outcome)) {
    const auto recorded = co_await record(watched, fence, std::move(arrived->messages));
    if (!recorded) co_return NextLook{kRetryCadence};
  } else if (std::holds_alternative<providers::ClosedUpstream>(outcome)) {
    co_return co_await finish(watched, fence);
  }
  co_return NextLook{std::min<microseconds>(kReceivedCadence, until(order.providerExpiresUs.value_or(0))), order.state != State::Received};
}

Task<NextLook> OrderSteps::finish(std::shared_ptr<Watched> watched, Fence fence) {
  const orders::LiveOrder& order = watched->order;
  orders::FinishOrder command({order.id, order.user, std::move(fence), m_parts.ids.next(), m_parts.ids.next(), m_parts.clock.nowUs()});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return NextLook{kRetryCadence};
  if (command.output().outcome == orders::FinishOrder::Outcome::Stale) co_return co_await reread(watched);
  co_await m_parts.desk.refresh(order.id);
  co_return NextLook{{}, true};
}

Task<NextLook> OrderSteps::reread(std::shared_ptr<Watched> watched) {
  auto read = co_await m_parts.store.live(watched->order.id);
  if (!read) co_return NextLook{kRetryCadence};
  std::optional<orders::LiveOrder> live = std::move(*read);
  if (!live) {
    watched->order.state = State::Completed;  // terminal in one way or another: no longer watched
    co_return NextLook{{}, true};
  }
  watched->order = std::move(*live);
  co_return NextLook{kRetryCadence};
}

}  // namespace trunkline::jobs
