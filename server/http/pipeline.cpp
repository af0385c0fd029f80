// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pipeline.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "server/contract/codec/problem.h"
#include "server/contract/limits.h"
#include "server/http/filters.h"
#include "server/http/gzip.h"

namespace trunkline::http {

Pipeline::Pipeline(const ServerOptions& options, CidrSet trusted, ServerParts parts, const Router& router)
    : m_parts(parts),
      m_router(router),
      m_trusted(std::move(trusted)),
      m_cors(options.corsOrigins),
      m_meters(parts.metrics, router),
      m_inFlightMax(options.inFlightMax),
      m_accessLogEvery(options.accessLogEvery) {}

void Pipeline::identify(Exchange& exchange, const Peer& peer, RequestIdMaker& ids) const {
  const Request& request = *exchange.request;
  const std::string_view given = request.header(Header::RequestId);
  if (isRequestId(given)) {
    exchange.requestId = given;
  } else {
    ids.make(exchange.requestId);
  }
  exchange.clientIp = peer.text;
  if (!m_trusted.empty() && request.has(Header::ForwardedFor)) {
    exchange.clientIp = addressText(clientAddress(peer.address, request.header(Header::ForwardedFor), m_trusted));
  }
  exchange.call.requestId = exchange.requestId;
  exchange.call.clientIp = exchange.clientIp;
  exchange.call.userAgent = request.header(Header::UserAgent);
  exchange.call.authorization = request.header(Header::Authorization);
  exchange.call.lastEventId = request.header(Header::LastEventId);
  exchange.call.background = request.header(Header::Background) == "1";
}

std::size_t Pipeline::begin(Exchange& exchange, const Request& request, const Peer& peer, RequestIdMaker& ids) const {
  exchange.clear();
  exchange.request = &request;
  identify(exchange, peer, ids);
  std::tie(exchange.path, exchange.query) = splitTarget(request.target);
  if (exchange.path.empty()) return limits::kBodyBytes;  // the head was refused
  m_router.match(exchange);
  exchange.queryParameters.reserve(exchange.query.size());
  exchange.queryParameters.addQuery(exchange.query);
  return exchange.endpoint == nullptr ? limits::kBodyBytes : exchange.endpoint->info().bodyBytes;
}

void Pipeline::setDeadline(const RouteInfo& route, Exchange& exchange) const {
  const bool longPoll = route.method == Method::Get && route.waits;
  exchange.call.deadline =
      m_parts.clock.steady() + limits::kRequestDeadline + (longPoll ? limits::kStatusWaitMax : std::chrono::seconds{0});
}

// What never reaches the gate still counts: nobody may search for addresses or try tokens as fast as he can.
Result<> Pipeline::turnedAway(const Exchange& exchange, Result<> refusal) const {
  if (m_parts.gate == nullptr) return refusal;
  if (auto limited = m_parts.gate->turnAway(&exchange.call); !limited) return limited;
  return refusal;
}

Task<Result<>> Pipeline::admit(const RouteInfo* route, Exchange* exchange) {
  const bool open = route->permission == Permission::Public;
  // Who says who he is has his own allowance on a public route too; who is not believed there is nobody.
  const bool asked = open && route->allowance == Allowance::Requests && exchange->request->has(Header::Authorization);
  if (!open || asked) {
    auto known = co_await authenticate(&m_parts.authenticator, exchange);
    if (!known && !open) {
      if (known.error().code == ErrorCode::Unauthenticated) co_return turnedAway(*exchange, std::move(known));
      co_return known;
    }
  }
  if (m_parts.gate == nullptr) co_return Result<>{};
  co_return co_await m_parts.gate->enter(route, &exchange->call);
}

Task<Result<>> Pipeline::run(Exchange* exchange) {
  if (exchange->endpoint == nullptr) {
    if (exchange->request->verb != Verb::Options || exchange->allowed == 0) co_return turnedAway(*exchange, refuseUnrouted(*exchange));
    m_cors.answerOptions(*exchange);
    co_return Result<>{};
  }
  const RouteInfo& route = exchange->endpoint->info();
  exchange->call.route = &route;
  setDeadline(route, *exchange);
  if (route.raw) {
    if (route.charged)
      if (auto limited = turnedAway(*exchange, {}); !limited) co_return limited;
    co_return co_await exchange->endpoint->run(exchange);
  }

  if (auto good = checkContentType(route, *exchange); !good) co_return turnedAway(*exchange, std::move(good));
  if (auto good = co_await admit(&route, exchange); !good) co_return good;
  if (auto good = checkIdempotency(route, *exchange); !good) co_return good;
  if (auto good = checkReason(route, *exchange); !good) co_return good;
  if (auto good = checkPrecondition(route, *exchange); !good) co_return good;
  const Admission admission(&m_inFlight, m_inFlightMax);
  if (auto good = admission.check(); !good) co_return good;
  co_return co_await exchange->endpoint->run(exchange);
}

Task<> Pipeline::answer(Exchange* exchange) {
  Result<> result;
  try {
    result = co_await run(exchange);
  } catch (const std::exception& problem) {
    result = fail(ErrorCode::Internal, "Something went wrong on our side", problem.what());
  } catch (...) {
    result = fail(ErrorCode::Internal, "Something went wrong on our side", "an exception without a type");
  }
  if (!result) refuse(*exchange, result.error());
}

void Pipeline::refuse(Exchange& exchange, const Error& error) const {
  exchange.status = httpStatus(error.code);
  exchange.contentType = "application/problem+json";
  exchange.rendered.reset();
  exchange.stream.reset();
  exchange.body.clear();
  problemJson(exchange.body, error, exchange.status, exchange.requestId);
  if (error.code == ErrorCode::Unauthenticated) exchange.headers.emplace_back("WWW-Authenticate", "Bearer");
  for (const auto& [name, value] : error.members) {
    if (name == kRetryAfterMember) exchange.headers.emplace_back("Retry-After", value);
  }
  if (exchange.status >= 500 && error.code != ErrorCode::Overloaded) {
    m_parts.logger.error("http.failed",
                         {{"request_id", exchange.requestId}, {"path", exchange.path}, {"message", error.message}, {"cause", error.cause}});
  }
}

std::shared_ptr<const std::string> Pipeline::write(std::string& out, std::string& scratch, const Exchange& exchange, const Peer& peer,
                                                   bool keepAlive) const {
  const Request& request = *exchange.request;
  ResponseFrame frame;
  frame.nowUs = m_parts.clock.nowUs();
  frame.keepAlive = keepAlive;
  frame.http11 = request.http11;
  frame.headOnly = request.verb == Verb::Head;
  // An error may quote what was asked for, so it is stored as little as the answer itself.
  frame.noStore = exchange.status >= 400 || (exchange.endpoint != nullptr && exchange.endpoint->info().secretAnswer);
  frame.strictTransport = peer.tls || m_trusted.contains(peer.address);
  frame.gzip = acceptsGzip(request.header(Header::AcceptEncoding));
  frame.variesByOrigin = m_cors.any();
  frame.allowOrigin = m_cors.allowed(request.header(Header::Origin));
  return writeResponse(out, scratch, exchange, frame);
}

void Pipeline::finished(const Exchange& exchange, Clock::Steady started, Clock::Steady ended) {
  m_meters.record(exchange.endpoint, exchange.status, ended - started);
  if (m_accessLogEvery == 0) return;
  const unsigned count = m_accessLogEvery == 1 ? 0 : m_accessCount.fetch_add(1, std::memory_order_relaxed);
  if (count % m_accessLogEvery != 0 && exchange.status < 500) return;
  const std::string_view route = exchange.endpoint == nullptr ? std::string_view("none") : std::string_view(exchange.endpoint->info().path);
  m_parts.logger.info("http.request", {{"request_id", exchange.requestId},
                                       {"route", route},
                                       {"path", exchange.path},
                                       {"status", std::int64_t{exchange.status}},
                                       {"bytes", static_cast<std::int64_t>(exchange.answerBody().size())},
                                       {"ms", std::chrono::duration<double, std::milli>(ended - started).count()},
                                       {"client_ip", exchange.clientIp}});
}

}  // namespace trunkline::http
