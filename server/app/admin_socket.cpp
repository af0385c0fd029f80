// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_socket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>

#include "server/app/admin_socket_path.h"
#include "server/contract/limits.h"

namespace trunkline::app {
namespace {

using Local = boost::asio::local::stream_protocol;
using LocalSocket = boost::asio::basic_stream_socket<Local, IoExecutor>;
using LocalAcceptor = boost::asio::basic_socket_acceptor<Local, IoExecutor>;
using SteadyTimer =
    boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;
constexpr auto kTuple = boost::asio::as_tuple(kUseTask);

struct AdminRequest {
  std::string command;
  boost::json::object arguments;
};

Result<AdminRequest> readRequest(std::string_view line) {
  const auto refused = [] { return fail(ErrorCode::ValidationFailed, R"(A request is one line {"command":"…","arguments":{…}}.)"); };
  boost::json::error_code error;
  const boost::json::value value = boost::json::parse(line, error);
  if (error || !value.is_object()) return refused();
  AdminRequest request;
  for (const auto& [name, member] : value.get_object()) {
    if (name == "command" && member.is_string()) {
      request.command = std::string(member.get_string());
    } else if (name == "arguments" && member.is_object()) {
      request.arguments = member.get_object();
    } else {
      return refused();
    }
  }
  if (request.command.empty()) return refused();
  return request;
}

// One caller. Its timer closes the socket, which ends whatever waits on it.
struct AdminConnection {
  explicit AdminConnection(LocalSocket accepted) : socket(std::move(accepted)), timer(socket.get_executor()) {}
  LocalSocket socket;
  SteadyTimer timer;
};

void limitTime(const std::shared_ptr<AdminConnection>& connection) {
  connection->timer.expires_after(limits::kAdminDeadline);
  connection->timer.async_wait([weak = std::weak_ptr(connection)](boost::system::error_code error) {
    const auto held = weak.lock();
    boost::system::error_code ignored;
    if (!error && held) held->socket.close(ignored);
  });
}

bool mayAsk(LocalSocket& socket, std::int64_t& uid) {
  ucred peer{};
  socklen_t size = sizeof(peer);
  if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
  uid = peer.uid;
  return peer.uid == 0 || peer.uid == ::geteuid();
}

Task<Result<std::string>> answerTo(AdminHandler* handler, AdminRequest request) {
  try {
    co_return co_await handler->run(std::move(request.command), std::move(request.arguments));
  } catch (const std::exception& error) {
    co_return fail(ErrorCode::Internal, "The command failed; the log says why.", error.what());
  }
}

}  // namespace

std::string adminAnswer(const Result<std::string>& outcome) {
  if (outcome) return outcome->size() <= 2 ? R"({"ok":true})" : R"({"ok":true,)" + outcome->substr(1);
  const Error& error = outcome.error();
  std::string message = error.message;
  std::string_view separator = ": ";
  for (const FieldError& field : error.fields) {
    message.append(separator).append(field.path).append(field.path.empty() ? "" : " ").append(field.message);
    separator = "; ";
  }
  const boost::json::object body{{"code", errorCodeName(error.code)}, {"message", message}};
  return boost::json::serialize(boost::json::object{{"ok", false}, {"error", body}});
}

class AdminSocket::Listener {
 public:
  Listener(boost::asio::io_context& context, AdminSocketPath path, AdminHandler& handler, log::Logger& logger)
      : m_acceptor(context.get_executor()), m_path(std::move(path)), m_handler(handler), m_logger(logger) {}

  Result<> listen() {
    boost::system::error_code error;
    ::unlink(m_path.text().c_str());
    m_acceptor.open(Local(), error);
    if (!error) m_acceptor.bind(Local::endpoint(m_path.text()), error);
    // Nobody can connect before listen(), so there is no moment at which others could.
    if (!error && ::chmod(m_path.text().c_str(), S_IRUSR | S_IWUSR) != 0) error.assign(errno, boost::system::generic_category());
    if (!error) m_acceptor.listen(static_cast<int>(limits::kAdminConnections), error);
    if (error) return fail(ErrorCode::Internal, "The administration socket cannot be opened: " + error.message() + ".");
    return {};
  }

