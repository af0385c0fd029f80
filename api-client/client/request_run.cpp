// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/request_run.h"

#include <utility>

#include "api-client/client/problem.h"
#include "api-client/client/retry.h"
#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

// A wrong password or code is a 401 too, and a new token would not help.
bool isTokenRefused(const ApiError& error) {
  return error.isProblem(401) && (error.codeText.empty() || error.code == ErrorCode::Unauthenticated);
}

}  // namespace

QUrl urlOf(const QUrl& base, const std::string& target) {
  QByteArray address = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
  while (address.endsWith('/')) address.chop(1);
  return QUrl::fromEncoded(address + QByteArray::fromStdString(target), QUrl::StrictMode);
}

RequestRun::RequestRun(const ClientParts& parts, WireRequest request, std::function<void(HttpOutcome)> done)
    : m_parts(parts), m_request(std::move(request)), m_done(std::move(done)) {}

void RequestRun::start() {
  const bool needsToken = m_request.needsToken && m_parts.authorizer != nullptr;
  if (needsToken && m_parts.authorizer->accessToken().empty()) {
    renew({}, ApiError::unauthenticated("nobody is signed in"));
  } else {
    send();
  }
}

void RequestRun::send() {
  ++m_tries;
  m_requestId = randomToken(m_parts.randomness);
  HttpRequest request{m_request.method,    urlOf(m_parts.base, m_request.target), m_request.headers, m_request.body, m_request.timeout,
                      limits::kAnswerBytes};
  request.headers.push_back({"X-Request-Id", QByteArray::fromStdString(m_requestId)});
  if (m_request.needsToken && m_parts.authorizer != nullptr) {
    m_token = m_parts.authorizer->accessToken();
    if (!m_token.empty()) request.headers.push_back({"Authorization", "Bearer " + QByteArray::fromStdString(m_token)});
  }
  m_exchange = m_parts.transport.send(std::move(request), [this](HttpOutcome outcome) { receive(std::move(outcome)); });
}

void RequestRun::receive(HttpOutcome outcome) {
  if (outcome && isSuccess(*outcome)) {
    // Should it turn out to be unreadable, or not from our server at all, there is still a name to ask for.
    if (headerOf(outcome->headers, "X-Request-Id").isEmpty())
      outcome->headers.push_back({"X-Request-Id", QByteArray::fromStdString(m_requestId)});
    return end(std::move(outcome));
  }
  ApiError error = outcome ? errorOf(*outcome) : std::move(outcome.error());
  if (error.requestId.empty()) error.requestId = m_requestId;
  if (isTokenRefused(error) && m_request.needsToken && m_parts.authorizer != nullptr && !m_renewed) return renew(m_token, error);
  const auto delay = m_request.repeatable ? retryDelay(error, m_tries, m_parts.randomness) : std::nullopt;
  note(error, !delay);
  if (!delay) return end(tl::unexpected(std::move(error)));
  m_exchange.reset();
  m_pause = m_parts.scheduler.after(*delay, [this] { send(); });
}

void RequestRun::renew(const std::string& used, const ApiError& refused) {
  m_renewed = true;
  m_exchange.reset();
  m_parts.authorizer->renew(used, m_request.background).onResult(&m_context, [this, refused](const Call<Nothing>::Outcome& renewed) {
    if (renewed) return send();
    end(tl::unexpected(renewed.error().isProblem(401) ? refused : renewed.error()));
  });
}

// Neither bodies nor the target: both may name people.
void RequestRun::note(const ApiError& error, bool isLast) const {
  if (m_parts.log == nullptr) return;
  m_parts.log->write(isLast ? LogLevel::Warn : LogLevel::Info, isLast ? "call.failed" : "call.repeated",
                     {{"route", m_request.route},
                      {"status", std::int64_t{error.status}},
                      {"code", error.codeText},
                      {"detail", error.detail},
                      {"tries", std::int64_t{m_tries}},
                      {"request_id", error.requestId}});
}

void RequestRun::end(HttpOutcome outcome) {
  const auto done = std::move(m_done);
  done(std::move(outcome));
}

}  // namespace trunkline::client
