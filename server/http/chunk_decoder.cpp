// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunk_decoder.h"

#include <algorithm>

namespace trunkline::http {
namespace {

constexpr unsigned kSizeDigits = 8;

Failure badChunk(std::string message) { return fail(ErrorCode::ValidationFailed, std::move(message)); }

}  // namespace

Result<std::size_t> ChunkDecoder::put(std::string_view bytes, std::string& body) {
  std::size_t at = 0;
  while (at < bytes.size() && m_state != State::Done) {
    if (m_state == State::Data) {
      const std::size_t count = std::min(m_left, bytes.size() - at);
      body.append(bytes.substr(at, count));
      at += count;
      m_left -= count;
      if (m_left == 0) m_state = State::DataCr;
      continue;
    }
    if (auto good = framing(bytes[at++], body.size()); !good) return Failure(std::move(good.error()));
  }
  return at;
}

Result<> ChunkDecoder::framing(char c, std::size_t bodyBytes) {
  switch (m_state) {
    case State::Size:
      return sizeByte(c);
    case State::SizeLf:
      if (c != '\n') return badChunk("Malformed chunk size");
      if (m_left > m_limitBytes - std::min(bodyBytes, m_limitBytes)) return fail(ErrorCode::BodyTooLarge, "The body is too large");
      m_state = m_left == 0 ? State::LastCr : State::Data;
      return {};
    case State::DataCr:
      if (c != '\r') return badChunk("A chunk is longer than its size");
      m_state = State::DataLf;
      return {};
    case State::DataLf:
      if (c != '\n') return badChunk("A chunk is longer than its size");
      m_digits = 0;
      m_state = State::Size;
      return {};
    case State::LastCr:
      if (c != '\r') return badChunk("Trailers are not accepted");
      m_state = State::LastLf;
      return {};
    case State::LastLf:
      if (c != '\n') return badChunk("Malformed end of the body");
      m_state = State::Done;
      return {};
    case State::Data:
    case State::Done:
      break;
  }
  return {};
}

Result<> ChunkDecoder::sizeByte(char c) {
  if (c == '\r' && m_digits > 0) {
    m_state = State::SizeLf;
    return {};
  }
  if (c == ';') return badChunk("Chunk extensions are not accepted");
  unsigned digit = 0;
  if (c >= '0' && c <= '9') {
    digit = static_cast<unsigned>(c - '0');
  } else if (c >= 'a' && c <= 'f') {
    digit = static_cast<unsigned>(c - 'a') + 10;
  } else if (c >= 'A' && c <= 'F') {
    digit = static_cast<unsigned>(c - 'A') + 10;
  } else {
    return badChunk("Malformed chunk size");
  }
  if (m_digits == 0) m_left = 0;
  if (++m_digits > kSizeDigits) return badChunk("Malformed chunk size");
  m_left = m_left * 16 + digit;
  return {};
}

}  // namespace trunkline::http
