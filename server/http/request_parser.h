// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes → requests, one after the other, without allocation per header. Knows nothing of sockets or routes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "server/contract/error.h"
#include "server/http/chunk_decoder.h"
#include "server/http/head_scanner.h"
#include "server/http/request.h"

namespace trunkline::http {

class RequestParser {
 public:
  enum class State : std::uint8_t { Head, HeadDone, Body, Done, Refused };

  // Gives the parser what has arrived and was not consumed yet; answers how many bytes it consumed. Stops at the end of the
  // head (then expectBody or refuse decides) and at the end of the request. An incomplete head consumes nothing.
  [[nodiscard]] std::size_t put(std::string_view pending);
  // After HeadDone: the route's limit is known now. Refuses a larger Content-Length without reading it.
  void expectBody(std::size_t limitBytes);
  void next();  // after Done

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] Request& request() { return m_request; }
  [[nodiscard]] const Error& refusal() const { return m_refusal; }

 private:
  [[nodiscard]] std::size_t putHead(std::string_view pending);
  [[nodiscard]] std::size_t putBody(std::string_view pending);
  void refuse(Error error);

  Request m_request;
  HeadScanner m_scanner;
  std::optional<ChunkDecoder> m_chunks;
  std::size_t m_bodyLeft{0};
  Error m_refusal;
  State m_state{State::Head};
};

}  // namespace trunkline::http
