// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/http_server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <cctype>
#include <string>
#include <string_view>

namespace trunkline::simulators {
namespace {

namespace http = boost::beast::http;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;

constexpr std::chrono::milliseconds kDripPause{300};

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i] == '+' ? ' ' : text[i]);
    }
  }
  return out;
}

void addParameters(std::string_view text, std::map<std::string, std::string>& out) {
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    const std::string_view value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    out[decoded(pair.substr(0, equals))] = decoded(value);
  }
}

Request requestOf(const http::request<http::string_body>& message) {
  Request out;
  const std::string_view target(message.target().data(), message.target().size());
  const std::size_t question = target.find('?');
  out.method = std::string(message.method_string());
  out.path = std::string(target.substr(0, question));
  if (question != std::string_view::npos) addParameters(target.substr(question + 1), out.parameters);
  if (message[http::field::content_type] == "application/x-www-form-urlencoded") addParameters(message.body(), out.parameters);
  out.body = message.body();
  for (const auto& field : message) {
    std::string name(field.name_string());
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    out.headers[name] = std::string(field.value());
  }
  return out;
}

std::string headOf(const Reply& reply, bool keepAlive) {
  std::string out = "HTTP/1.1 " + std::to_string(reply.status) + (reply.status < 300 ? " OK" : " Error");
  out += "\r\nContent-Type: " + reply.contentType;
  out += "\r\nContent-Length: " + std::to_string(reply.body.size());
  if (!reply.location.empty()) out += "\r\nLocation: " + reply.location;
  if (!keepAlive) out += "\r\nConnection: close";
  return out + "\r\n\r\n";
}

}  // namespace

HttpServer::HttpServer(boost::asio::io_context& context, std::uint16_t port, Handler handler)
    : m_context(context),
      m_acceptor(context.get_executor(), Tcp::endpoint(boost::asio::ip::address_v4::loopback(), port)),
      m_handler(std::move(handler)) {}

void HttpServer::start() { boost::asio::co_spawn(m_context, accept(), boost::asio::detached); }

Task<> HttpServer::accept() {
  for (;;) {
    Socket socket = co_await m_acceptor.async_accept(kUseTask);
    socket.set_option(Tcp::no_delay(true));
    boost::asio::co_spawn(m_context, serve(std::move(socket)), boost::asio::detached);
  }
}

Task<> HttpServer::serve(Socket socket) {
  boost::beast::flat_buffer buffer;
  try {
    for (;;) {
      http::request<http::string_body> message;
      co_await http::async_read(socket, buffer, message, kUseTask);
      Reply reply = m_handler(requestOf(message));
      if (reply.delay.count() > 0) {
        Timer timer(co_await boost::asio::this_coro::executor, reply.delay);
        co_await timer.async_wait(kUseTask);
      }
      if (!co_await send(&socket, std::move(reply), message.keep_alive())) co_return;
    }
  } catch (const boost::system::system_error&) {
    co_return;  // the peer went away: the end of every connection
  }
}

Task<bool> HttpServer::send(Socket* socket, Reply reply, bool keepAlive) {
  const std::string head = headOf(reply, keepAlive);
  switch (reply.damage) {
    case Damage::Silence:
      co_await socket->async_wait(Socket::wait_read, kUseTask);  // until the client gives up
      co_return false;
    case Damage::Reset:
      socket->set_option(boost::asio::socket_base::linger(true, 0));
      socket->close();
      co_return false;
    case Damage::Truncate: {
      const std::string part = head + reply.body.substr(0, reply.body.size() / 2);
      co_await boost::asio::async_write(*socket, boost::asio::buffer(part), kUseTask);
      socket->shutdown(Tcp::socket::shutdown_send);
      co_return false;
    }
    case Damage::Drip: {
      co_await boost::asio::async_write(*socket, boost::asio::buffer(head), kUseTask);
      Timer timer(co_await boost::asio::this_coro::executor);
      for (const char& byte : reply.body) {
        timer.expires_after(kDripPause);
        co_await timer.async_wait(kUseTask);
        co_await boost::asio::async_write(*socket, boost::asio::buffer(&byte, 1), kUseTask);
      }
      co_return keepAlive;
    }
    case Damage::None:
      break;
  }
  const std::string whole = head + reply.body;
  co_await boost::asio::async_write(*socket, boost::asio::buffer(whole), kUseTask);
  co_return keepAlive;
}

}  // namespace trunkline::simulators
