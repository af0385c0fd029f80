// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orders_model.h"

#include "server/contract/console_limits.h"

namespace trunkline::models {
namespace {

QueryPtr queryOf(std::optional<OrderState> state) {
  OrderFilter filter;
  filter.state = state;
  return orderQuery(std::move(filter));
}

}  // namespace

OrdersModel::OrdersModel(Connection& connection, const Formats& formats)
    : FollowModel(connection, formats, std::make_shared<const OrderCells>(formats), limits::kLiveRows) {
  adopt(queryOf({}));
  connect(&connection, &Connection::signedIn, this, &OrdersModel::refresh);
  connect(&connection.live(), &LiveFeed::orderChanged, this, [this](const OrderRow& row) { tell(makeRow(row)); });
}

void OrdersModel::setStateFilter(std::optional<OrderState> state) {
  if (state == m_filter) return;
  m_filter = state;
  setQuery(queryOf(state));
}

void OrdersModel::clear() {
  m_filter.reset();
  adopt(queryOf({}));
  FollowModel::clear();
}

std::optional<OrderId> OrdersModel::idAt(int row) const {
  const Slot* slot = slotAt(row);
  return slot != nullptr ? std::optional(OrderId(slot->row.id)) : std::nullopt;
}

}  // namespace trunkline::models
