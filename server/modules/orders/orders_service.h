// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of ordering: what is checked before money is held, and what a caller is told.
#pragma once
#include "server/http/call.h"
#include "server/ledger/activity.h"
#include "server/modules/catalog/catalog.h"
#include "server/modules/orders/commands/place_order.h"
#include "server/modules/orders/commands/poll_order.h"
#include "server/modules/orders/commands/refund_order.h"
#include "server/modules/orders/purchases.h"
#include "server/modules/orders/viewer.h"
#include "server/modules/routing/quote_signer.h"

namespace trunkline::orders {

// A rendered order and how the request ended.
struct OrderAnswer {
  CachedOrder order;
  bool replayed{false};
};

class OrdersService {
 public:
  struct Parts {
    storage::Database& database;
    const catalog::Catalog& catalog;
    routing::Offers& offers;
    const routing::QuoteSigner& quotes;
    OrdersStore& store;
    OrderDesk& desk;
    Purchases& purchases;
    Clock& clock;
    IdGenerator& ids;
    Metrics& metrics;
    std::chrono::seconds orderWait;
    int activeLimit{};
  };
  explicit OrdersService(Parts parts);

  void setWatcher(OrderWatcher* watcher) { m_watcher = watcher; }

  Task<Result<OrderAnswer>> place(const http::Call* call, PlaceOrderRequest request);
  Task<Result<CachedOrder>> status(Viewer viewer, OrderId id, std::chrono::seconds wait);
  // Staff give the reason Staff and their activity row, which is written in the same commit.
  Task<Result<CachedOrder>> cancel(Viewer viewer, OrderId id, CloseReason reason = CloseReason::Customer,
                                   std::optional<ledger::Activity> activity = std::nullopt);
  Task<Result<CachedOrder>> finish(Viewer viewer, OrderId id);
  // By staff: the monitor asks the order's provider now. The activity row is all that is written here.
  Task<Result<PollOrder::Outcome>> poll(OrderId id, ledger::Activity activity);
  // By staff; ids and the time of the input are filled in here. A refusal is an outcome: who asks has the words for it.
  Task<Result<RefundOrder::Output>> refund(RefundOrder::Input input);

 private:
  struct Draft;  // a checked order that is ready for T1
  Result<Draft> draft(const http::Call& call, const PlaceOrderRequest& request) const;
  Task<Result<OrderAnswer>> replayOr(const http::Call* call, Error refusal);
  Task<Result<OrderAnswer>> replay(const http::Call* call, OrderId id);
  Task<Result<OrderAnswer>> buy(Draft draft, const http::Call* call);
  // Waits until the order is no longer pending, at most orderWait; FAILED becomes the documented 409.
  Task<Result<CachedOrder>> settled(Viewer viewer, OrderId id);
  Task<Result<CachedOrder>> own(Viewer viewer, OrderId id);
  Task<> announcePending(OrderId id, UserId user);

  Parts m_parts;
  OrderWatcher* m_watcher{nullptr};  // null only until the composition is complete
  Counter& m_created;
};

// The shard of a user: 1 of 64, from well mixed bits (the low bits of an id are a per-millisecond sequence).
[[nodiscard]] int shardOf(UserId user);

}  // namespace trunkline::orders
