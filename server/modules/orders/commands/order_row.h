// SPDX-License-Identifier: GPL-3.0-or-later
// How every command but the two of a purchase moves an order: read it, decide, then one conditional UPDATE that changes
// it only if nobody has since (state_version) and the writer still owns the shard (fence). 0 rows = nothing is written.
#pragma once
#include <optional>

#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

struct OrderRow {
  OrderId id;
  UserId user;
  State state{};
  CloseReason reason{};
  std::int64_t version{};
  int attempt{};
  std::int64_t provider{};
  Money price;
  std::int64_t capturedMicros{};
  std::int64_t holdId{};
  std::optional<std::int64_t> closedUs;
  KeyId key;  // 0: ordered by a signed-in person
  std::int64_t createdUs{};
};

// The order's current attempt.
struct AttemptRow {
  AttemptState state{};
  std::int64_t provider{};
  Money maxCost;
  Money cost;  // 0 until bought
  std::int64_t fxPpm{};
};

struct LoadedOrder {
  OrderRow order;
  AttemptRow attempt;
};
[[nodiscard]] Result<std::optional<LoadedOrder>> loadOrder(storage::Session& session, OrderId id);

// What a transition makes of the row; begin with changeOf(), which keeps everything as it was read.
struct Change {
  State to{};
  std::optional<State> via;  // two edges in one UPDATE: state_version rises by 2
  CloseReason reason{};
  int attempt{};
  std::int64_t provider{};
  std::int64_t capturedMicros{0};
  std::optional<std::int64_t> closedUs;
};
[[nodiscard]] Change changeOf(const OrderRow& order);

// Nothing = somebody else moved the order, or the fence is lost. Refuses (a real error) an edge that does not exist.
[[nodiscard]] Result<std::optional<OrderAfter>> transition(storage::Session& session, const OrderRow& order, const Change& change,
                                                           const std::optional<Fence>& fence);

// Raises state_version without an edge: a message or a close reason that the order's state does not show.
[[nodiscard]] Result<std::optional<OrderAfter>> touch(storage::Session& session, const OrderRow& order, const Change& change,
                                                      const std::optional<Fence>& fence);

}  // namespace trunkline::orders
