// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page of orders ended. Opaque to clients, validated when it comes back; the query adds the owner.
#pragma once
#include <string>
#include <string_view>

#include "server/contract/ids.h"

namespace trunkline::orders {

struct OrderCursor {
  bool backwards{false};  // towards newer orders
  OrderId edge;           // rows strictly beyond it follow
};

[[nodiscard]] std::string encodeCursor(const OrderCursor& cursor);
// ValidationFailed naming `cursor`.
[[nodiscard]] Result<OrderCursor> decodeCursor(std::string_view text);

}  // namespace trunkline::orders
