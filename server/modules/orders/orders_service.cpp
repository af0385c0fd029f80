// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/orders_service.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>

#include "server/contract/codec/encoder.h"
#include "server/modules/orders/announce_pending.h"
#include "server/modules/orders/commands/finish_order.h"
#include "server/modules/orders/commands/request_close.h"

namespace trunkline::orders {
namespace {

Error notFound() { return {ErrorCode::NotFound, "There is no such order.", {}, {}, {}}; }

Error outOfStock(OrderId id) {
  Error error{ErrorCode::OutOfStock, "No provider could deliver a number; nothing was charged.", {}, {}, {}};
  error.members.emplace_back("order_id", "\"" + id.text() + "\"");
  return error;
}

Error priceChanged(Money price) {
  Error error{ErrorCode::PriceChanged, "The price is above your max_price.", {}, {}, {}};
  std::string text;
  encode(text, price);
  error.members.emplace_back("price", std::move(text));
  return error;
}

// What T1 found in the way.
Result<> refusalOf(PlaceOrder::Outcome outcome, Money price, int activeLimit) {
  switch (outcome) {
    case PlaceOrder::Outcome::Placed:
    case PlaceOrder::Outcome::Replayed:
      break;
    case PlaceOrder::Outcome::KeyReused:
      return fail(ErrorCode::IdempotencyKeyReused, "This Idempotency-Key was used for another request.");
    case PlaceOrder::Outcome::InsufficientFunds:
      return fail(ErrorCode::InsufficientFunds, "The wallet does not cover " + price.amountText() + ".");
    case PlaceOrder::Outcome::WalletFrozen:
      return fail(ErrorCode::PolicyDenied, "This account may not order at present.");
    case PlaceOrder::Outcome::ApiKeyRevoked:
      return fail(ErrorCode::Unauthenticated, "The API key is not valid");
    case PlaceOrder::Outcome::ApiKeyCap:
      return fail(ErrorCode::PolicyDenied, "The daily cap of this API key does not cover " + price.amountText() + ".");
    case PlaceOrder::Outcome::TooManyActive:
      return fail(ErrorCode::LimitActiveOrders,
                  "At most " + std::to_string(activeLimit) + " orders may be open at once; finish or cancel one first.");
  }
  return {};
}

}  // namespace

int shardOf(UserId user) {
  std::uint64_t x = static_cast<std::uint64_t>(user.value());
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;  // splitmix64's finaliser
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return static_cast<int>((x ^ (x >> 31)) % limits::kShards);
}

struct OrdersService::Draft {
  routing::Offer offer;
  OrderExtras extras;
  bool hasExtras{};
  std::optional<std::string> operatorName;
  Money price;
  std::int64_t priceSet{};
  std::int64_t priceRule{};
};

OrdersService::OrdersService(Parts parts)
    : m_parts(parts), m_created(m_parts.metrics.counter("OrdersCreated", "Orders accepted (the seed's name)")) {}

Result<OrdersService::Draft> OrdersService::draft(const http::Call& call, const PlaceOrderRequest& request) const {
  const auto* service = m_parts.catalog.service(request.service.value);
  if (service == nullptr) return failField("service", FieldCode::OutOfRange, "is not a service of GET /v1/services");
  const auto* country = m_parts.catalog.country(request.country.value);
  if (country == nullptr) return failField("country", FieldCode::OutOfRange, "is not a country of GET /v1/countries");
  if (!request.quote_id && !request.max_price) return failField("max_price", FieldCode::Missing, "max_price or quote_id is required");
  if (request.quote_id && request.max_price)
    return failField("max_price", FieldCode::Unknown, "give max_price or quote_id, not both: the quote holds its own price");

  Draft draft;
  std::optional<std::string_view> wanted;
  if (request.operator_) wanted = request.operator_->value;
  auto offer = m_parts.offers.find(service->slug, country->iso2, wanted, call.principal.sandbox);
  if (!offer && wanted && request.operator_mode == OperatorMode::prefer) {
    wanted.reset();  // from here on an order like any other: no provider is asked for the operator
    offer = m_parts.offers.find(service->slug, country->iso2, wanted, call.principal.sandbox);
  }
  if (wanted) draft.operatorName = *wanted;
  if (!offer) return Failure(offer.error());
  draft.offer = std::move(*offer);
  draft.price = draft.offer.price;
  draft.priceSet = draft.offer.priceSet;
  draft.priceRule = draft.offer.priceRule;
  if (request.quote_id) {
    const auto quote = m_parts.quotes.verify(request.quote_id->value, call.principal.user, m_parts.clock.nowUs());
    if (!quote) return Failure(quote.error());
    if (quote->service != service->slug || quote->country != country->iso2 || quote->operatorName != draft.operatorName)
      return failField("quote_id", FieldCode::OutOfRange, "is a quote for another service, country or operator");
    // A quote made with a test key is in play money: it must never price a real order.
    if (quote->price.currency() != draft.price.currency())
      return failField("quote_id", FieldCode::OutOfRange, "is a quote in another currency");
    draft.price = quote->price;
    draft.priceSet = quote->priceSet;
    draft.priceRule = quote->priceRule;
  } else if (draft.price.micros() > request.max_price->micros) {
    return Failure(priceChanged(draft.price));
  }
  if (request.end_user) draft.extras.end_user = request.end_user->value;
  if (request.metadata) draft.extras.metadata = *request.metadata;
  draft.hasExtras = request.end_user.has_value() || (request.metadata && !request.metadata->pairs.empty());
  return draft;
}

Task<Result<OrderAnswer>> OrdersService::place(const http::Call* call, PlaceOrderRequest request) {
  auto checked = draft(*call, request);
  if (checked) co_return co_await buy(std::move(*checked), call);
  // A replay must find its order even when the quote has expired or the price has moved since.
  if (checked.error().code == ErrorCode::ValidationFailed) co_return Failure(checked.error());
  co_return co_await replayOr(call, std::move(checked.error()));
}

Task<Result<OrderAnswer>> OrdersService::replayOr(const http::Call* call, Error refusal) {
  auto read = co_await m_parts.store.idempotency(call->principal.user, std::string(call->idempotencyKey));
  if (!read) co_return Failure(read.error());
  const std::optional<IdempotencyRow> row = std::move(*read);
  if (!row) co_return Failure(std::move(refusal));
  if (row->requestHash != call->requestHash)
    co_return fail(ErrorCode::IdempotencyKeyReused, "This Idempotency-Key was used for another request.");
  co_return co_await replay(call, row->order);
}

Task<Result<OrderAnswer>> OrdersService::replay(const http::Call* call, OrderId id) {
  auto order = co_await settled(Viewer(call->principal), id);
  if (!order) co_return Failure(order.error());
  co_return OrderAnswer{std::move(*order), true};
}

Task<Result<OrderAnswer>> OrdersService::buy(Draft draft, const http::Call* call) {
  const routing::Candidate& first = draft.offer.candidates.front();
  const auto firstNumber = static_cast<std::int64_t>(first.provider->traits().number);
  PlaceOrder::Input input;
  input.order = OrderId(m_parts.ids.next());
  input.holdId = m_parts.ids.next();
  input.user = call->principal.user;
  input.sandbox = call->principal.sandbox;
  input.key = call->principal.key;
  input.idempotencyKey = call->idempotencyKey;
  input.requestHash = call->requestHash;
  input.service = draft.offer.service;
  input.country = draft.offer.country;
  input.operatorName = draft.operatorName;
  input.price = draft.price;
  input.priceSet = draft.priceSet;
  input.priceRule = draft.priceRule;
  input.shard = shardOf(call->principal.user);
  input.activeLimit = m_parts.activeLimit;
  input.attempt = {firstNumber, first.cost, first.fxPpm};
  if (draft.hasExtras) encode(input.extrasJson.emplace(), draft.extras);
  input.nowUs = m_parts.clock.nowUs();
  PlaceOrder command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (command.output().outcome == PlaceOrder::Outcome::Replayed) co_return co_await replay(call, command.output().existing);
  if (auto refused = refusalOf(command.output().outcome, draft.price, m_parts.activeLimit); !refused) {
    co_return Failure(std::move(refused).error());
  }
  m_created.add();

  auto purchase = std::make_shared<Purchase>();
  OrderRecord& record = purchase->record;
  const PlaceOrder::Input& placed = command.input();
  record.id = placed.order;
  record.user = placed.user;
  record.service = placed.service;
  record.country = placed.country;
  record.operatorName = placed.operatorName;
  record.sandbox = placed.sandbox;
  record.price = placed.price;
  record.createdUs = placed.nowUs;
  record.extras = std::move(draft.extras);
  purchase->shard = placed.shard;
  purchase->sentUs = placed.nowUs;
  purchase->provider = firstNumber;
  purchase->candidate = first;
  purchase->tried = {firstNumber};
  m_parts.desk.publish(record);
  const auto executor = co_await boost::asio::this_coro::executor;
  boost::asio::co_spawn(executor, m_parts.purchases.run(purchase), boost::asio::detached);
  auto order = co_await settled(Viewer(record.user), record.id);
  if (!order) co_return Failure(order.error());
  co_return OrderAnswer{std::move(*order), false};
}

Task<Result<CachedOrder>> OrdersService::settled(Viewer viewer, OrderId id) {
  const auto deadline = m_parts.clock.steady() + m_parts.orderWait;
  const auto executor = co_await boost::asio::this_coro::executor;
  for (;;) {
    const auto waiter = m_parts.desk.waiters().join(id, executor);
    auto order = co_await own(viewer, id);
    if (!order) co_return order;
    if (order->state == State::Failed) co_return Failure(outOfStock(id));
    if (order->hasNumber || terminal(order->state)) co_return order;
    if (m_parts.clock.steady() >= deadline) {
      co_await announcePending(id, viewer.user);
      co_return order;
    }
    co_await Signal::wait(waiter, deadline);
  }
}

Task<> OrdersService::announcePending(OrderId id, UserId user) {
  AnnouncePending event({id, user, m_parts.clock.nowUs()});
  // The answer is a 202 either way: the event is a courtesy, the order is already safe.
  static_cast<void>(co_await m_parts.database.execute(&event));
}

Task<Result<CachedOrder>> OrdersService::own(Viewer viewer, OrderId id) {
  auto read = co_await m_parts.desk.find(id);
  if (!read) co_return Failure(read.error());
  std::optional<CachedOrder> order = std::move(*read);
  if (!order || !viewer.sees(order->user, order->sandbox)) co_return Failure(notFound());
  co_return std::move(*order);
}

Task<Result<CachedOrder>> OrdersService::status(Viewer viewer, OrderId id, std::chrono::seconds wait) {
  if (wait.count() == 0) co_return co_await own(viewer, id);
  const auto deadline = m_parts.clock.steady() + wait;
  const auto executor = co_await boost::asio::this_coro::executor;
  const auto waiter = m_parts.desk.waiters().join(id, executor);
  auto order = co_await own(viewer, id);
  if (!order || order->state >= State::Received) co_return order;
  co_await Signal::wait(waiter, deadline);
  co_return co_await own(viewer, id);
}

Task<Result<CachedOrder>> OrdersService::cancel(Viewer viewer, OrderId id, CloseReason reason, std::optional<ledger::Activity> activity) {
  if (viewer.sandbox) {  // the command knows owners only
    if (auto seen = co_await own(viewer, id); !seen) co_return seen;
  }
  RequestClose command({id, viewer.user, reason, std::nullopt, m_parts.ids.next(), m_parts.clock.nowUs(), std::move(activity)});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.output().outcome) {
    case RequestClose::Outcome::Accepted:
      co_await m_parts.desk.refresh(id);
      if (m_watcher != nullptr) m_watcher->closeRequested(id, command.output().after);
      break;
    case RequestClose::Outcome::Already:
      break;
    case RequestClose::Outcome::NotFound:
      co_return Failure(notFound());
    case RequestClose::Outcome::InvalidState:
    case RequestClose::Outcome::Stale:
      co_return fail(ErrorCode::InvalidState, "Only an order that still waits for its code can be cancelled.");
  }
  co_return co_await own(viewer, id);
}

