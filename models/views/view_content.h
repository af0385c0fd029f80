// SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows, as a saved view keeps it.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include "models/window/wire_filter.h"
#include "server/contract/wire/staff_views.h"

namespace trunkline::models {

struct ViewContent {
  SavedViewTable table{};
  QJsonObject filter;  // as the contract writes it, so that two of them can be compared
  ListSort sort{};
  QStringList columns;  // those that are shown, in their order; empty: whatever the person has
  friend bool operator==(const ViewContent&, const ViewContent&) = default;
};

// `wire`: as FilterModel says it.
[[nodiscard]] ViewContent contentOf(SavedViewTable table, const QJsonObject& wire, ListSort sort, const QStringList& columns);
[[nodiscard]] ViewContent contentOf(const SavedView& view);

// Of what makes a saved view, and of what changes one.
template <class Request>
void putContent(Request& request, const ViewContent& content) {
  if (content.table == SavedViewTable::orders) {
    request.order_filter = filterOf<OrderFilter>(content.filter);
  } else {
    request.user_filter = filterOf<UserFilter>(content.filter);
  }
  request.sort = content.sort;
  request.columns.emplace();
  for (const QString& name : content.columns) request.columns->items.push_back({name.toStdString()});
}

}  // namespace trunkline::models
