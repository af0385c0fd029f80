// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/record_message.h"

#include "server/ledger/holds.h"
#include "server/modules/orders/commands/costs.h"
#include "server/modules/orders/commands/order_row.h"
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

using MessageInput = RecordMessage::Input;
using MessageOutcome = RecordMessage::Outcome;

constexpr storage::Sql kMessageKnown{"SELECT 1 FROM sms WHERE order_id=$1 AND provider_msg=$2"};
constexpr storage::Sql kAddMessage{
    "INSERT INTO sms(id,order_id,provider_msg,sealed,late,received_us) VALUES($1,$2,$3,$4,$5,$6) "
    "ON CONFLICT(order_id,provider_msg) DO NOTHING"};
// A released order does not move any more, so its row carries no proof of ownership: the message's insert does.
constexpr storage::Sql kAddLateMessage{
    "INSERT INTO sms(id,order_id,provider_msg,sealed,late,received_us) SELECT $1,$2,$3,$4,1,$5 "
    "WHERE EXISTS(SELECT 1 FROM shards WHERE id=$6 AND owner=$7 AND epoch=$8) ON CONFLICT(order_id,provider_msg) DO NOTHING"};

Result<> addMessage(storage::Session& session, const MessageInput& input, bool late) {
  const auto rows = session.run(kAddMessage, {input.messageId, input.order.value(), input.providerMsg, input.sealed, late, input.nowUs});
  if (!rows) return Failure(rows.error());
  // Its absence was read and the order has not moved since.
  if (*rows != 1) return fail(ErrorCode::Internal, "internal error", "a message appeared beside its order");
  return {};
}

Result<RecordMessage::Output> addLate(storage::Session& session, const MessageInput& input, const OrderRow& order) {
  const auto rows = session.run(kAddLateMessage, {input.messageId, input.order.value(), input.providerMsg, input.sealed, input.nowUs,
                                                  input.fence.shard, input.fence.owner, input.fence.epoch});
  if (!rows) return Failure(rows.error());
  const OrderAfter after{order.user, order.state, order.reason, order.version, order.attempt};
  return RecordMessage::Output{*rows == 1 ? MessageOutcome::Late : MessageOutcome::Stale, after};
}

// A further message of a captured order: RECEIVED shows it as one more, COMPLETED as a late one.
Result<RecordMessage::Output> addFurther(storage::Session& session, const MessageInput& input, const OrderRow& order) {
  const bool late = order.state == State::Completed;
  const auto moved = touch(session, order, changeOf(order), input.fence);
  if (!moved) return Failure(moved.error());
  const std::optional<OrderAfter>& after = *moved;
  if (!after) return RecordMessage::Output{MessageOutcome::Stale, {}};
  if (auto added = addMessage(session, input, late); !added) return Failure(added.error());
  const auto told = writeEvent(session, {input.eventId, kTopicMessage, order.id, after->version, input.nowUs});
  if (!told) return Failure(told.error());
  return RecordMessage::Output{late ? MessageOutcome::Late : MessageOutcome::Added, *after};
}

Result<> captureHold(storage::Session& session, const MessageInput& input, const LoadedOrder& loaded) {
  const auto& [order, attempt] = loaded;
  const auto captured = ledger::resolve(session, {ledger::TransferKind::Capture, input.captureTransferId, order.holdId, input.nowUs});
  if (!captured) return Failure(captured.error());
  if (!*captured) return fail(ErrorCode::Internal, "internal error", "the hold of a live order was resolved before");
  const CostEntry cost{input.costTransferId, order.id, order.attempt, attempt.provider, attempt.cost, input.nowUs};
  return costAtCapture(session, cost, order.price.currency(), attempt.fxPpm, input.fxTransferId);
}

Result<RecordMessage::Output> capture(storage::Session& session, const MessageInput& input, const LoadedOrder& loaded) {
  const OrderRow& order = loaded.order;
  Change change = changeOf(order);
  change.to = State::Received;
  change.capturedMicros = order.price.micros();
  const auto moved = transition(session, order, change, input.fence);
  if (!moved) return Failure(moved.error());
  const std::optional<OrderAfter>& after = *moved;
  if (!after) return RecordMessage::Output{MessageOutcome::Stale, {}};
  if (auto added = addMessage(session, input, false); !added) return Failure(added.error());
  if (auto held = captureHold(session, input, loaded); !held) return Failure(held.error());
  const auto told = writeStatusEvent(session, {order.state, order.reason}, *after, order.id, input.eventId, input.nowUs);
  if (!told) return Failure(told.error());
  return RecordMessage::Output{MessageOutcome::Captured, *after};
}

Result<RecordMessage::Output> record(storage::Session& session, const MessageInput& input, const LoadedOrder& loaded) {
  switch (loaded.order.state) {
    case State::Waiting:
    case State::Closing:
      return capture(session, input, loaded);
    case State::Received:
    case State::Completed:
      return addFurther(session, input, loaded.order);
    case State::Cancelled:
    case State::Expired:
    case State::Failed:
      return addLate(session, input, loaded.order);
    case State::Buying:
    case State::Unknown:
      break;
  }
  return RecordMessage::Output{MessageOutcome::Stale, {}};
}

}  // namespace

Result<> RecordMessage::apply(storage::Session& session) {
  m_output = {Outcome::Stale, {}};
  const auto read = loadOrder(session, m_input.order);
  if (!read) return Failure(read.error());
  const std::optional<LoadedOrder>& loaded = *read;
  if (!loaded) return {};
  const OrderRow& order = loaded->order;
  const auto known = session.run(kMessageKnown, {m_input.order.value(), m_input.providerMsg});
  if (!known) return Failure(known.error());
  if (*known != 0) {
    m_output = {Outcome::Duplicate, {order.user, order.state, order.reason, order.version, order.attempt}};
    return {};
  }
  const auto recorded = orders::record(session, m_input, *loaded);
  if (!recorded) return Failure(recorded.error());
  m_output = *recorded;
  return {};
}

}  // namespace trunkline::orders
