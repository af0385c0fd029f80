// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as rows of a staff list.
#pragma once
#include "server/contract/wire/staff_orders.h"
#include "server/http/call.h"
#include "server/modules/desk/list_view.h"
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

// The name by which staff know a provider.
[[nodiscard]] std::string providerName(std::int64_t number);
[[nodiscard]] std::optional<std::int64_t> providerNumber(std::string_view name);
// "a…@example.com": enough to recognise, not enough to write to.
[[nodiscard]] std::string maskedEmail(std::string_view email);
[[nodiscard]] std::string lastDigits(std::string_view phone);

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
  OrderList(storage::Database& database, Clock& clock) : m_database(database), m_clock(clock) {}

  Task<Result<std::int64_t>> newestKey();
  // Finds where the pages begin, and how many rows there are, a piece at a time so that other reads have their turn.
  Task<> mark(std::shared_ptr<OrderView> view);

  struct Rows {
    std::vector<OrderRow> items;
    std::optional<std::int64_t> scannedTo;  // key to which the list was looked through, when the page is short for it
  };
  Task<Result<Rows>> rows(std::shared_ptr<OrderView> view, KeyRange range, Role role);
  Task<Result<std::optional<OrderRow>>> row(OrderId id, Role role);
  // Those that exist, in any order, unmasked but for what nobody sees: masked() comes before anybody is told.
  Task<Result<std::vector<OrderRow>>> rowsOf(std::vector<std::int64_t> ids);

 private:
  // The key that lies `rows` further on, or nothing when the list ends before.
  Task<Result<std::optional<std::int64_t>>> keyAfter(std::shared_ptr<OrderView> view, KeyRange range, std::int64_t rows);

  storage::Database& m_database;
  Clock& m_clock;
};

}  // namespace trunkline::desk
