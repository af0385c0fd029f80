// SPDX-License-Identifier: GPL-3.0-or-later
// The module's reads. Every query that serves a customer carries the owner's id.
#pragma once
#include <optional>
#include <vector>

#include "server/modules/orders/message_box.h"
#include "server/modules/orders/order_record.h"
#include "server/modules/orders/viewer.h"
#include "server/storage/database.h"

namespace trunkline::orders {

// What the monitor needs of a live order and its current attempt.
struct LiveOrder {
  OrderId id;
  UserId user;
  int shard{};
  State state{};
  CloseReason closeReason{CloseReason::None};
  bool sandbox{};
  std::string service;
  std::string country;
  std::optional<std::string> operatorName;
  Money price;
  std::int64_t resends{};
  int attempt{};
  std::int64_t provider{};
  std::optional<std::string> providerRef;
  AttemptState attemptState{};
  Money maxCost;  // of the current attempt, in the provider's currency
  std::int64_t sentUs{};
  std::int64_t createdUs{};
  std::optional<std::int64_t> expiresUs;
  std::optional<std::int64_t> cancelAllowedUs;
  std::optional<std::int64_t> providerExpiresUs;
};

struct IdempotencyRow {
  std::string requestHash;
  OrderId order;
};

class OrdersStore {
 public:
  OrdersStore(storage::Database& database, const MessageBox& messages) : m_database(database), m_messages(messages) {}

  Task<Result<std::optional<OrderRecord>>> load(OrderId id);
  // Newest first when `before` (exclusive) is given or neither is; oldest first, then turned round, with `after`.
  Task<Result<std::vector<OrderRecord>>> page(Viewer viewer, std::optional<OrderId> before, std::optional<OrderId> after, int limit);
  Task<Result<std::optional<IdempotencyRow>>> idempotency(UserId user, std::string key);
  Task<Result<std::vector<LiveOrder>>> liveOf(int shard);
  Task<Result<std::optional<LiveOrder>>> live(OrderId id);
  // Providers that were tried for the order.
  Task<Result<std::vector<std::int64_t>>> triedProviders(OrderId id);
  // Purchases of that cell whose answer is still awaited.
  Task<Result<std::int64_t>> purchasesUnderWay(std::int64_t provider, std::string service, std::string country);
  // Whether an attempt has that reference.
  Task<Result<bool>> knowsReference(std::int64_t provider, std::string ref);

 private:
  Task<Result<std::int64_t>> count(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters);
  Task<Result<>> loadMessages(std::vector<OrderRecord>* records, UserId user);

  storage::Database& m_database;
  const MessageBox& m_messages;
};

}  // namespace trunkline::orders
