// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "server/contract/limits.h"

namespace trunkline::http {
namespace {

constexpr std::size_t kFirstBuffer = 2 * 1024;

}  // namespace

Connection::Connection(std::shared_ptr<Core> core, Lane* lane, Peer peer, int socket)
    : m_core(std::move(core)),
      m_lane(lane),
      m_peer(std::move(peer)),
      m_ids(m_core->parts.random),
      m_in(kFirstBuffer),
      m_now(m_core->parts.clock.steady()) {
  m_lane->enter(m_watch, socket);
}

Connection::~Connection() {
  m_lane->leave(m_watch);
  if (!m_core->pipeline.trusted().contains(m_peer.address)) m_core->addresses.leave(m_peer.address);
  m_core->connections.fetch_sub(1, std::memory_order_relaxed);
}

Step Connection::advance() {
  while (!m_closing) {
    if (m_tail) return Step::Flush;
    switch (m_parser.state()) {
      case RequestParser::State::Head:
      case RequestParser::State::Body: {
        const auto before = m_parser.state();
        m_begin += m_parser.put(pending());
        if (m_parser.state() == before) return waitForInput();
        break;
      }
      case RequestParser::State::HeadDone:
        headDone();
        break;
      case RequestParser::State::Done: {
        const bool waits = m_exchange.endpoint != nullptr && m_exchange.endpoint->info().waits;
        if (!m_out.empty() && (waits || m_out.size() > limits::kGatherBytes)) return Step::Flush;
        m_watch.handle();
        return Step::Answer;
      }
      case RequestParser::State::Refused:
        refuse(m_parser.refusal());
        break;
    }
  }
  return Step::Close;
}

void Connection::headDone() {
  const std::size_t limit = m_core->pipeline.begin(m_exchange, m_parser.request(), m_peer, m_ids);
  m_begun = true;
  m_inHead = false;
  m_started = m_now;
  m_parser.expectBody(limit);
  const bool waiting = m_parser.state() == RequestParser::State::Body && pending().empty();
  if (waiting && m_parser.request().has(Header::Expect) && m_parser.request().http11) writeContinue(m_out);
}

Step Connection::waitForInput() {
  compact();
  const Deadlines& deadlines = m_core->options.deadlines;
  if (m_parser.state() == RequestParser::State::Body) {
    const auto atLeast = std::chrono::milliseconds(m_parser.request().body.size() * 1000 / limits::kBodyBytesPerSecond);
    m_watch.set(Phase::Reading, m_started + std::min(deadlines.body, deadlines.bodyGrace + atLeast));
  } else if (pending().empty()) {
    m_inHead = false;
    m_watch.set(Phase::Idle, m_now + deadlines.idle);
  } else {
    if (!m_inHead) m_started = m_now;
    m_inHead = true;
    m_watch.set(Phase::Reading, m_started + deadlines.header);
  }
  return Step::Read;
}

void Connection::compact() {
  if (m_begin == 0) return;
  std::memmove(m_in.data(), m_in.data() + m_begin, m_end - m_begin);
  m_end -= m_begin;
  m_begin = 0;
}

std::span<char> Connection::room() {
  // The scanner refuses a head before the buffer could pass the limit.
  if (m_end == m_in.size()) m_in.resize(std::max(m_in.size() * 2, kFirstBuffer));
  return std::span(m_in).subspan(m_end);
}

void Connection::received(std::size_t bytes) {
  m_end += bytes;
  m_now = m_core->parts.clock.steady();
  if (m_watch.expired()) inputEnded();
}

void Connection::inputEnded() {
  const bool midRequest = m_parser.state() == RequestParser::State::Body || m_inHead;
  if (m_watch.expired() && midRequest) {
    refuse(Error{ErrorCode::RequestTimeout, "The request did not arrive in time", {}, {}, {}});
  }
  m_closing = true;
}

void Connection::answered() {
  const auto ended = m_core->parts.clock.steady();
  ++m_requests;
  const bool keepAlive = m_parser.request().keepAlive && !m_exchange.stream && !m_core->draining.load(std::memory_order_relaxed) &&
                         !m_watch.expired() && m_requests < m_core->options.requestsPerConnection;
  writeAnswer(keepAlive);
  m_core->pipeline.finished(m_exchange, m_now, ended);
  m_now = ended;
  if (m_parser.request().verb != Verb::Head) m_stream = std::move(m_exchange.stream);
  m_closing = !keepAlive;
  m_begun = false;
  m_parser.next();
}

void Connection::writeAnswer(bool keepAlive) {
  m_tail = m_core->pipeline.write(m_out, m_scratch, m_exchange, m_peer, keepAlive);
  if (m_scratch.capacity() > limits::kGatherBytes) std::string().swap(m_scratch);
}

void Connection::sent() {
  m_out.clear();
  m_tail.reset();
  // What one large answer took must not stay reserved for as long as its connection idles.
  if (m_out.capacity() > limits::kGatherBytes) m_out.shrink_to_fit();
}

void Connection::refuse(const Error& error) {
  // A head that was refused, or never ended, has no route; its answer needs a request id all the same.
  if (!m_begun) static_cast<void>(m_core->pipeline.begin(m_exchange, m_parser.request(), m_peer, m_ids));
  m_core->pipeline.refuse(m_exchange, error);
  writeAnswer(false);
  m_core->pipeline.finished(m_exchange, m_now, m_now);
  m_closing = true;
  m_refused = true;
}

void Connection::expectWrite() { m_watch.set(Phase::Writing, m_core->parts.clock.steady() + m_core->options.deadlines.writeStall); }
void Connection::expectClose() { m_watch.set(Phase::Closing, m_core->parts.clock.steady() + m_core->options.deadlines.linger); }
void Connection::expectHandshake() { m_watch.set(Phase::Writing, m_now + m_core->options.deadlines.header); }

}  // namespace trunkline::http
