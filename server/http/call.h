// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler sees of a request besides its decoded struct, and what it answers.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/base/task.h"
#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/contract/key_scope.h"
#include "server/contract/staff_permissions.h"
#include "server/http/cidr.h"
#include "server/http/streamed_body.h"

namespace trunkline::http {

// Who calls; filled by the authentication filter. Public routes have neither user nor staff.
struct Principal {
  UserId user;
  SessionId session;
  bool sandbox{false};                         // a test key: sees and spends play money only
  KeyId key{};                                 // 0: a person who signed in
  KeyScopes scopes{0};                         // of the key
  std::shared_ptr<const CidrSet> addresses{};  // where the key may be used from; null: anywhere
  StaffId staff{};                             // on the staff's routes, and then there is no user
  Role role{Role::auditor};
};

// What is left of the allowance that a request was charged to: the RateLimit headers of its answer.
struct RateState {
  std::string_view name;  // a literal; empty: nothing was charged, no headers
  std::int64_t quota{};
  std::int64_t windowS{};
  std::int64_t remaining{};
  std::int64_t resetS{};  // until all of it is there again
};

struct RouteInfo;

// Lives as long as the handler runs; handed to handlers as a pointer.
struct Call {
  Principal principal;
  const RouteInfo* route{nullptr};
  std::string_view requestId;
  std::string_view clientIp;  // after the trusted-proxy rule
  std::string_view userAgent;
  std::string_view idempotencyKey;  // empty where the route does not require one
  std::string_view authorization;   // the header's whole value: what outlives the request proves itself again with it
  std::string_view lastEventId;     // where a reader of events left off
  std::string reason;               // why, decoded; empty where the route does not ask for it
  std::int64_t expectedVersion{};   // of If-Match; 0 where the route does not ask for it
  bool background{false};           // X-Background: 1, no person asked for this
  std::string requestHash;          // hex SHA-256 of method, route and body; set where a key is required
  std::chrono::steady_clock::time_point deadline;
  mutable RateState rate;  // whoever limits the request says so here: the gate, or the service of an Allowance::Own route
};

// A handler's answer. `rendered`, when set, is the already encoded body (from a cache) and wins over `body`.
template <class T>
struct Reply {
  int status{200};
  T body{};
  std::shared_ptr<const std::string> rendered{};
  std::vector<std::pair<std::string, std::string>> headers{};
};

template <class T>
using Answer = Task<Result<Reply<T>>>;

// Registration (http/router.h):
//   router.add<PlaceOrderRoute>(&controller, &OrdersController::place);
// with  Answer<Order> OrdersController::place(const Call* call, PlaceOrderRequest request);

// An Error with a member of this name (whole seconds) is answered with a Retry-After header too.
inline constexpr std::string_view kRetryAfterMember = "retry_after";

// For endpoints outside the contract: health, metrics, documents. A path without placeholders, answered as it stands.
struct RawInput {
  const Call* call;
  std::string_view query;  // still percent-encoded
  std::string_view body;
};
struct RawReply {
  int status{200};
  std::string_view contentType{"application/json"};  // a literal
  std::string body{};
};

// Registration of a route that streams (RouteInfo::streams):
//   router.addStream<EventsRoute>(&controller, &EventsController::open);
// with  StreamAnswer EventsController::open(const Call* call, EventsRequest request);
using StreamAnswer = Task<Result<std::shared_ptr<StreamedBody>>>;

// Asked after authentication and before the handler: permissions by scope, rate limits. May be absent.
class Gate {
 public:
  virtual ~Gate() = default;
  virtual Task<Result<>> enter(const RouteInfo* route, const Call* call) = 0;
  // A request that ends before `enter`: no such address, no good credentials. RateLimited when its sender has sent too many.
  virtual Result<> turnAway(const Call* /*call*/) { return {}; }
};

// The authentication filter asks this; modules/auth implements it.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // `authorization` is the header's whole value; empty when missing. Must not block; usually completes at once.
  virtual Task<Result<Principal>> authenticate(const RouteInfo* route, std::string_view authorization) = 0;
};

}  // namespace trunkline::http
