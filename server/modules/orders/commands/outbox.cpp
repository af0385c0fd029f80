// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/outbox.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kWriteEvent{"INSERT INTO outbox(id,topic,object_id,sequence,due_us,created_us) VALUES($1,$2,$3,$4,$5,$5)"};

}  // namespace

Result<> writeEvent(storage::Session& session, const Event& event) {
  const auto rows = session.run(kWriteEvent, {event.id, event.topic, event.order.value(), event.sequence, event.nowUs});
  if (!rows) return Failure(rows.error());
  return {};
}

Result<> writeStatusEvent(storage::Session& session, Shown before, const OrderAfter& after, OrderId order, std::int64_t eventId,
                          std::int64_t nowUs) {
  const OrderStatus status = wireStatus(after.state, after.closeReason);
  if (status == wireStatus(before.state, before.reason)) return {};
  return writeEvent(session, {eventId, eventTopic(status), order, after.version, nowUs});
}

}  // namespace trunkline::orders
