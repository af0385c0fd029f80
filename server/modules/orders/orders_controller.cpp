// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/orders_controller.h"

#include "server/modules/orders/order_cursor.h"

namespace trunkline::orders {
namespace {

http::Reply<Order> replyOf(CachedOrder order, int status) {
  http::Reply<Order> reply;
  reply.status = status;
  reply.rendered = std::move(order.body);
  return reply;
}

}  // namespace

http::Answer<Order> OrdersController::place(const http::Call* call, PlaceOrderRequest request) {
  auto answer = co_await m_service.place(call, std::move(request));
  if (!answer) co_return Failure(std::move(answer.error()));
  // 201 once there is (or was) a number; 202 while it is still being bought.
  auto reply = replyOf(std::move(answer->order), answer->order.hasNumber ? 201 : 202);
  if (answer->replayed) reply.headers.emplace_back("Idempotent-Replayed", "true");
  co_return reply;
}

http::Answer<Order> OrdersController::get(const http::Call* call, GetOrderRequest request) {
  const std::chrono::seconds wait(request.wait ? request.wait->value : 0);
  auto order = co_await m_service.status(Viewer(call->principal), request.id, wait);
  if (!order) co_return Failure(std::move(order.error()));
  // Whoever was banned or signed out while he waited does not get the code any more.
  if (wait.count() > 0) {
    if (const auto still = co_await m_authenticator.authenticate(call->route, call->authorization); !still)
      co_return Failure(still.error());
  }
  co_return replyOf(std::move(*order), 200);
}

http::Answer<Order> OrdersController::cancel(const http::Call* call, OrderRef request) {
  auto order = co_await m_service.cancel(Viewer(call->principal), request.id);
  if (!order) co_return Failure(std::move(order.error()));
  co_return replyOf(std::move(*order), 200);
}

http::Answer<Order> OrdersController::finish(const http::Call* call, OrderRef request) {
  auto order = co_await m_service.finish(Viewer(call->principal), request.id);
  if (!order) co_return Failure(std::move(order.error()));
  co_return replyOf(std::move(*order), 200);
}

http::Answer<MessageList> OrdersController::messages(const http::Call* call, OrderRef request) {
  auto read = co_await m_store.load(request.id);
  if (!read) co_return Failure(std::move(read.error()));
  const std::optional<OrderRecord> record = std::move(*read);
  if (!record || !Viewer(call->principal).sees(record->user, record->sandbox))
    co_return fail(ErrorCode::NotFound, "There is no such order.");
  co_return http::Reply<MessageList>{200, {toWire(*record).messages}};
}

http::Answer<Page<Order>> OrdersController::list(const http::Call* call, PageRequest request) {
  const int limit = request.limit ? static_cast<int>(request.limit->value) : limits::kPageDefault;
  std::optional<OrderId> before;
  std::optional<OrderId> after;
  if (request.cursor) {
    const auto cursor = decodeCursor(request.cursor->value);
    if (!cursor) co_return Failure(cursor.error());
    (cursor->backwards ? after : before) = cursor->edge;
  }
  // One more than asked tells whether there is a further page.
  auto records = co_await m_store.page(Viewer(call->principal), before, after, limit + 1);
  if (!records) co_return Failure(std::move(records.error()));
  const bool more = records->size() > static_cast<std::size_t>(limit);
  if (more) records->erase(after ? records->begin() : records->end() - 1);
  Page<Order> page;
  page.as_of = {m_clock.nowUs()};
  for (const OrderRecord& record : *records) page.items.push_back(toWire(record));
  if (!records->empty()) {
    if (after || more) page.next_cursor = encodeCursor({false, records->back().id});
    if (after ? more : before.has_value()) page.prev_cursor = encodeCursor({true, records->front().id});
  }
  co_return http::Reply<Page<Order>>{200, std::move(page)};
}

}  // namespace trunkline::orders
