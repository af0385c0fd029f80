// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/view_content.h"

#include <iterator>
#include <string>

#include "server/contract/codec/encoder.h"

namespace trunkline::models {
namespace {

// What is not said is left out: no filter and an empty one ask for the same.
template <class Filter>
QJsonObject written(const std::optional<Filter>& filter) {
  if (!filter) return {};
  std::string json;
  encode(json, *filter);
  QJsonObject members = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
  for (auto member = members.begin(); member != members.end();) member = member->isNull() ? members.erase(member) : std::next(member);
  return members;
}

}  // namespace

ViewContent contentOf(SavedViewTable table, const QJsonObject& wire, ListSort sort, const QStringList& columns) {
  const bool isOfOrders = table == SavedViewTable::orders;
  return {table, isOfOrders ? written(filterOf<OrderFilter>(wire)) : written(filterOf<UserFilter>(wire)), sort, columns};
}

ViewContent contentOf(const SavedView& view) {
  const bool isOfOrders = view.table == SavedViewTable::orders;
  ViewContent content{view.table, isOfOrders ? written(view.order_filter) : written(view.user_filter), view.sort, {}};
  for (const auto& name : view.columns.items) content.columns << QString::fromStdString(name.value);
  return content;
}

}  // namespace trunkline::models
