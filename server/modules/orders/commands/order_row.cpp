// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/order_row.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kLoadOrder{
    "SELECT o.user_id,o.state,COALESCE(o.close_reason,0),o.state_version,o.attempt_n,o.price,o.currency,o.hold_id,a.state,a.provider,"
    "a.max_cost,COALESCE(a.cost,0),a.cost_currency,a.fx_ppm,o.captured,o.closed_us,COALESCE(o.key_id,0),o.created_us FROM orders o JOIN "
    "attempts a ON a.order_id=o.id AND "
    "a.n=o.attempt_n "
    "WHERE o.id=$1"};

constexpr storage::Sql kMoveOrder{
    "UPDATE orders SET state=$3,state_version=state_version+$4,close_reason=$5,attempt_n=$6,provider=$7,captured=$8,closed_us=$9 "
    "WHERE id=$1 AND state_version=$2"};
constexpr storage::Sql kMoveOrderFenced{
    "UPDATE orders SET state=$3,state_version=state_version+$4,close_reason=$5,attempt_n=$6,provider=$7,captured=$8,closed_us=$9 "
    "WHERE id=$1 AND state_version=$2 AND EXISTS(SELECT 1 FROM shards WHERE id=$10 AND owner=$11 AND epoch=$12)"};

Result<Money> costIn(std::string_view currency, std::int64_t micros) {
  return Currency::parse(currency).map([micros](Currency parsed) { return Money(micros, parsed); });
}

Result<LoadedOrder> decode(OrderId id, const storage::RowView& row) {
  const auto price = costIn(row.text(6), row.integer(5));
  const auto maxCost = costIn(row.text(12), row.integer(10));
  const auto cost = costIn(row.text(12), row.integer(11));
  if (!price || !maxCost || !cost) return fail(ErrorCode::Internal, "internal error", "unknown currency in an order");
  return LoadedOrder{.order = {id, UserId(row.integer(0)), static_cast<State>(row.integer(1)), static_cast<CloseReason>(row.integer(2)),
                               row.integer(3), static_cast<int>(row.integer(4)), row.integer(9), *price, row.integer(14), row.integer(7),
                               row.optionalInteger(15), KeyId(row.integer(16)), row.integer(17)},
                     .attempt = {static_cast<AttemptState>(row.integer(8)), row.integer(9), *maxCost, *cost, row.integer(13)}};
}

Result<std::optional<OrderAfter>> write(storage::Session& session, const OrderRow& order, const Change& change,
                                        const std::optional<Fence>& fence) {
  const storage::Value reason =
      change.reason == CloseReason::None ? storage::Value() : storage::Value(static_cast<std::int64_t>(change.reason));
  const auto to = static_cast<std::int64_t>(change.to);
  const std::int64_t edges = change.via ? 2 : 1;
  const auto rows =
      fence ? session.run(kMoveOrderFenced, {order.id.value(), order.version, to, edges, reason, change.attempt, change.provider,
                                             change.capturedMicros, change.closedUs, fence->shard, fence->owner, fence->epoch})
            : session.run(kMoveOrder, {order.id.value(), order.version, to, edges, reason, change.attempt, change.provider,
                                       change.capturedMicros, change.closedUs});
  if (!rows) return Failure(rows.error());
  if (*rows == 0) return std::nullopt;
  return OrderAfter{order.user, change.to, change.reason, order.version + edges, change.attempt};
}

}  // namespace

Result<std::optional<LoadedOrder>> loadOrder(storage::Session& session, OrderId id) {
  std::optional<Result<LoadedOrder>> loaded;
  const auto rows = session.run(kLoadOrder, {id.value()}, [&loaded, id](const storage::RowView& row) { loaded = decode(id, row); });
  if (!rows) return Failure(rows.error());
  if (!loaded) return std::nullopt;
  if (!*loaded) return Failure(loaded->error());
  return **loaded;
}

Change changeOf(const OrderRow& order) {
  return {.to = order.state,
          .via = std::nullopt,
          .reason = order.reason,
          .attempt = order.attempt,
          .provider = order.provider,
          .capturedMicros = order.capturedMicros,
          .closedUs = order.closedUs};
}

Result<std::optional<OrderAfter>> transition(storage::Session& session, const OrderRow& order, const Change& change,
                                             const std::optional<Fence>& fence) {
  const bool known = change.via ? allowed(order.state, *change.via) && allowed(*change.via, change.to) : allowed(order.state, change.to);
  if (!known) {
    return fail(ErrorCode::Internal, "internal error",
                "no edge " + std::to_string(static_cast<int>(order.state)) + " -> " + std::to_string(static_cast<int>(change.to)));
  }
  return write(session, order, change, fence);
}

Result<std::optional<OrderAfter>> touch(storage::Session& session, const OrderRow& order, const Change& change,
                                        const std::optional<Fence>& fence) {
  if (order.state != change.to) return fail(ErrorCode::Internal, "internal error", "touch would move the order");
  return write(session, order, change, fence);
}

}  // namespace trunkline::orders
