// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/orders_desk.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <charconv>

#include "server/modules/orders/state_machine.h"

namespace trunkline::desk {
namespace {

constexpr std::chrono::milliseconds kMarkLook{5};
constexpr std::int64_t kKeyMax = std::int64_t{1} << 53;

Result<std::int64_t> keyOf(std::string_view cursor) {
  std::int64_t key = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), key);
  if (error != std::errc{} || end != cursor.data() + cursor.size() || key < 0 || key > kKeyMax)
    return failField("cursor", FieldCode::OutOfRange, "is not a cursor of this list");
  return key;
}

KeyRange whole(const OrderView& view) { return {0, view.newestKey}; }

// From a key on in the direction of the list.
KeyRange from(const OrderView& view, std::int64_t key) {
  return view.newestFirst ? KeyRange{0, std::min(key, view.newestKey)} : KeyRange{key, view.newestKey};
}
KeyRange after(const OrderView& view, std::int64_t key) { return from(view, view.newestFirst ? key - 1 : key + 1); }

Error noSuchOrder() { return {ErrorCode::NotFound, "There is no such order.", {}, {}, {}}; }

}  // namespace

OrdersDesk::OrdersDesk(Parts parts)
    : m_parts(parts), m_list(parts.database, parts.clock), m_history(parts.database), m_views(parts.clock, parts.random) {}

Result<OrderCriteria> OrdersDesk::criteria(const OrderFilter& filter) const {
  OrderCriteria out;
  if (filter.state) out.state = static_cast<std::int64_t>(*filter.state) + static_cast<std::int64_t>(orders::State::Buying);
  if (filter.user) out.user = filter.user->value();
  if (filter.service) {
    const auto* service = m_parts.catalog.service(filter.service->value);
    if (service == nullptr) return failField("filter.service", FieldCode::OutOfRange, "is not a service of GET /v1/services");
    out.service = service->slug;
  }
  if (filter.country) out.country = filter.country->value;
  if (filter.provider) {
    out.provider = providerNumber(filter.provider->value);
    if (!out.provider) return failField("filter.provider", FieldCode::OutOfRange, "is not a provider");
  }
  if (filter.sandbox) out.sandbox = *filter.sandbox ? 1 : 0;
  return out;
}

http::Answer<ListViewInfo> OrdersDesk::open(const http::Call* call, OrderViewRequest request) {
  const OrderFilter filter = request.filter.value_or(OrderFilter{});
  if (filter.user && !allowed(call->principal.role, Permission::StaffUserRead))
    co_return fail(ErrorCode::Forbidden, "Your role does not show whose order it is");
  auto wanted = criteria(filter);
  if (!wanted) co_return Failure(wanted.error());
  const auto newest = co_await m_list.newestKey();
  if (!newest) co_return Failure(newest.error());
  const bool newestFirst = request.sort.value_or(ListSort::newest) == ListSort::newest;
  const auto view = m_views.make(call->principal.session, std::move(*wanted), newestFirst, *newest);
  const auto executor = co_await boost::asio::this_coro::executor;
  boost::asio::co_spawn(executor, m_list.mark(view), boost::asio::detached);
  const auto lifeUs = std::chrono::microseconds(limits::kViewLife).count();
  co_return http::Reply<ListViewInfo>{201, {view->id, {view->asOfUs}, 0, false, limits::kViewPageRows, {view->asOfUs + lifeUs}}};
}

Task<Result<KeyRange>> OrdersDesk::numbered(std::shared_ptr<OrderView> view, std::size_t page) {
  if (page == 0) co_return whole(*view);
  if (!view->filter.indexed())
    co_return failField("page", FieldCode::OutOfRange, "this filter has no index: its pages are not numbered, go on by cursor");
  const auto deadline = m_parts.clock.steady() + limits::kReadDeadline;
  for (;;) {
    if (const auto range = view->marks.page(page)) co_return *range;
    if (m_parts.clock.steady() >= deadline) co_return fail(ErrorCode::Overloaded, "The list is still being counted, try again");
    co_await m_parts.clock.sleepFor(kMarkLook);
  }
}

Task<Result<KeyRange>> OrdersDesk::rangeOf(std::shared_ptr<OrderView> view, ListPageRequest request) {
  if (request.page.has_value() + request.at.has_value() + request.cursor.has_value() > 1)
    co_return failField("page", FieldCode::Unknown, "give one of page, at and cursor");
  if (request.cursor) {
    const auto key = keyOf(request.cursor->value);
    if (!key) co_return Failure(key.error());
    co_return after(*view, *key);
  }
  // Of a moment: the rows that were there then, or those from then on.
  if (request.at) co_return from(*view, IdGenerator::firstAt(request.at->us + (view->newestFirst ? 1'000 : 0)));
  co_return co_await numbered(std::move(view), request.page ? static_cast<std::size_t>(request.page->value) : 0);
}

http::Answer<OrderRowPage> OrdersDesk::page(const http::Call* call, ListPageRequest request) {
  const auto found = m_views.find(call->principal.session, request.view.value);
  if (!found) co_return Failure(found.error());
  const std::shared_ptr<OrderView> view = *found;
  const auto range = co_await rangeOf(view, std::move(request));
  if (!range) co_return Failure(range.error());
  OrderRowPage out;
  out.as_of = {m_parts.clock.nowUs()};
  auto rows = co_await m_list.rows(view, *range, call->principal.role);
  if (!rows) co_return Failure(rows.error());
  out.items = std::move(rows->items);
  if (rows->scannedTo) {
    out.scanned_to = Timestamp{IdGenerator::timeOf(*rows->scannedTo)};
    out.next_cursor = std::to_string(*rows->scannedTo);
  } else if (out.items.size() == static_cast<std::size_t>(limits::kViewPageRows)) {
    out.next_cursor = std::to_string(out.items.back().id.value());
  }
  const auto counted = view->marks.counted();
  out.total = counted.rows;
  out.exact = counted.exact;
  co_return http::Reply<OrderRowPage>{200, std::move(out)};
}

http::Answer<OrderDetail> OrdersDesk::detail(const http::Call* call, OrderRef request) {
  auto row = co_await m_list.row(request.id, call->principal.role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchOrder());
  auto detail = co_await m_history.load(std::move(**row), call->principal);
  if (!detail) co_return Failure(detail.error());
  co_return http::Reply<OrderDetail>{200, std::move(*detail)};
}

http::Answer<OrderDetail> OrdersDesk::cancel(const http::Call* call, OrderRef request) {
  const auto row = co_await m_list.row(request.id, call->principal.role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchOrder());
  ledger::Activity activity;
  activity.id = m_parts.ids.next();
  activity.actor = {call->principal.staff, std::string(call->clientIp)};
  activity.action = "order.cancel";
  activity.object = request.id.text();
  activity.reason = call->reason;
  activity.atUs = m_parts.clock.nowUs();
  const auto done = co_await m_parts.orders.cancel((*row)->user.id, request.id, orders::CloseReason::Staff, std::move(activity));
  if (!done) co_return Failure(done.error());
  co_return co_await detail(call, request);
}

void registerOrdersDeskRoutes(http::Router& router, OrdersDesk* desk) {
  router.add<OrderViewRoute>(desk, &OrdersDesk::open);
  router.add<OrderPageRoute>(desk, &OrdersDesk::page);
  router.add<OrderDetailRoute>(desk, &OrdersDesk::detail);
  router.add<StaffCancelOrderRoute>(desk, &OrdersDesk::cancel);
}

}  // namespace trunkline::desk
