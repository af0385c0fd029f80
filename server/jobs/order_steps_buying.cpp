// SPDX-License-Identifier: GPL-3.0-or-later
// Orders without a number whose buyer is gone or does not know: after a crash, after a time-out.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>

#include "server/jobs/order_steps.h"
#include "server/jobs/poll_cadence.h"
#include "server/modules/orders/commands/mark_unknown.h"

namespace trunkline::jobs {

using orders::Fence;
using orders::State;

// The attempt was sent and nothing is known of it: its process died, or its result could not be written.
Task<NextLook> OrderSteps::buying(std::shared_ptr<Watched> watched, Fence fence) {
  orders::LiveOrder& order = watched->order;
  if (m_parts.purchases.underWay(order.id)) co_return NextLook{kRetryCadence};
  orders::MarkUnknown command(
      {order.id, order.user, order.attempt, "the buyer ended without a result", std::move(fence), m_parts.clock.nowUs()});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return NextLook{kRetryCadence};
  if (command.output().outcome == orders::MarkUnknown::Outcome::Stale) co_return co_await reread(watched);
  order.state = State::Unknown;
  order.attemptState = orders::AttemptState::Unknown;
  co_await m_parts.desk.refresh(order.id);
  co_return NextLook{firstDelay(order)};
}

// Never a second buy at that provider for this order. Its own list may have the number; where there is none, or it stays
// silent, the number is booked as lost and the order goes on elsewhere.
Task<NextLook> OrderSteps::unknown(std::shared_ptr<Watched> watched, Fence fence) {
  const std::int64_t giveUpUs = watched->order.sentUs + toMicros(times(watched->order).unknownFailover);
  const auto* upstream = provider(watched->order);
  if (upstream != nullptr && upstream->traits().hasActiveList) {
    if (const auto next = co_await reconcile(watched, fence)) co_return *next;
    if (const auto left = until(giveUpUs); left.count() > 0)
      co_return NextLook{std::min<std::chrono::microseconds>(left, kReconcileCadence)};
  }
  if (const auto left = until(giveUpUs); left.count() > 0) co_return NextLook{left};
  co_return co_await endUnknown(watched, std::move(fence), orders::EndAttempt::How::Lost, "no answer in time");
}

Task<NextLook> OrderSteps::endUnknown(std::shared_ptr<Watched> watched, Fence fence, orders::EndAttempt::How how, std::string error) {
  const orders::LiveOrder& order = watched->order;
  auto read = co_await m_parts.store.load(order.id);
  auto tried = co_await m_parts.store.triedProviders(order.id);
  if (!read || !tried) co_return NextLook{kRetryCadence};
  std::optional<orders::OrderRecord> record = std::move(*read);
  if (!record || record->state != State::Unknown) co_return co_await reread(watched);
  auto purchase = std::make_shared<orders::Purchase>();
  purchase->record = std::move(*record);
  purchase->shard = order.shard;
  purchase->sentUs = order.sentUs;
  purchase->provider = order.provider;
  purchase->tried = std::move(*tried);
  using Outcome = orders::EndAttempt::Outcome;
  const auto ended = co_await m_parts.purchases.endAttempt(purchase, how, std::move(error), std::nullopt, std::move(fence));
  if (ended == Outcome::Stale) co_return co_await reread(watched);
  if (how == orders::EndAttempt::How::Lost)
    m_parts.logger.warn("order.attempt_lost", {{"order", order.id.value()}, {"provider", order.provider}});
  if (ended == Outcome::NextAttempt) {
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::co_spawn(executor, m_parts.purchases.run(purchase), boost::asio::detached);
  }
  co_return NextLook{{}, true};  // the purchase hands the order back when it has a number
}

}  // namespace trunkline::jobs
