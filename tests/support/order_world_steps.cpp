// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include "tests/support/order_world.h"

namespace trunkline::testing {

using orders::AttachNumber, orders::CloseAttempt, orders::CloseReason, orders::EndAttempt, orders::FinishOrder, orders::MarkUnknown,
    orders::PlaceOrder, orders::RecordMessage, orders::ReleaseOrder, orders::RequestClose;

PlaceOrder::Input OrderWorld::placeInput(UserId user, std::int64_t priceMicros) {
  return {.order = OrderId(nextId()),
          .holdId = nextId(),
          .user = user,
          .sandbox = false,
          .key = {},
          .idempotencyKey = textId(),
          .requestHash = "hash",
          .service = "telegram",
          .country = "US",
          .operatorName = std::nullopt,
          .price = usd(priceMicros),
          .priceSet = 0,
          .priceRule = 0,
          .shard = m_fence.shard,
          .activeLimit = 1000,
          .attempt = plan(m_cost),
          .extrasJson = std::nullopt,
          .nowUs = m_nowUs};
}

AttachNumber::Input OrderWorld::attachInput(KnownOrder order, int attempt) {
  return {.order = order.id,
          .user = order.user,
          .attempt = attempt,
          .provider = kProvider,
          .providerRef = "ref" + textId(),
          .phone = "15550100",
          .cost = m_cost,
          .providerExpiresUs = std::nullopt,
          .expiresUs = m_nowUs + 1'200'000'000,
          .cancelAllowedUs = m_nowUs,
          .costTransferId = nextId(),
          .eventId = nextId(),
          .nowUs = m_nowUs};
}

RecordMessage::Input OrderWorld::messageInput(KnownOrder order) {
  return {.order = order.id,
          .user = order.user,
          .fence = m_fence,
          .messageId = nextId(),
          .providerMsg = "id:" + textId(),
          .sealed = "sealed",
          .captureTransferId = nextId(),
          .costTransferId = nextId(),
          .fxTransferId = nextId(),
          .eventId = nextId(),
          .nowUs = m_nowUs};
}

RequestClose::Input OrderWorld::closeInput(KnownOrder order, CloseReason reason) {
  return {order.id, order.user, reason, std::nullopt, nextId(), m_nowUs};
}

ReleaseOrder::Input OrderWorld::releaseInput(KnownOrder order) {
  return {.order = order.id,
          .user = order.user,
          .fence = m_fence,
          .upstream = ReleaseOrder::Upstream::Confirmed,
          .closedByProvider = false,
          .releaseTransferId = nextId(),
          .costTransferId = nextId(),
          .eventId = nextId(),
          .rejectEventId = nextId(),
          .nowUs = m_nowUs};
}

EndAttempt::Input OrderWorld::endInput(KnownOrder order, EndAttempt::How how, int attempt) {
  return {.order = order.id,
          .user = order.user,
          .attempt = attempt,
          .how = how,
          .error = "NO_NUMBERS",
          .providerRef = how == EndAttempt::How::Unwanted ? "ref" + textId() : "",
          .phone = how == EndAttempt::How::Unwanted ? "15550100" : "",
          .cost = m_cost,
          .provider = kProvider,
          .costTransferId = nextId(),
          .releaseTransferId = nextId(),
          .eventId = nextId(),
          .rejectEventId = nextId(),
          .next = std::nullopt,
          .fence = std::nullopt,
          .nowUs = m_nowUs};
}

MarkUnknown::Input OrderWorld::unknownInput(KnownOrder order, int attempt) {
  return {order.id, order.user, attempt, "timed out", std::nullopt, m_nowUs};
}

FinishOrder::Input OrderWorld::finishInput(KnownOrder order) { return {order.id, order.user, std::nullopt, nextId(), nextId(), m_nowUs}; }

CloseAttempt::Input OrderWorld::closeAttemptInput(KnownOrder order, CloseAttempt::How how, int attempt) {
  return {order.id, attempt, how, nextId(), m_nowUs};
}

orders::RefundOrder::Input OrderWorld::refundInput(KnownOrder order, StaffId staff, std::optional<std::int64_t> micros) {
  orders::RefundOrder::Input input;
  input.order = order.id;
  input.user = order.user;
  input.micros = micros;
  input.idempotencyKey = textId();
  input.requestHash = "hash";
  input.transferId = nextId();
  input.eventId = nextId();
  input.activity.id = nextId();
  input.activity.actor.staff = staff;
  input.activity.action = "order.refund";
  input.activity.object = order.id.text();
  input.activity.reason = "the code was of no use";
  input.nowUs = m_nowUs;
  return input;
}

KnownOrder OrderWorld::buying(UserId user) {
  PlaceOrder place(placeInput(user));
  run(place);
  if (place.output().outcome != PlaceOrder::Outcome::Placed) throw std::runtime_error("place");
  return {place.input().order, user};
}

KnownOrder OrderWorld::waiting(UserId user) {
  const KnownOrder order = buying(user);
  AttachNumber attach(attachInput(order));
  run(attach);
  return order;
}

KnownOrder OrderWorld::unknown(UserId user) {
  const KnownOrder order = buying(user);
  MarkUnknown mark(unknownInput(order));
  run(mark);
  return order;
}

KnownOrder OrderWorld::closing(UserId user, CloseReason reason) {
  const KnownOrder order = waiting(user);
  RequestClose close(closeInput(order, reason));
  run(close);
  return order;
}

KnownOrder OrderWorld::received(UserId user) {
  const KnownOrder order = waiting(user);
  RecordMessage message(messageInput(order));
  run(message);
  return order;
}

KnownOrder OrderWorld::completed(UserId user) {
  const KnownOrder order = received(user);
  FinishOrder finish(finishInput(order));
  run(finish);
  return order;
}

KnownOrder OrderWorld::cancelled(UserId user) {
  const KnownOrder order = closing(user);
  ReleaseOrder release(releaseInput(order));
  run(release);
  return order;
}

KnownOrder OrderWorld::failed(UserId user) {
  const KnownOrder order = buying(user);
  EndAttempt end(endInput(order, EndAttempt::How::Refused));
  run(end);
  return order;
}

}  // namespace trunkline::testing
