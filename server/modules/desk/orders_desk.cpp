// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/orders_desk.h"

#include "server/ledger/daily_cap.h"
#include "server/modules/desk/staff_activity.h"
#include "server/modules/orders/state_machine.h"

namespace trunkline::desk {
namespace {

Error noSuchOrder() { return {ErrorCode::NotFound, "There is no such order.", {}, {}, {}}; }

}  // namespace

OrdersDesk::OrdersDesk(Parts parts)
    : m_parts(parts), m_list(parts.database, parts.clock), m_history(parts.database), m_pages(m_list, parts.clock, parts.random) {}

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
  co_return co_await m_pages.open(call, std::move(*wanted), request.sort);
}

http::Answer<OrderRowPage> OrdersDesk::page(const http::Call* call, ListPageRequest request) {
  co_return co_await m_pages.page(call, std::move(request));
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
  auto activity = staffActivity(m_parts.ids, m_parts.clock, *call, "order.cancel", request.id.text());
  const auto done = co_await m_parts.orders.cancel((*row)->user.id, request.id, orders::CloseReason::Staff, std::move(activity));
  if (!done) co_return Failure(done.error());
  co_return co_await detail(call, request);
}

http::Answer<OrderDetail> OrdersDesk::pollNow(const http::Call* call, OrderRef request) {
  auto activity = staffActivity(m_parts.ids, m_parts.clock, *call, "order.poll", request.id.text());
  const auto outcome = co_await m_parts.orders.poll(request.id, std::move(activity));
  if (!outcome) co_return Failure(outcome.error());
  switch (*outcome) {
    case orders::PollOrder::Outcome::Asked:
      break;
    case orders::PollOrder::Outcome::NotFound:
      co_return Failure(noSuchOrder());
    case orders::PollOrder::Outcome::NoNumber:
      co_return fail(ErrorCode::InvalidState, "This order has no number yet: there is nothing that its provider could be asked for.");
    case orders::PollOrder::Outcome::Ended:
      co_return fail(ErrorCode::InvalidState, "This order has ended: its provider is asked no more.");
    case orders::PollOrder::Outcome::Forbidden:
      co_return fail(ErrorCode::Forbidden, "Your role does not allow this");
  }
  co_return co_await detail(call, request);
}

Task<Result<>> OrdersDesk::refundRefusal(const http::Call* call, orders::RefundOrder::Output output) {
  using Outcome = orders::RefundOrder::Outcome;
  switch (output.outcome) {
    case Outcome::Refunded:
    case Outcome::Replayed:
      break;
    case Outcome::KeyReused:
      co_return fail(ErrorCode::IdempotencyKeyReused, "This Idempotency-Key was used for another request.");
    case Outcome::NotFound:
      co_return Failure(noSuchOrder());
    case Outcome::NotCaptured:
      co_return fail(ErrorCode::InvalidState, orders::terminal(output.state)
                                                  ? "Nothing was charged for this order: what was held has gone back already."
                                                  : "Nothing was charged for this order yet; cancel it and what is held goes back.");
    case Outcome::NothingLeft:
      co_return fail(ErrorCode::InvalidState, "All that was charged for this order has been given back.");
    case Outcome::TooMuch:
      co_return failField("amount", FieldCode::OutOfRange, "only " + output.left.amountText() + " of what was charged is left");
    case Outcome::Forbidden:
      co_return fail(ErrorCode::Forbidden, "Your role does not allow this");
    case Outcome::CapExceeded: {
      const http::Principal& staff = call->principal;
      const auto left = co_await ledger::capLeft(&m_parts.database, staff.staff.value(), staff.role, m_parts.clock.nowUs());
      if (!left) co_return Failure(left.error());
      const Currency currency = output.left.currency();
      co_return fail(ErrorCode::ApprovalRequired, "This needs somebody else's approval: " + Money(*left, currency).amountText() +
                                                      " of your " + Money(dailyCapMicros(staff.role), currency).amountText() +
                                                      " a day is left.");
    }
  }
  co_return Result<>{};
}

http::Answer<OrderDetail> OrdersDesk::refund(const http::Call* call, RefundRequest request) {
  const auto row = co_await m_list.row(request.id, call->principal.role);
  if (!row) co_return Failure(row.error());
  if (!*row) co_return Failure(noSuchOrder());
  orders::RefundOrder::Input input;
  input.order = request.id;
  input.user = (*row)->user.id;
  if (request.amount) input.micros = request.amount->micros;
  input.idempotencyKey = call->idempotencyKey;
  input.requestHash = call->requestHash;
  input.activity = staffActivity(m_parts.ids, m_parts.clock, *call, "order.refund", request.id.text());
  const auto done = co_await m_parts.orders.refund(std::move(input));
  if (!done) co_return Failure(done.error());
  if (auto refused = co_await refundRefusal(call, *done); !refused) co_return Failure(std::move(refused).error());
  auto answer = co_await detail(call, {request.id});
  if (answer && done->outcome == orders::RefundOrder::Outcome::Replayed) answer->headers.emplace_back("Idempotent-Replayed", "true");
  co_return answer;
}

void registerOrdersDeskRoutes(http::Router& router, OrdersDesk* desk) {
  router.add<OrderViewRoute>(desk, &OrdersDesk::open);
  router.add<OrderPageRoute>(desk, &OrdersDesk::page);
  router.add<OrderDetailRoute>(desk, &OrdersDesk::detail);
  router.add<StaffCancelOrderRoute>(desk, &OrdersDesk::cancel);
  router.add<StaffPollOrderRoute>(desk, &OrdersDesk::pollNow);
  router.add<StaffRefundOrderRoute>(desk, &OrdersDesk::refund);
}

}  // namespace trunkline::desk
