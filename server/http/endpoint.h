// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a route. The templates only decode, call and encode; all rules are in the pipeline.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"
#include "server/contract/codec/names.h"
#include "server/http/exchange.h"
#include "server/http/route_info.h"

namespace trunkline::http {

class Endpoint {
 public:
  explicit Endpoint(RouteInfo info) : m_info(std::move(info)) {}
  Endpoint(const Endpoint&) = delete;
  Endpoint& operator=(const Endpoint&) = delete;
  Endpoint(Endpoint&&) = delete;
  Endpoint& operator=(Endpoint&&) = delete;
  virtual ~Endpoint() = default;

  [[nodiscard]] const RouteInfo& info() const { return m_info; }
  [[nodiscard]] std::size_t index() const { return m_index; }  // among the router's endpoints
  // Decodes, calls the handler, leaves the answer in the exchange.
  virtual Task<Result<>> run(Exchange* exchange) const = 0;

 protected:
  // Whether the request's members are looked for in the body.
  [[nodiscard]] bool bodyExpected(const Exchange& exchange) const {
    return m_info.needsBody() || (m_info.takesBody() && !exchange.request->body.empty());
  }

 private:
  friend class Router;
  RouteInfo m_info;
  std::size_t m_index{0};
};

template <class R>
std::vector<MemberSchema> requestMembersOf(SchemaComponents& components) {
  return memberSchemas<typename R::Request>(components, SchemaUse::Request);
}
template <class R>
std::string requestSchemaOf(SchemaComponents& components) {
  return schemaOf<typename R::Request>(components, SchemaUse::Request);
}
template <class R>
std::string responseSchemaOf(SchemaComponents& components) {
  return schemaOf<typename R::Response>(components, SchemaUse::Response);
}

template <class R>
RouteInfo describeRoute() {
  RouteInfo info;
  info.method = R::kMethod;
  info.path = R::kPath;
  info.operation = R::kOperation;
  info.summary = R::kSummary;
  info.permission = R::kPermission;
  info.audit = R::kAudit;
  info.idempotency = R::kIdempotency;
  info.reason = R::kReason;
  info.precondition = R::kPrecondition;
  info.allowance = R::kAllowance;
  info.bodyBytes = R::kBodyBytes;
  info.statuses = R::kStatuses;
  info.errors = R::kErrors;
  info.secretAnswer = R::kSecretAnswer;
  const auto& names = codec::kMemberNames<typename R::Request>;
  info.members.assign(names.begin(), names.end());
  info.placeholders = placeholdersOf(R::kPath);
  info.waits = info.method != Method::Get || std::find(names.begin(), names.end(), "wait") != names.end();
  info.requestMembers = &requestMembersOf<R>;
  info.requestSchema = &requestSchemaOf<R>;
  if constexpr (!std::is_same_v<typename R::Response, Nothing>) info.responseSchema = &responseSchemaOf<R>;
  return info;
}

template <class R, class C>
class TypedEndpoint final : public Endpoint {
 public:
  using Handler = Answer<typename R::Response> (C::*)(const Call*, typename R::Request);
  TypedEndpoint(C* controller, Handler handler) : Endpoint(describeRoute<R>()), m_controller(controller), m_handler(handler) {}

  Task<Result<>> run(Exchange* exchange) const override {
    auto request = decodeRequest<typename R::Request>(exchange->pathParameters.items(), exchange->queryParameters.items(),
                                                      exchange->request->body, bodyExpected(*exchange));
    if (!request) co_return Failure(std::move(request.error()));
    auto reply = co_await (m_controller->*m_handler)(&exchange->call, std::move(*request));
    if (!reply) co_return Failure(std::move(reply.error()));
    exchange->status = reply->status;
    exchange->headers = std::move(reply->headers);
    exchange->contentType = "application/json";
    exchange->rendered = std::move(reply->rendered);
    if constexpr (!std::is_same_v<typename R::Response, Nothing>) {
      if (!exchange->rendered && reply->status != 204) encode(exchange->body, reply->body);
    }
    co_return Result<>{};
  }

 private:
  C* m_controller;
  Handler m_handler;
};

// A route whose answer goes on: `R::Response` is one event's data.
template <class R, class C>
class StreamEndpoint final : public Endpoint {
 public:
  using Handler = StreamAnswer (C::*)(const Call*, typename R::Request);
  StreamEndpoint(C* controller, Handler handler) : Endpoint(describeStream()), m_controller(controller), m_handler(handler) {}

  Task<Result<>> run(Exchange* exchange) const override {
    auto request = decodeRequest<typename R::Request>(exchange->pathParameters.items(), exchange->queryParameters.items(),
                                                      exchange->request->body, bodyExpected(*exchange));
    if (!request) co_return Failure(std::move(request.error()));
    auto stream = co_await (m_controller->*m_handler)(&exchange->call, std::move(*request));
    if (!stream) co_return Failure(std::move(stream.error()));
    exchange->contentType = "text/event-stream";
    exchange->stream = std::move(*stream);
    co_return Result<>{};
  }

 private:
  static RouteInfo describeStream() {
    RouteInfo info = describeRoute<R>();
    info.streams = true;
    info.waits = true;
    return info;
  }

  C* m_controller;
  Handler m_handler;
};

template <class C>
class RawEndpoint final : public Endpoint {
 public:
  using Handler = Task<Result<RawReply>> (C::*)(const RawInput*);
  RawEndpoint(RouteInfo info, C* controller, Handler handler) : Endpoint(std::move(info)), m_controller(controller), m_handler(handler) {}

  Task<Result<>> run(Exchange* exchange) const override {
    const RawInput input{&exchange->call, exchange->query, exchange->request->body};
    auto reply = co_await (m_controller->*m_handler)(&input);
    if (!reply) co_return Failure(std::move(reply.error()));
    exchange->status = reply->status;
    exchange->contentType = reply->contentType;
    exchange->body = std::move(reply->body);
    co_return Result<>{};
  }

 private:
  C* m_controller;
  Handler m_handler;
};

}  // namespace trunkline::http
