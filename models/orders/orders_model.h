// SPDX-License-Identifier: GPL-3.0-or-later
// The newest orders, of one state or of all, followed by the server's events.
#pragma once
#include "models/orders/order_list.h"
#include "models/window/follow_model.h"

namespace trunkline::models {

class OrdersModel final : public FollowModel {
  Q_OBJECT
 public:
  enum Column {
    IdColumn = OrderCells::IdColumn,
    StateColumn = OrderCells::StateColumn,
    UserColumn = OrderCells::UserColumn,
    ServiceColumn = OrderCells::ServiceColumn,
    CountryColumn = OrderCells::CountryColumn,
    ProviderColumn = OrderCells::ProviderColumn,
    NumberColumn = OrderCells::NumberColumn,
    PriceColumn = OrderCells::PriceColumn,
    CreatedColumn = OrderCells::CreatedColumn,
  };
  static constexpr int kColumns = OrderCells::kColumns;

  // All of it outlives the model.
  OrdersModel(Connection& connection, const Formats& formats);

  void clear() override;  // the filter too
  void apply(const OrderRow& row) { FollowModel::apply(makeRow(row)); }
  [[nodiscard]] std::optional<OrderId> idAt(int row) const;
  using FollowModel::rowOf;
  [[nodiscard]] int rowOf(OrderId id) const { return rowOf(id.value()); }
};

}  // namespace trunkline::models
