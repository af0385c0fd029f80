// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP/1.1 server with keep-alive on one io_context, which can also answer wrongly on purpose.
#pragma once
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <functional>

#include "server/base/task.h"
#include "tests/simulators/http_message.h"

namespace trunkline::simulators {

class HttpServer {
 public:
  using Handler = std::function<Reply(const Request&)>;
  // Listens on 127.0.0.1; throws boost::system::system_error when the port is taken. Port 0 takes any.
  HttpServer(boost::asio::io_context& context, std::uint16_t port, Handler handler);
  void start();
  [[nodiscard]] std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }

 private:
  using Tcp = boost::asio::ip::tcp;
  using Acceptor = boost::asio::basic_socket_acceptor<Tcp, IoExecutor>;
  using Socket = boost::asio::basic_stream_socket<Tcp, IoExecutor>;

  Task<> accept();
  Task<> serve(Socket socket);
  // False when the connection is over.
  Task<bool> send(Socket* socket, Reply reply, bool keepAlive);

  boost::asio::io_context& m_context;
  Acceptor m_acceptor;
  Handler m_handler;
};

}  // namespace trunkline::simulators
