// SPDX-License-Identifier: GPL-3.0-or-later
// One connection without its socket: bytes in, the next thing to do out. The transport (serve.h) does what it says.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/core.h"
#include "server/http/request_parser.h"

namespace trunkline::http {

enum class Step : std::uint8_t {
  Read,    // send the output, if any, and wait for bytes: into room(), then received()
  Answer,  // await pipeline.answer(&exchange()), then answered()
  Flush,   // send the output, then sent()
  Close,   // send the output, if any, then close
};

class Connection {
 public:
  Connection(std::shared_ptr<Core> core, Lane* lane, Peer peer, int socket);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  [[nodiscard]] Step advance();
  [[nodiscard]] std::span<char> room();
  void received(std::size_t bytes);
  void inputEnded();  // the peer is done, or its time is over
  void answered();
  void sent();

  [[nodiscard]] Exchange& exchange() { return m_exchange; }
  [[nodiscard]] Pipeline& pipeline() { return m_core->pipeline; }
  [[nodiscard]] std::string_view output() const { return m_out; }
  [[nodiscard]] std::string_view tail() const { return m_tail ? std::string_view(*m_tail) : std::string_view(); }  // sent after the output
  [[nodiscard]] std::shared_ptr<StreamedBody> takeStream() {
    return std::move(m_stream);
  }  // what follows the last answer's head, if anything
  [[nodiscard]] bool refused() const { return m_refused; }  // unread input may be on its way: linger
  void expectWrite();                                       // a write has to wait
  void expectPiece() { m_watch.handle(); }                  // of a stream: as long as its source likes
  void expectClose();
  void expectHandshake();

 private:
  [[nodiscard]] std::string_view pending() const { return {m_in.data() + m_begin, m_end - m_begin}; }
  [[nodiscard]] Step waitForInput();
  void headDone();
  void refuse(const Error& error);
  void compact();
  void writeAnswer(bool keepAlive);

  std::shared_ptr<Core> m_core;
  Lane* m_lane;
  Peer m_peer;
  Watch m_watch;
  RequestIdMaker m_ids;
  RequestParser m_parser;
  Exchange m_exchange;
  std::vector<char> m_in;
  std::size_t m_begin{0};
  std::size_t m_end{0};
  std::string m_out;
  std::shared_ptr<const std::string> m_tail;
  std::shared_ptr<StreamedBody> m_stream;
  std::string m_scratch;
  std::size_t m_requests{0};
  Clock::Steady m_now;        // of the last event
  Clock::Steady m_started{};  // of the request's head or body
  bool m_inHead{false};
  bool m_begun{false};  // the exchange belongs to the parser's request
  bool m_closing{false};
  bool m_refused{false};
};

}  // namespace trunkline::http