  void close() {
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    ::unlink(m_path.text().c_str());
  }

  static Task<> acceptLoop(std::shared_ptr<Listener> self) {
    for (;;) {
      auto [error, socket] = co_await self->m_acceptor.async_accept(kTuple);
      if (!self->m_acceptor.is_open()) co_return;
      if (error) {
        self->m_logger.warn("admin.accept_failed", {{"error", std::string_view(error.message())}});
        SteadyTimer pause(self->m_acceptor.get_executor(), std::chrono::milliseconds(100));
        co_await pause.async_wait(kTuple);
        continue;
      }
      if (self->m_open >= limits::kAdminConnections) continue;
      ++self->m_open;
      boost::asio::co_spawn(self->m_acceptor.get_executor(), serve(self, std::make_shared<AdminConnection>(std::move(socket))),
                            boost::asio::detached);
    }
  }

 private:
  static Task<> serve(std::shared_ptr<Listener> self, std::shared_ptr<AdminConnection> connection) {
    limitTime(connection);
    const auto outcome = co_await converse(self.get(), connection.get());
    const std::string line = adminAnswer(outcome) + "\n";
    limitTime(connection);
    const auto [error, written] = co_await boost::asio::async_write(connection->socket, boost::asio::buffer(line), kTuple);
    if (error) self->m_logger.warn("admin.answer_lost", {{"bytes", static_cast<std::int64_t>(written)}});
    connection->timer.cancel();
    --self->m_open;
  }

  static Task<Result<std::string>> converse(Listener* self, AdminConnection* connection) {
    std::int64_t uid = -1;
    if (!mayAsk(connection->socket, uid)) {
      self->m_logger.warn("admin.refused", {{"uid", uid}});
      co_return fail(ErrorCode::Forbidden, "Only the server's own user and root may use the administration socket.");
    }
    std::string line;
    const auto [error, length] = co_await boost::asio::async_read_until(
        connection->socket, boost::asio::dynamic_buffer(line, limits::kAdminLineBytes), '\n', kTuple);
    if (error == boost::asio::error::not_found) co_return fail(ErrorCode::BodyTooLarge, "A request has at most 64 KiB.");
    if (error) co_return fail(ErrorCode::RequestTimeout, "No request came.");
    // From here the command's own deadlines count.
    connection->timer.cancel();
    auto request = readRequest(std::string_view(line).substr(0, length));
    if (!request) co_return tl::unexpected(request.error());
    const std::string command = request->command;
    auto outcome = co_await answerTo(&self->m_handler, std::move(*request));
    const std::string_view code = outcome ? "ok" : errorCodeName(outcome.error().code);
    const std::string_view cause = outcome ? std::string_view() : std::string_view(outcome.error().cause);
    self->m_logger.info("admin.command", {{"command", std::string_view(command)}, {"uid", uid}, {"outcome", code}, {"cause", cause}});
    co_return outcome;
  }

  LocalAcceptor m_acceptor;
  AdminSocketPath m_path;
  AdminHandler& m_handler;
  log::Logger& m_logger;
  std::size_t m_open{0};
};

Result<std::unique_ptr<AdminSocket>> AdminSocket::open(boost::asio::io_context& context, const std::string& directory,
                                                       AdminHandler& handler, log::Logger& logger) {
  auto path = AdminSocketPath::in(directory);
  if (!path) return tl::unexpected(path.error());
  auto listener = std::make_shared<Listener>(context, std::move(*path), handler, logger);
  if (auto listening = listener->listen(); !listening) return tl::unexpected(listening.error());
  boost::asio::co_spawn(context.get_executor(), Listener::acceptLoop(listener), boost::asio::detached);
  return std::unique_ptr<AdminSocket>(new AdminSocket(std::move(listener)));
}

AdminSocket::~AdminSocket() { m_listener->close(); }

}  // namespace trunkline::app
