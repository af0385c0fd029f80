// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/orders.h"

namespace trunkline {

struct PlaceOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/orders";
  static constexpr std::string_view kOperation = "placeOrder";
  static constexpr std::string_view kSummary = "Buy a number: 201 with the number, or 202 while it is still being bought";
  using Request = PlaceOrderRequest;
  using Response = Order;
  static constexpr Permission kPermission = Permission::OrderCreate;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr Allowance kAllowance = Allowance::Orders;
  static constexpr std::array kStatuses{201, 202};
  static constexpr std::array kErrors{ErrorCode::InsufficientFunds, ErrorCode::OutOfStock,           ErrorCode::PriceChanged,
                                      ErrorCode::QuoteExpired,      ErrorCode::LimitActiveOrders,    ErrorCode::PolicyDenied,
                                      ErrorCode::RequestInProgress, ErrorCode::IdempotencyKeyReused, ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct ListOrdersRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/orders";
  static constexpr std::string_view kOperation = "listOrders";
  static constexpr std::string_view kSummary = "Own orders, newest first";
  using Request = PageRequest;
  using Response = Page<Order>;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr bool kSecretAnswer = true;
};

struct GetOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/orders/{id}";
  static constexpr std::string_view kOperation = "getOrder";
  static constexpr std::string_view kSummary = "One order; with wait, answers at the next change or after that many seconds";
  using Request = GetOrderRequest;
  using Response = Order;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct ListMessagesRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/orders/{id}/messages";
  static constexpr std::string_view kOperation = "listMessages";
  static constexpr std::string_view kSummary = "The messages that arrived on an order's number";
  using Request = OrderRef;
  using Response = MessageList;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct CancelOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/orders/{id}/cancel";
  static constexpr std::string_view kOperation = "cancelOrder";
  static constexpr std::string_view kSummary = "Give the number back; the refund comes when the provider confirms";
  using Request = OrderRef;
  using Response = Order;
  static constexpr Permission kPermission = Permission::OrderCreate;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct FinishOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/orders/{id}/finish";
  static constexpr std::string_view kOperation = "finishOrder";
  static constexpr std::string_view kSummary = "Close an order whose code arrived";
  using Request = OrderRef;
  using Response = Order;
  static constexpr Permission kPermission = Permission::OrderCreate;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
