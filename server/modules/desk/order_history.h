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

  // Everything of the detail but its row. `role` decides what is left out.
  Task<Result<OrderDetail>> load(OrderId id, Role role);

 private:
  Task<Result<>> addHead(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addAttempts(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addTransfers(OrderDetail* detail, OrderId id, Role role);
  Task<Result<>> addMessages(OrderDetail* detail, OrderId id);
  Task<Result<>> addEvents(OrderDetail* detail, OrderId id);
  Task<Result<>> addActivity(OrderDetail* detail, OrderId id);

  storage::Database& m_database;
};

}  // namespace trunkline::desk