Task<Result<CachedOrder>> OrdersService::finish(Viewer viewer, OrderId id) {
  if (viewer.sandbox) {  // the command knows owners only
    if (auto seen = co_await own(viewer, id); !seen) co_return seen;
  }
  FinishOrder command({id, viewer.user, std::nullopt, m_parts.ids.next(), m_parts.ids.next(), m_parts.clock.nowUs()});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.output().outcome) {
    case FinishOrder::Outcome::Finished:
      co_await m_parts.desk.refresh(id);
      break;
    case FinishOrder::Outcome::Already:
      break;
    case FinishOrder::Outcome::NotFound:
      co_return Failure(notFound());
    case FinishOrder::Outcome::InvalidState:
    case FinishOrder::Outcome::Stale:
      co_return fail(ErrorCode::InvalidState, "Only an order whose code has arrived can be finished.");
  }
  co_return co_await own(viewer, id);
}

Task<Result<PollOrder::Outcome>> OrdersService::poll(OrderId id, ledger::Activity activity) {
  PollOrder command({id, std::move(activity)});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (command.outcome() == PollOrder::Outcome::Asked && m_watcher != nullptr) m_watcher->pollRequested(id);
  co_return command.outcome();
}

Task<Result<RefundOrder::Output>> OrdersService::refund(RefundOrder::Input input) {
  input.transferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.nowUs = m_parts.clock.nowUs();
  const OrderId id = input.order;
  RefundOrder command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (command.output().outcome == RefundOrder::Outcome::Refunded) co_await m_parts.desk.refresh(id);
  co_return command.output();
}

}  // namespace trunkline::orders
