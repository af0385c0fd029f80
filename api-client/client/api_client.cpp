// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/api_client.h"

#include <utility>

namespace trunkline::client {

WireRequest ApiClient::wireRequest(RequestText text, const RouteFacts& route, const SendOptions& options) {
  WireRequest wire;
  wire.method = route.method;
  wire.route = route.path;
  wire.target = std::move(text.target);
  wire.body = QByteArray::fromStdString(text.body);
  wire.timeout = options.timeout;
  wire.needsToken = !route.isPublic;
  wire.repeatable = route.method == Method::Get || route.isKeyed;
  wire.background = options.background;
  wire.headers.push_back({"Accept", "application/json, application/problem+json"});
  wire.headers.push_back({"User-Agent", m_parts.userAgent});
  if (!wire.body.isEmpty()) wire.headers.push_back({"Content-Type", "application/json"});
  if (route.isKeyed) {
    const std::string key = options.idempotencyKey.empty() ? newIdempotencyKey() : options.idempotencyKey;
    wire.headers.push_back({"Idempotency-Key", QByteArray::fromStdString(key)});
  }
  if (!options.reason.empty()) wire.headers.push_back({"X-Reason", QByteArray::fromStdString(options.reason).toPercentEncoding()});
  if (!options.ifMatch.empty()) wire.headers.push_back({"If-Match", QByteArray::fromStdString(options.ifMatch)});
  if (options.background) wire.headers.push_back({"X-Background", "1"});
  return wire;
}

ApiError ApiClient::unreadable(const HttpReply& reply, const Error& error) {
  ApiError garbage = ApiError::make(ErrorKind::Garbage, "the answer could not be read: " + error.message);
  if (!error.fields.empty()) garbage.detail += " (" + error.fields.front().path + " " + error.fields.front().message + ")";
  garbage.status = reply.status;
  garbage.requestId = headerOf(reply.headers, "X-Request-Id").toStdString();
  return garbage;
}

std::uint64_t ApiClient::start(WireRequest request, std::function<void(HttpOutcome)> done) {
  const std::uint64_t id = ++m_nextId;
  auto run = std::make_unique<RequestRun>(m_parts, std::move(request), [this, id, done = std::move(done)](HttpOutcome outcome) {
    m_runs->erase(id);
    done(std::move(outcome));
  });
  RequestRun& started = *run;
  m_runs->emplace(id, std::move(run));
  started.start();
  return id;
}

}  // namespace trunkline::client
