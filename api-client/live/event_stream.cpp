// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/live/event_stream.h"

#include <QtCore/QPointer>
#include <algorithm>
#include <utility>

#include "api-client/client/problem.h"
#include "api-client/client/retry.h"
#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

constexpr const char* kResyncEvent = "resync";

// Asking again would be answered the same: rights, a stream that does not exist, or one that the server has closed for good.
bool isFinal(const ApiError& error) {
  return error.status == 204 || error.isProblem(400) || error.isProblem(401) || error.isProblem(403) || error.isProblem(404) ||
         error.isProblem(410);
}

}  // namespace

EventStream::EventStream(ClientParts parts, std::string target)
    : m_parts(std::move(parts)), m_target(std::move(target)), m_retryBase(limits::kStreamRetryBase) {}

void EventStream::start() {
  if (m_state != State::Stopped) return;
  m_lastError.reset();
  connectNow();
}

void EventStream::stop() {
  m_exchange.reset();
  m_timer.reset();
  m_renewalContext.reset();
  m_failures = 0;
  m_renewed = false;
  enter(State::Stopped);
}

void EventStream::retryNow() {
  if (m_state == State::Waiting) connectNow();
}

void EventStream::connectNow() {
  m_timer.reset();
  m_parser.restart(m_lastId);
  if (m_parts.authorizer != nullptr && m_parts.authorizer->accessToken().empty() && !m_renewed) {
    renewToken(ApiError::unauthenticated("nobody is signed in"));
    return enter(State::Connecting);
  }
  HttpRequest request;
  request.url = urlOf(m_parts.base, m_target);
  request.timeout = limits::kStreamConnect;
  request.headers = {{"Accept", "text/event-stream"},
                     {"Accept-Encoding", "identity"},  // packed events would wait for each other
                     {"Cache-Control", "no-cache"},
                     {"User-Agent", m_parts.userAgent},
                     {"X-Request-Id", QByteArray::fromStdString(randomToken(m_parts.randomness))},
                     {"X-Background", "1"}};
  if (m_parts.authorizer != nullptr) {
    m_token = m_parts.authorizer->accessToken();
    if (!m_token.empty()) request.headers.push_back({"Authorization", "Bearer " + QByteArray::fromStdString(m_token)});
  }
  m_isResumed = !m_lastId.isEmpty();
  if (m_isResumed) request.headers.push_back({"Last-Event-ID", m_lastId});
  m_exchange = m_parts.transport.stream(std::move(request),
                                        {[this](const HttpReply& head) { opened(head); }, [this](QByteArrayView bytes) { received(bytes); },
                                         [this](ApiError error) { ended(std::move(error)); }});
  enter(State::Connecting);
}

void EventStream::opened(const HttpReply& head) {
  if (head.status == 200 && headerOf(head.headers, "Content-Type").startsWith("text/event-stream")) {
    m_lastError.reset();
    watchSilence();
    Q_EMIT heard();
    return enter(State::Live);
  }
  ApiError error = errorOf(head);
  if (isSuccess(head)) error.detail = "the answer is not a stream of events";
  ended(std::move(error));
}

void EventStream::received(QByteArrayView bytes) {
  if (m_state != State::Live) return;
  m_failures = 0;  // not earlier: a server that accepts and drops is not back yet
  m_renewed = false;
  watchSilence();
  const SseParser::Output output = m_parser.feed(bytes);
  if (output.retry) m_retryBase = std::clamp<Milliseconds>(*output.retry, limits::kCallRetryBase, limits::kStreamRetryMax);
  // A receiver may stop or destroy this stream; what it was not given then comes again after the last id it was given.
  const QPointer<EventStream> self(this);
  Q_EMIT heard();
  if (self.isNull() || m_state != State::Live) return;
  for (const ServerEvent& event : output.events) {
    m_lastId = event.id;
    Q_EMIT eventArrived(event);
    if (self.isNull() || m_state != State::Live) return;
    if (event.type == kResyncEvent) Q_EMIT resyncNeeded();
    if (self.isNull() || m_state != State::Live) return;
  }
  m_lastId = m_parser.lastEventId();
  if (output.leftOut) Q_EMIT resyncNeeded();
}

void EventStream::ended(ApiError error) {
  m_exchange.reset();
  m_timer.reset();
  if (error.isProblem(401) && m_parts.authorizer != nullptr && !m_renewed) return renewToken(error);
  if (isFinal(error)) return giveUp(std::move(error));
  tryLater(std::move(error));
}

void EventStream::renewToken(const ApiError& refused) {
  m_renewed = true;
  m_renewalContext = std::make_unique<QObject>();
  m_parts.authorizer->renew(m_token, true).onResult(m_renewalContext.get(), [this, refused](const Call<Nothing>::Outcome& renewed) {
    const auto context = std::move(m_renewalContext);
    if (renewed) return connectNow();
    if (renewed.error().isProblem(401)) return giveUp(refused);
    m_renewed = false;
    tryLater(renewed.error());
  });
}

void EventStream::tryLater(ApiError error) {
  Milliseconds pause = backOff(m_retryBase, limits::kStreamRetryMax, m_failures++, m_parts.randomness);
  if (error.retryAfter) pause = std::max<Milliseconds>(pause, std::min<Milliseconds>(*error.retryAfter, limits::kStreamRetryMax) + pause);
  note(LogLevel::Info, "events.interrupted", error);
  m_lastError = std::move(error);
  m_timer = m_parts.scheduler.after(pause, [this] { connectNow(); });
  enter(State::Waiting);
}

void EventStream::giveUp(ApiError error) {
  note(LogLevel::Warn, "events.stopped", error);
  m_lastError = std::move(error);
  stop();
}

void EventStream::note(LogLevel level, std::string_view event, const ApiError& error) const {
  if (m_parts.log == nullptr) return;
  m_parts.log->write(level, event,
                     {{"status", std::int64_t{error.status}}, {"detail", error.detail}, {"failures", std::int64_t{m_failures}}});
}

void EventStream::watchSilence() {
  m_timer = m_parts.scheduler.after(limits::kStreamSilence, [this] {
    m_exchange.reset();
    tryLater(ApiError::make(ErrorKind::Timeout, "the server has fallen silent"));
  });
}

void EventStream::enter(State state) {
  if (m_state == state) return;
  m_state = state;
  Q_EMIT stateChanged(state);
}

}  // namespace trunkline::client
