// SPDX-License-Identifier: GPL-3.0-or-later
// All that happened to one order: attempts, money, messages, what staff did, in the order of time.
#pragma once
#include "server/contract/wire/staff_orders.h"
#include "server/http/call.h"
#include "server/storage/database.h"

namespace trunkline::desk {

class OrderHistory {
 public:
  explicit OrderHistory(storage::Database& database) : m_database(database) {}

  // All of the detail around its row. The viewer's role decides what is left out.
  Task<Result<OrderDetail>> load(OrderRow row, http::Principal viewer);

 private:
  Task<Result<>> addHead(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addAttempts(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addTransfers(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addMessages(OrderDetail* detail, OrderId id);
  Task<Result<>> addEvents(OrderDetail* detail, OrderId id);
  Task<Result<>> addActivity(OrderDetail* detail, OrderId id, StaffId viewer, Role role);

  storage::Database& m_database;
};

}  // namespace trunkline::desk
