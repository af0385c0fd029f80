// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order_list.h"

#include <array>

#include "models/orders/order_words.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {
namespace {

QString textOrDash(const std::optional<std::string>& text) { return text ? QString::fromStdString(*text) : QStringLiteral("–"); }

class OrderQuery final : public RouteQuery<OrderViewRoute, OrderPageRoute, OrderRow> {
 public:
  using RouteQuery::RouteQuery;

  [[nodiscard]] bool matches(const Row& told) const override {
    if (!request().filter) return true;
    const auto& row = rowAs<OrderRow>(told);
    const OrderFilter& filter = *request().filter;
    return (!filter.state || *filter.state == row.state) && (!filter.user || *filter.user == row.user.id) &&
           (!filter.service || filter.service->value == row.service) && (!filter.country || filter.country->value == row.country) &&
           (!filter.provider || filter.provider->value == row.provider) && (!filter.sandbox || *filter.sandbox == row.sandbox);
  }
};

}  // namespace

QueryPtr orderQuery(OrderFilter filter, ListSort sort) {
  OrderViewRequest request;
  const bool isFiltered = filter.state || filter.user || filter.service || filter.country || filter.provider || filter.sandbox;
  if (isFiltered) request.filter = std::move(filter);
  if (sort != ListSort::newest) request.sort = sort;
  return std::make_shared<const OrderQuery>(std::move(request));
}

QString OrderCells::title(int column) const {
  switch (column) {
    case IdColumn:
      return tr("Order");
    case StateColumn:
      return tr("State");
    case UserColumn:
      return tr("Customer");
    case ServiceColumn:
      return tr("Service");
    case CountryColumn:
      return tr("Country");
    case ProviderColumn:
      return tr("Provider");
    case NumberColumn:
      return tr("Number");
    case PriceColumn:
      return tr("Price");
    case CreatedColumn:
      return tr("Created");
    default:
      return {};
  }
}

QString OrderCells::name(int column) const {
  constexpr std::array kNames{"id", "state", "customer", "service", "country", "provider", "number", "price", "created"};
  static_assert(kNames.size() == kColumns);
  return QString::fromLatin1(kNames.at(static_cast<std::size_t>(column)));
}

CellKind OrderCells::kind(int column) const {
  if (column == IdColumn) return CellKind::Id;
  if (column == StateColumn) return CellKind::Tag;
  return column == PriceColumn ? CellKind::Number : CellKind::Text;
}

Tone OrderCells::tone(const Row& row, int column) const {
  return column == StateColumn ? toneOf(rowAs<OrderRow>(row).state) : Tone::Neutral;
}

QString OrderCells::text(const Row& row, int column) const {
  const auto& order = rowAs<OrderRow>(row);
  switch (column) {
    case IdColumn:
      return QString::fromStdString(order.id.text());
    case StateColumn:
      return stateWords(order.state);
    case UserColumn:
      return QString::fromStdString(order.user.email);
    case ServiceColumn:
      return QString::fromStdString(order.service);
    case CountryColumn:
      return QString::fromStdString(order.country);
    case ProviderColumn:
      return textOrDash(order.provider);
    case NumberColumn:
      return textOrDash(order.number);
    case PriceColumn:
      return m_formats.money(order.price);
    case CreatedColumn:
      return m_formats.age(order.created_at);
    default:
      return {};
  }
}

QVariant OrderCells::data(const Row& row, int column, int role) const {
  const auto& order = rowAs<OrderRow>(row);
  switch (role) {
    case Qt::ToolTipRole:
      if (column == CreatedColumn) return m_formats.exact(order.created_at);
      if (column == StateColumn && order.overdue) return tr("Past its expiry");
      if (column == UserColumn) return QString::fromStdString(order.user.id.text());
      return {};
    case RowTableModel::CopyRole:
      return column == CreatedColumn ? m_formats.exact(order.created_at) : text(row, column);
    case RowTableModel::CancellableRole:
      return isCancellable(order.state);
    default:
      return {};
  }
}

}  // namespace trunkline::models
