// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as rows of a staff list.
#pragma once
#include "server/contract/wire/staff_orders.h"
#include "server/http/call.h"
#include "server/modules/desk/list_keys.h"
#include "server/modules/desk/masks.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// A filter with its words looked up; empty members let everything through.
struct OrderCriteria {
  std::optional<std::int64_t> state;
  std::optional<std::int64_t> user;
  std::optional<std::string> service;
  std::optional<std::string> country;
  std::optional<std::int64_t> provider;
  std::optional<std::int64_t> sandbox;

  // True when one index serves the filter and the order of time together: every page can be numbered.
  [[nodiscard]] bool indexed() const;
};
using OrderView = ListView<OrderCriteria>;

// What of a row a role may see. Few combinations of permissions differ, so a row that many are told of is rendered few times.
struct RowMask {
  bool users{};
  bool costs{};
  [[nodiscard]] static RowMask of(Role role) {
    return {allowed(role, Permission::StaffUserRead), allowed(role, Permission::StaffCostRead)};
  }
};
[[nodiscard]] OrderRow masked(OrderRow row, RowMask mask);

class OrderList {
 public:
  using Criteria = OrderCriteria;
  using Page = OrderRowPage;
  using Rows = ListRows<OrderRow>;

  OrderList(storage::Database& database, Clock& clock) : m_database(database), m_clock(clock) {}

  // All keys that are there now.
  Task<Result<KeyRange>> span(OrderCriteria criteria);
  // Finds where the pages begin, and how many rows there are, a piece at a time so that other reads have their turn.
  Task<> mark(std::shared_ptr<OrderView> view);

  Task<Result<Rows>> rows(std::shared_ptr<OrderView> view, KeyRange range, Role role);
  Task<Result<std::optional<OrderRow>>> row(OrderId id, Role role);
  // Those that exist, in any order, unmasked but for what nobody sees: masked() comes before anybody is told.
  Task<Result<std::vector<OrderRow>>> rowsOf(std::vector<std::int64_t> ids);
  // The newest of a customer, with that number (digits), with that reference of any provider.
  Task<Result<std::vector<OrderRow>>> newestOf(UserId user, std::int64_t count, Role role);
  Task<Result<std::vector<OrderRow>>> withNumber(std::string digits, std::int64_t count, Role role);
  Task<Result<std::vector<OrderRow>>> withReference(std::string reference, std::int64_t count, Role role);

 private:
  Task<Result<std::vector<OrderRow>>> read(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters, Role role);

  storage::Database& m_database;
  Clock& m_clock;
};

}  // namespace trunkline::desk
