// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orders_model.h"

#include "server/contract/console_limits.h"

namespace trunkline::models {
OrdersModel::OrdersModel(Connection& connection, const Formats& formats)
    : FollowModel(connection, formats, std::make_shared<const OrderCells>(formats), limits::kLiveRows) {
  adopt(orderQuery({}));
  connect(&connection, &Connection::signedIn, this, &OrdersModel::refresh);
  connect(&connection.live(), &LiveFeed::orderChanged, this, [this](const OrderRow& row) { tell(makeRow(row)); });
}

void OrdersModel::clear() {
  adopt(orderQuery({}));
  FollowModel::clear();
}

std::optional<OrderId> OrdersModel::idAt(int row) const {
  const Slot* slot = slotAt(row);
  return slot != nullptr ? std::optional(OrderId(slot->row.id)) : std::nullopt;
}

}  // namespace trunkline::models
