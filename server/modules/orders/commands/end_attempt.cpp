// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/end_attempt.h"

#include "server/ledger/holds.h"
#include "server/ledger/key_spend.h"
#include "server/modules/orders/commands/attempt_row.h"
#include "server/modules/orders/commands/costs.h"
#include "server/modules/orders/commands/order_row.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

using EndInput = EndAttempt::Input;
using How = EndAttempt::How;

// A reference that another attempt has stays there: the number is this attempt's in its phone and cost alone.
constexpr storage::Sql kUnwanted{
    "UPDATE attempts SET state=1,phone=$5,cost=$6,cost_currency=$7,error=$8,ended_us=$9,"
    "provider_ref=CASE WHEN $4='' OR EXISTS(SELECT 1 FROM attempts WHERE provider=$10 AND provider_ref=$4) THEN NULL ELSE $4 END "
    "WHERE order_id=$1 AND n=$2 AND state=$3"};

bool mayEnd(const EndInput& input, const LoadedOrder& loaded) {
  if (loaded.order.attempt != input.attempt) return false;
  if (input.how == How::Unwanted && input.provider != loaded.attempt.provider) return false;
  const bool sent = loaded.order.state == State::Buying && loaded.attempt.state == AttemptState::Sent;
  const bool unknown = loaded.order.state == State::Unknown && loaded.attempt.state == AttemptState::Unknown;
  return input.how == How::Lost ? unknown : sent || unknown;
}

Change endChange(const EndInput& input, const OrderRow& order) {
  Change change = changeOf(order);
  if (input.next && order.reason == CloseReason::None) {
    change.to = State::Buying;
    change.attempt = order.attempt + 1;
    change.provider = input.next->provider;
  } else {
    change.to = releasedState(order.reason);
    change.closedUs = input.nowUs;
  }
  return change;
}

Result<> endUnwanted(storage::Session& session, const EndInput& input, const LoadedOrder& loaded) {
  const auto rows = session.run(
      kUnwanted, {input.order.value(), input.attempt, static_cast<std::int64_t>(loaded.attempt.state), input.providerRef, input.phone,
                  input.cost.micros(), input.cost.currency().text(), input.error, input.nowUs, loaded.attempt.provider});
  if (!rows) return Failure(rows.error());
  if (*rows != 1) return fail(ErrorCode::Internal, "internal error", "attempt and order disagree");
  const CostEntry cost{input.costTransferId, input.order, input.attempt, loaded.attempt.provider, input.cost, input.nowUs};
  if (auto booked = costAtPurchase(session, cost); !booked) return booked;
  return writeEvent(session, {input.rejectEventId, kTopicProviderReject, input.order, input.attempt, input.nowUs});
}

Result<> endThisAttempt(storage::Session& session, const EndInput& input, const LoadedOrder& loaded) {
  if (input.how == How::Unwanted) return endUnwanted(session, input, loaded);
  const bool lost = input.how == How::Lost;
  auto moved = moveAttempt(session, {input.order, input.attempt, loaded.attempt.state, lost ? AttemptState::Lost : AttemptState::Refused,
                                     input.error, input.nowUs});
  if (!moved || !lost) return moved;
  const CostEntry cost{input.costTransferId, input.order, input.attempt, loaded.attempt.provider, loaded.attempt.maxCost, input.nowUs};
  return costLost(session, cost, LostFrom::Float);
}

Result<> releaseHold(storage::Session& session, const EndInput& input, const OrderRow& order, const OrderAfter& after) {
  const auto released = ledger::resolve(session, {ledger::TransferKind::Release, input.releaseTransferId, order.holdId, input.nowUs});
  if (!released) return Failure(released.error());
  if (!*released) return fail(ErrorCode::Internal, "internal error", "the hold of a live order was resolved before");
  if (auto lowered = ledger::lowerKeySpend(session, {order.key, order.createdUs, order.price}); !lowered) return lowered;
  return writeStatusEvent(session, {order.state, order.reason}, after, order.id, input.eventId, input.nowUs);
}

}  // namespace

Result<> EndAttempt::apply(storage::Session& session) {
  m_output = {Outcome::Stale, {}};
  const auto loaded = loadOrder(session, m_input.order);
  if (!loaded) return Failure(loaded.error());
  if (!*loaded || !mayEnd(m_input, **loaded)) return {};
  const OrderRow& order = (*loaded)->order;
  const Change change = endChange(m_input, order);
  const auto after = transition(session, order, change, m_input.fence);
  if (!after) return Failure(after.error());
  if (!*after) return {};
  if (auto ended = endThisAttempt(session, m_input, **loaded); !ended) return ended;
  if (change.to == State::Buying) {
    m_output = {Outcome::NextAttempt, **after};
    return addAttempt(session, order.id, change.attempt, *m_input.next, m_input.nowUs);
  }
  m_output = {Outcome::Released, **after};
  return releaseHold(session, m_input, order, **after);
}

}  // namespace trunkline::orders
