// SPDX-License-Identifier: GPL-3.0-or-later
// Routes and a controller that exist only to be served in tests.
#pragma once
#include <atomic>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "server/base/clock.h"
#include "server/contract/codec/encoder.h"
#include "server/contract/route.h"
#include "server/contract/wire/common.h"
#include "server/http/call.h"

namespace trunkline::testing {

struct Thing {
  OrderId id;
  std::string name;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, name, note))

struct ThingRef {
  OrderId id;
  std::optional<Bounded<0, 5000>> wait;  // ms
};
BOOST_DESCRIBE_STRUCT(ThingRef, (), (id, wait))

struct TouchRef {
  OrderId id;
};
BOOST_DESCRIBE_STRUCT(TouchRef, (), (id))

struct NewThing {
  Text<1, 40> name;
  std::optional<Bounded<1, 9>> count;
};
BOOST_DESCRIBE_STRUCT(NewThing, (), (name, count))

struct TextAnswer {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TextAnswer, (), (text))

struct SizeRequest {
  Bounded<0, 10'000'000> bytes;
};
BOOST_DESCRIBE_STRUCT(SizeRequest, (), (bytes))

struct GetThingRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/things/{id}";
  static constexpr std::string_view kOperation = "getThing";
  static constexpr std::string_view kSummary = "One thing";
  using Request = ThingRef;
  using Response = Thing;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct MakeThingRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/things";
  static constexpr std::string_view kOperation = "makeThing";
  static constexpr std::string_view kSummary = "Make a thing";
  using Request = NewThing;
  using Response = TextAnswer;
  static constexpr Permission kPermission = Permission::OrderCreate;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr std::array kStatuses{201};
  static constexpr std::size_t kBodyBytes = 4096;
};

struct EchoRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/echo";
  static constexpr std::string_view kOperation = "echo";
  static constexpr std::string_view kSummary = "Answers the name";
  using Request = NewThing;
  using Response = TextAnswer;
  static constexpr Permission kPermission = Permission::Public;
};

struct TextRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/text";
  static constexpr std::string_view kOperation = "text";
  static constexpr std::string_view kSummary = "A text of a given size";
  using Request = SizeRequest;
  using Response = TextAnswer;
  static constexpr Permission kPermission = Permission::Public;
};

struct TouchRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/things/{id}/touch";
  static constexpr std::string_view kOperation = "touch";
  static constexpr std::string_view kSummary = "An operation without a body, answered without one";
  using Request = TouchRef;
  using Response = Nothing;
  static constexpr std::array kStatuses{204};
  static constexpr Permission kPermission = Permission::Public;
};

class Things {
 public:
  explicit Things(Clock& clock) : m_clock(clock) {}

  http::Answer<Thing> get(const http::Call* call, ThingRef request) {
    if (request.wait) co_await m_clock.sleepFor(std::chrono::milliseconds(request.wait->value));
    if (request.id.value() == 404) co_return fail(ErrorCode::NotFound, "No such thing");
    if (request.id.value() == 500) throw std::runtime_error("the secret inner reason");
    if (request.id.value() == 503) {
      Error error{ErrorCode::Overloaded, "Later", {}, {}, {}};
      error.members.emplace_back(http::kRetryAfterMember, "7");
      co_return Failure(std::move(error));
    }
    ++m_calls;
    co_return http::Reply<Thing>{200, {request.id, "thing", std::string(call->clientIp)}, {}, {{"ETag", "\"1\""}}};
  }
  http::Answer<TextAnswer> make(const http::Call* call, NewThing request) {
    ++m_calls;
    co_return http::Reply<TextAnswer>{
        201, {call->requestHash + ' ' + std::string(call->idempotencyKey) + ' ' + request.name.value}, {}, {}};
  }
  http::Answer<TextAnswer> echo(const http::Call* /*call*/, NewThing request) {
    ++m_calls;
    co_return http::Reply<TextAnswer>{200, {request.name.value}, {}, {}};
  }
  http::Answer<TextAnswer> text(const http::Call* /*call*/, SizeRequest request) {
    http::Reply<TextAnswer> reply{200, {std::string(static_cast<std::size_t>(request.bytes.value), 'x')}, {}, {}};
    // As from a cache: what is large is rendered already.
    if (reply.body.text.size() > limits::kGatherBytes) {
      std::string rendered;
      encode(rendered, reply.body);
      reply.rendered = std::make_shared<const std::string>(std::move(rendered));
    }
    co_return reply;
  }
  http::Answer<Nothing> touch(const http::Call* /*call*/, TouchRef /*request*/) {
    ++m_calls;
    co_return http::Reply<Nothing>{204, {}, {}, {}};
  }
  Task<Result<http::RawReply>> ready(const http::RawInput* input) {
    co_return http::RawReply{503, "text/plain; charset=utf-8", "not ready " + std::string(input->query)};
  }
  [[nodiscard]] int calls() const { return m_calls; }

 private:
  Clock& m_clock;
  std::atomic<int> m_calls{0};
};

struct EditRef {
  OrderId id;
};
BOOST_DESCRIBE_STRUCT(EditRef, (), (id))

struct EditThingRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Patch;
  static constexpr std::string_view kPath = "/staff/v1/things/{id}";
  static constexpr std::string_view kOperation = "editThing";
  static constexpr std::string_view kSummary = "Change a thing";
  using Request = EditRef;
  using Response = TextAnswer;
  static constexpr Permission kPermission = Permission::StaffPriceWrite;
  static constexpr Reason kReason = Reason::Required;
  static constexpr Precondition kPrecondition = Precondition::IfMatch;
};

class Desk {
 public:
  http::Answer<TextAnswer> edit(const http::Call* call, EditRef /*request*/) {
    ++calls;
    co_return http::Reply<TextAnswer>{
        200, {call->reason + '|' + std::to_string(call->expectedVersion) + (call->background ? "|background" : "|person")}, {}, {}};
  }
  std::atomic<int> calls{0};
};

class TokenAuthenticator final : public http::Authenticator {
 public:
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* /*route*/, std::string_view authorization) override {
    // "Bearer staff-3": a member of staff with role 3.
    constexpr std::string_view kStaff = "Bearer staff-";
    if (authorization.size() == kStaff.size() + 1 && authorization.starts_with(kStaff)) {
      http::Principal principal;
      principal.staff = StaffId(9);
      principal.role = static_cast<Role>(authorization.back() - '0');
      co_return principal;
    }
    if (authorization != "Bearer good") co_return fail(ErrorCode::Unauthenticated, "Sign in first");
    co_return http::Principal{UserId(7), SessionId(8), false};
  }
};

}  // namespace trunkline::testing
