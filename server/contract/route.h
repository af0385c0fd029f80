// SPDX-License-Identifier: GPL-3.0-or-later
// What a route is: a type with everything that the router, the filters and the OpenAPI document need.
#pragma once
#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <string_view>

#include "server/contract/error.h"
#include "server/contract/limits.h"
#include "server/contract/permission.h"

namespace trunkline {

enum class Method { Get, Post, Put, Patch, Delete };

enum class Audit { None, Mutation };
enum class Idempotency { None, Required };
// Whether the caller says why: X-Reason, percent-encoded UTF-8 of 10 to 500 characters. It goes into the activity log.
enum class Reason { None, Required };
// Whether the caller names the version that he edits: If-Match with the ETag that he read.
enum class Precondition { None, IfMatch };
// Which of the caller's allowances a request uses up.
enum class Allowance {
  Requests,  // LIMIT_READS_PER_S: everything that costs little
  Orders,    // LIMIT_ORDERS_PER_MIN
  Own,       // the route's service counts by rules of its own
};

// A route type derives from this and names what differs:
//   struct PlaceOrderRoute : RouteDefaults {
//     static constexpr Method kMethod = Method::Post;
//     static constexpr std::string_view kPath = "/v1/orders";
//     static constexpr std::string_view kOperation = "placeOrder";   // OpenAPI operationId
//     static constexpr std::string_view kSummary = "…";
//     using Request = PlaceOrder;   // described struct: members named in the path come from it; else query (GET, DELETE) or JSON body
//     using Response = Order;       // described struct
//     static constexpr Permission kPermission = Permission::OrderCreate;
//     static constexpr std::array kStatuses{201, 202};
//     static constexpr std::array kErrors{ErrorCode::OutOfStock, …};  // besides those that every route can answer
//   };
struct RouteDefaults {
  static constexpr Audit kAudit = Audit::None;
  static constexpr Idempotency kIdempotency = Idempotency::None;
  static constexpr Reason kReason = Reason::None;
  static constexpr Precondition kPrecondition = Precondition::None;
  static constexpr Allowance kAllowance = Allowance::Requests;
  static constexpr std::size_t kBodyBytes = limits::kBodyBytes;
  static constexpr std::array kStatuses{200};
  static constexpr std::array<ErrorCode, 0> kErrors{};
  static constexpr bool kSecretAnswer = false;  // true: Cache-Control: no-store (authentication, money, codes)
};

// A request without members, an answer without a body (204).
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

}  // namespace trunkline
