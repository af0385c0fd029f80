// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views: what staff keep of a list under a name. Unlike a list view they hold no rows: opening one makes a list view.
#pragma once
#include "server/contract/wire/staff_users.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words. Stored by number: never reordered.
enum class SavedViewTable { orders, users };
enum class SavedViewScope { me, team };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(SavedViewTable, orders, users)
BOOST_DESCRIBE_ENUM(SavedViewScope, me, team)

using SavedViewName = Text<1, limits::kSavedViewNameMax>;
// In the order in which they are shown. The names are the console's: the server keeps them and does not judge.
using ViewColumns = List<Text<1, limits::kViewColumnNameMax>, limits::kViewColumns>;

// The filter is that of the table, as POST …/views takes it; without one everything is meant.
struct CreateSavedViewRequest {
  SavedViewName name;
  SavedViewTable table{};
  std::optional<OrderFilter> order_filter;
  std::optional<UserFilter> user_filter;
  std::optional<ViewColumns> columns;   // without: those that the console shows by itself
  std::optional<ListSort> sort;         // newest
  std::optional<SavedViewScope> scope;  // me
};
BOOST_DESCRIBE_STRUCT(CreateSavedViewRequest, (), (name, table, order_filter, user_filter, columns, sort, scope))

struct SavedViewRef {
  SavedViewId id;
};
BOOST_DESCRIBE_STRUCT(SavedViewRef, (), (id))

// What is left out stays as it is; a filter or columns that are given take the place of those before.
struct EditSavedViewRequest {
  SavedViewId id;
  std::optional<SavedViewName> name;
  std::optional<OrderFilter> order_filter;
  std::optional<UserFilter> user_filter;
  std::optional<ViewColumns> columns;
  std::optional<ListSort> sort;
  std::optional<SavedViewScope> scope;
};
BOOST_DESCRIBE_STRUCT(EditSavedViewRequest, (), (id, name, order_filter, user_filter, columns, sort, scope))

struct SavedView {
  SavedViewId id;
  std::string name;
  SavedViewTable table{};
  std::optional<OrderFilter> order_filter;
  std::optional<UserFilter> user_filter;
  ViewColumns columns;
  ListSort sort{};
  SavedViewScope scope{};
  std::string owner;  // whose it is: his address
  bool mine{};
  Timestamp created_at;
  Timestamp changed_at;
  std::int64_t version{};  // with quotes, the ETag
};
BOOST_DESCRIBE_STRUCT(SavedView, (),
                      (id, name, table, order_filter, user_filter, columns, sort, scope, owner, mine, created_at, changed_at, version))

struct SavedViewList {
  std::vector<SavedView> items;  // oldest first
};
BOOST_DESCRIBE_STRUCT(SavedViewList, (), (items))

}  // namespace trunkline
