// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_parser.h"

#include <algorithm>

#include "server/http/head_parser.h"

namespace trunkline::http {

std::size_t RequestParser::put(std::string_view pending) {
  if (pending.empty()) return 0;
  if (m_state == State::Head) return putHead(pending);
  if (m_state == State::Body) return putBody(pending);
  return 0;
}

std::size_t RequestParser::putHead(std::string_view pending) {
  const auto complete = m_scanner.scan(pending);
  if (!complete) {
    refuse(complete.error());
    return 0;
  }
  if (!*complete) return 0;
  const std::size_t bytes = m_scanner.headBytes();
  if (auto parsed = parseHead(pending.substr(0, bytes), m_request); !parsed) {
    refuse(std::move(parsed.error()));
    return 0;
  }
  m_state = State::HeadDone;
  return bytes;
}

void RequestParser::expectBody(std::size_t limitBytes) {
  if (!m_request.hasBody()) {
    m_state = State::Done;
    return;
  }
  m_state = State::Body;
  if (m_request.chunked) {
    m_chunks.emplace(limitBytes);
  } else if (m_request.contentLength > limitBytes) {
    refuse(Error{ErrorCode::BodyTooLarge, "The body is too large", {}, {}, {}});
  } else {
    m_bodyLeft = static_cast<std::size_t>(m_request.contentLength);
  }
}

std::size_t RequestParser::putBody(std::string_view pending) {
  if (!m_chunks) {
    const std::size_t count = std::min(m_bodyLeft, pending.size());
    m_request.body.append(pending.substr(0, count));
    m_bodyLeft -= count;
    if (m_bodyLeft == 0) m_state = State::Done;
    return count;
  }
  auto taken = m_chunks->put(pending, m_request.body);
  if (!taken) {
    refuse(std::move(taken.error()));
    return 0;
  }
  if (m_chunks->done()) m_state = State::Done;
  return *taken;
}

void RequestParser::next() {
  m_request.clear();
  m_scanner.reset();
  m_chunks.reset();
  m_bodyLeft = 0;
  m_state = State::Head;
}

void RequestParser::refuse(Error error) {
  m_refusal = std::move(error);
  m_state = State::Refused;
}

}  // namespace trunkline::http
