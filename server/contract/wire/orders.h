// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/describe/enum.hpp>

#include "server/contract/wire/common.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words
enum class OrderStatus { pending, waiting_sms, received, completed, cancelling, cancelled, expired, failed };
enum class RefundState { none, pending, done };
enum class OperatorMode { strict, prefer };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(OrderStatus, pending, waiting_sms, received, completed, cancelling, cancelled, expired, failed)
BOOST_DESCRIBE_ENUM(RefundState, none, pending, done)
BOOST_DESCRIBE_ENUM(OperatorMode, strict, prefer)

struct PlaceOrderRequest {
  ServiceCode service;
  CountryCode country;
  std::optional<Text<1, 40>> operator_;  // on the wire: operator
  std::optional<OperatorMode> operator_mode;
  std::optional<Text<1, 400>> quote_id;  // one of quote_id and max_price is required
  std::optional<Amount> max_price;
  std::optional<Text<1, 100>> end_user;
  std::optional<Metadata> metadata;
};
BOOST_DESCRIBE_STRUCT(PlaceOrderRequest, (), (service, country, operator_, operator_mode, quote_id, max_price, end_user, metadata))

struct RefundInfo {
  RefundState state{};
  std::optional<Timestamp> at;
};
BOOST_DESCRIBE_STRUCT(RefundInfo, (), (state, at))

struct Message {
  MessageId id;
  std::string text;
  std::optional<std::string> code;
  std::optional<std::string> sender;
  Timestamp received_at;
  bool late{};
};
BOOST_DESCRIBE_STRUCT(Message, (), (id, text, code, sender, received_at, late))

struct Order {
  OrderId id;
  OrderStatus status{};
  std::string service;
  std::string country;
  std::optional<std::string> operator_;
  std::optional<std::string> number;  // E.164 with +
  Money price;
  std::int64_t quantity_index{};
  Timestamp created_at;
  std::optional<Timestamp> expires_at;
  std::optional<Timestamp> cancel_allowed_at;
  RefundInfo refund;
  std::vector<Message> messages;
  std::optional<Timestamp> closed_at;
  std::optional<std::string> end_user;
  Metadata metadata;
  bool sandbox{};
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, status, service, country, operator_, number, price, quantity_index, created_at, expires_at, cancel_allowed_at,
                       refund, messages, closed_at, end_user, metadata, sandbox))

struct OrderRef {
  OrderId id;
};
BOOST_DESCRIBE_STRUCT(OrderRef, (), (id))

struct GetOrderRequest {
  OrderId id;
  std::optional<Bounded<0, 60>> wait;  // seconds; answers early on any change
};
BOOST_DESCRIBE_STRUCT(GetOrderRequest, (), (id, wait))

struct MessageList {
  std::vector<Message> items;
};
BOOST_DESCRIBE_STRUCT(MessageList, (), (items))

}  // namespace trunkline
