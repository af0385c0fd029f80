// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline {

struct OrderViewRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/orders/views";
  static constexpr std::string_view kOperation = "staffOrderView";
  static constexpr std::string_view kSummary = "Staff: open a list of orders that pages by number";
  using Request = OrderViewRequest;
  using Response = ListViewInfo;
  static constexpr Permission kPermission = Permission::StaffOrderRead;
  static constexpr std::array kStatuses{201};
};

struct OrderPageRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/orders";
  static constexpr std::string_view kOperation = "staffOrderPage";
  static constexpr std::string_view kSummary = "Staff: a page of such a list, by number, from a moment on, or after a cursor";
  using Request = ListPageRequest;
  using Response = OrderRowPage;
  static constexpr Permission kPermission = Permission::StaffOrderRead;
  static constexpr std::array kErrors{ErrorCode::ViewExpired};
  static constexpr bool kSecretAnswer = true;
};

struct OrderDetailRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/orders/{id}";
  static constexpr std::string_view kOperation = "staffOrder";
  static constexpr std::string_view kSummary = "Staff: one order with its attempts, money, messages and timeline";
  using Request = OrderRef;
  using Response = OrderDetail;
  static constexpr Permission kPermission = Permission::StaffOrderRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct StaffCancelOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/orders/{id}/cancel";
  static constexpr std::string_view kOperation = "staffCancelOrder";
  static constexpr std::string_view kSummary = "Staff: give the number back; the customer's hold returns when the provider confirms";
  using Request = OrderRef;
  using Response = OrderDetail;
  static constexpr Permission kPermission = Permission::StaffOrderCancel;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Reason kReason = Reason::Required;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct StaffPollOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/orders/{id}/poll-now";
  static constexpr std::string_view kOperation = "staffPollOrder";
  static constexpr std::string_view kSummary =
      "Staff: ask the provider of a live order at once instead of at its next turn; what it says is told as any other change";
  using Request = OrderRef;
  using Response = OrderDetail;
  static constexpr Permission kPermission = Permission::StaffOrderCancel;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct StaffRefundOrderRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/orders/{id}/refund";
  static constexpr std::string_view kOperation = "staffRefundOrder";
  static constexpr std::string_view kSummary = "Staff: give back what was captured, or a part of it, into the wallet it was paid from";
  using Request = RefundRequest;
  using Response = OrderDetail;
  static constexpr Permission kPermission = Permission::StaffOrderRefund;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr Reason kReason = Reason::Required;
  // An amount above what is left is a refused field, as any other out of its range.
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState, ErrorCode::ApprovalRequired,
                                      ErrorCode::IdempotencyKeyReused};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
