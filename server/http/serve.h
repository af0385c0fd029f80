// SPDX-License-Identifier: GPL-3.0-or-later
// A connection's coroutine over a plain or a TLS socket. Included by server.cpp only.
#pragma once
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <type_traits>

#include "server/base/task.h"
#include "server/http/connection.h"

namespace trunkline::http {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, IoExecutor>;
using TlsStream = boost::asio::ssl::stream<Socket>;
inline constexpr auto kTuple = boost::asio::as_tuple(kUseTask);

inline Socket& socketOf(Socket& socket) { return socket; }
inline Socket& socketOf(TlsStream& stream) { return stream.next_layer(); }

// What the kernel takes at once, which is nearly always everything. TLS has no such short cut.
inline std::size_t writeNow(Socket& socket, std::string_view bytes, bool& failed) {
  boost::system::error_code error;
  const std::size_t written = socket.write_some(boost::asio::buffer(bytes), error);
  failed = error && error != boost::asio::error::would_block;
  return error ? 0 : written;
}
inline std::size_t writeNow(TlsStream& /*stream*/, std::string_view /*bytes*/, bool& /*failed*/) { return 0; }

// Sends what is left; false when the peer is gone or does not read.
template <class Stream>
Task<bool> writeRest(Stream* stream, Connection* connection, std::string_view rest) {
  while (!rest.empty()) {
    connection->expectWrite();
    auto [error, written] = co_await stream->async_write_some(boost::asio::buffer(rest), kTuple);
    if (error) co_return false;
    rest.remove_prefix(written);
  }
  co_return true;
}

// Ends politely: the peer reads our last answer before it learns of a reset. Bounded in time and bytes.
template <class Stream>
Task<> closeStream(Stream* stream, Connection* connection) {
  connection->expectClose();
  if constexpr (std::is_same_v<Stream, TlsStream>) {
    // A peer that closes without its half of the farewell is none of our business.
    auto [farewell] = co_await stream->async_shutdown(kTuple);
    static_cast<void>(farewell);
  }
  if (!connection->refused()) co_return;
  Socket& socket = socketOf(*stream);
  boost::system::error_code error;
  socket.shutdown(boost::asio::socket_base::shutdown_send, error);
  if (error) co_return;
  std::array<char, 4096> waste;
  for (std::size_t total = 0; total < limits::kLingerBytes;) {
    auto [readError, bytes] = co_await socket.async_read_some(boost::asio::buffer(waste), kTuple);
    if (readError) co_return;
    total += bytes;
  }
}

template <class Stream>
Task<bool> readMore(Stream* stream, Connection* connection) {
  const auto room = connection->room();
  auto [error, bytes] = co_await stream->async_read_some(boost::asio::buffer(room.data(), room.size()), kTuple);
  if (!error) connection->received(bytes);
  co_return !error;
}

// Carries a streamed body on until it ends or the peer goes.
template <class Stream>
Task<> sendPieces(Stream* stream, Connection* connection, std::shared_ptr<StreamedBody> body) {
  for (;;) {
    connection->expectPiece();
    const std::string piece = co_await body->next();
    if (piece.empty() || !co_await writeRest(stream, connection, piece)) co_return;
  }
}

template <class Stream>
Task<> serve(std::unique_ptr<Stream> stream, std::unique_ptr<Connection> connection) {
  if constexpr (std::is_same_v<Stream, TlsStream>) {
    connection->expectHandshake();
    auto [error] = co_await stream->async_handshake(boost::asio::ssl::stream_base::server, kTuple);
    if (error) co_return;
  }
  for (;;) {
    const Step step = connection->advance();
    if (step == Step::Answer) {
      co_await connection->pipeline().answer(&connection->exchange());
      connection->answered();
      continue;
    }
    if (!connection->output().empty()) {
      const std::array pieces{connection->output(), connection->tail()};
      bool waited = false;
      for (const std::string_view piece : pieces) {
        bool failed = false;
        const std::size_t written = piece.empty() ? 0 : writeNow(*stream, piece, failed);
        if (failed) co_return;
        if (written == piece.size()) continue;
        waited = true;
        if (!co_await writeRest(stream.get(), connection.get(), piece.substr(written))) co_return;
      }
      connection->sent();
      if (waited) continue;  // time has passed: the next step's deadline is counted from now
    }
    if (step == Step::Close) break;
    if (step == Step::Read && !co_await readMore(stream.get(), connection.get())) connection->inputEnded();
  }
  if (auto body = connection->takeStream()) co_await sendPieces(stream.get(), connection.get(), std::move(body));
  co_await closeStream(stream.get(), connection.get());
}

}  // namespace trunkline::http
