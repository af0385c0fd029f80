// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/attempt_row.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kAddAttempt{
    "INSERT INTO attempts(order_id,n,provider,state,service,country,operator,max_cost,cost_currency,fx_ppm,sent_us) "
    "SELECT $1,$2,$3,0,service,country,operator,$4,$5,$6,$7 FROM orders WHERE id=$1"};

constexpr storage::Sql kMoveAttempt{
    "UPDATE attempts SET state=$4,error=COALESCE($5,error),ended_us=COALESCE($6,ended_us) WHERE order_id=$1 AND n=$2 AND state=$3"};

}  // namespace

Result<> addAttempt(storage::Session& session, OrderId order, int attempt, const AttemptPlan& plan, std::int64_t nowUs) {
  const auto rows = session.run(
      kAddAttempt, {order.value(), attempt, plan.provider, plan.maxCost.micros(), plan.maxCost.currency().text(), plan.fxPpm, nowUs});
  if (!rows) return Failure(rows.error());
  if (*rows != 1) return fail(ErrorCode::Internal, "internal error", "an attempt without an order");
  return {};
}

Result<> moveAttempt(storage::Session& session, const AttemptMove& move) {
  const storage::Value ended = move.to == AttemptState::Unknown ? storage::Value() : storage::Value(move.nowUs);
  const auto rows = session.run(kMoveAttempt, {move.order.value(), move.attempt, static_cast<std::int64_t>(move.from),
                                               static_cast<std::int64_t>(move.to), move.error, ended});
  if (!rows) return Failure(rows.error());
  if (*rows != 1) return fail(ErrorCode::Internal, "internal error", "attempt and order disagree");
  return {};
}

}  // namespace trunkline::orders
