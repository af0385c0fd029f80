// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/order_record.h"

#include <algorithm>

namespace trunkline::orders {
namespace {

std::optional<Timestamp> timestamp(std::optional<std::int64_t> us) { return us ? std::optional(Timestamp{*us}) : std::nullopt; }

RefundInfo refundOf(const OrderRecord& record) {
  if (record.state == State::Cancelled || record.state == State::Expired || record.state == State::Failed)
    return {RefundState::done, timestamp(record.closedUs)};
  if (record.refunded > 0) return {RefundState::done, timestamp(record.refundedUs)};
  // The time at which the refund comes: as soon as the provider takes the number back.
  if (record.state == State::Closing) return {RefundState::pending, timestamp(record.cancelAllowedUs)};
  if (holdsMoney(record.state) && record.closeReason != CloseReason::None) return {RefundState::pending, std::nullopt};
  return {RefundState::none, std::nullopt};
}

}  // namespace

Order toWire(const OrderRecord& record) {
  Order order;
  order.id = record.id;
  order.status = wireStatus(record.state, record.closeReason);
  order.service = record.service;
  order.country = record.country;
  order.operator_ = record.operatorName;
  if (record.phone) order.number = "+" + *record.phone;
  order.price = record.price;
  order.created_at = {record.createdUs};
  order.expires_at = timestamp(record.expiresUs);
  order.cancel_allowed_at = timestamp(record.cancelAllowedUs);
  order.refund = refundOf(record);
  std::copy_if(record.messages.begin(), record.messages.end(), std::back_inserter(order.messages),
               [&](const Message& message) { return record.captured > 0 || !message.late; });
  order.closed_at = timestamp(record.closedUs);
  order.end_user = record.extras.end_user;
  order.metadata = record.extras.metadata;
  order.sandbox = record.sandbox;
  return order;
}

}  // namespace trunkline::orders
