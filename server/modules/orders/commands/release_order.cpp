// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/release_order.h"

#include "server/ledger/holds.h"
#include "server/ledger/key_spend.h"
#include "server/modules/orders/commands/attempt_row.h"
#include "server/modules/orders/commands/costs.h"
#include "server/modules/orders/commands/order_row.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

using ReleaseInput = ReleaseOrder::Input;

std::optional<Change> releaseChange(const ReleaseInput& input, const OrderRow& order) {
  Change change = changeOf(order);
  change.closedUs = input.nowUs;
  if (order.state == State::Waiting && input.closedByProvider) {
    change.reason = CloseReason::Provider;
    change.via = State::Closing;
  } else if (order.state != State::Closing) {
    return std::nullopt;
  }
  change.to = releasedState(change.reason);
  return change;
}

Result<> settleUpstream(storage::Session& session, const ReleaseInput& input, const LoadedOrder& loaded) {
  const auto& [order, attempt] = loaded;
  if (input.upstream == ReleaseOrder::Upstream::Unreachable) {
    return writeEvent(session, {input.rejectEventId, kTopicProviderReject, order.id, order.attempt, input.nowUs});
  }
  auto moved =
      moveAttempt(session, {order.id, order.attempt, AttemptState::Bought, AttemptState::ClosedUpstream, std::nullopt, input.nowUs});
  if (!moved) return moved;
  return costReturned(session, {input.costTransferId, order.id, order.attempt, attempt.provider, attempt.cost, input.nowUs});
}

}  // namespace

Result<> ReleaseOrder::apply(storage::Session& session) {
  m_output = {Outcome::Stale, {}};
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded) return {};
  const OrderRow& order = (*loaded)->order;
  const auto change = releaseChange(m_input, order);
  if (!change) return {};
  const auto after = transition(session, order, *change, m_input.fence);
  if (!after) return Failure(after.error());
  if (!*after) return {};
  const auto released = ledger::resolve(session, {ledger::TransferKind::Release, m_input.releaseTransferId, order.holdId, m_input.nowUs});
  if (!released) return Failure(released.error());
  if (!*released) return fail(ErrorCode::Internal, "internal error", "the hold of a live order was resolved before");
  if (auto lowered = ledger::lowerKeySpend(session, {order.key, order.createdUs, order.price}); !lowered) return lowered;
  m_output = {Outcome::Released, **after};
  if (auto settled = settleUpstream(session, m_input, **loaded); !settled) return settled;
  return writeStatusEvent(session, {order.state, order.reason}, **after, order.id, m_input.eventId, m_input.nowUs);
}

}  // namespace trunkline::orders
