// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ctl/socket_client.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "server/app/admin_socket_path.h"
#include "server/contract/limits.h"

namespace trunkline::ctl {
namespace {

constexpr std::size_t kAnswerBytesMax = 1024 * 1024;

std::string reasonOf(int error) { return std::error_code(error, std::generic_category()).message(); }

class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) ::close(m_value);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int value() const { return m_value; }

 private:
  int m_value;
};

bool connectTo(int socket, const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy_n(path.data(), std::min(path.size(), sizeof(address.sun_path) - 1), address.sun_path);
  return ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
}

void limitWait(int socket, std::chrono::seconds wait) {
  timeval limit{};
  limit.tv_sec = wait.count();
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit));
}

Result<> sendWhole(int socket, std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return fail(ErrorCode::Internal, "The server did not take the request: " + reasonOf(errno) + ".");
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return {};
}

Result<std::string> receiveLine(int socket) {
  std::string line;
  std::array<char, 4096> buffer{};
  while (line.size() < kAnswerBytesMax) {
    const ssize_t count = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN)
      return fail(ErrorCode::RequestTimeout, "The server did not answer in time; ask again or see its log.");
    if (count <= 0) return fail(ErrorCode::Internal, "The server ended the connection without an answer; see its log.");
    line.append(buffer.data(), static_cast<std::size_t>(count));
    if (const std::size_t end = line.find('\n'); end != std::string::npos) return line.substr(0, end);
  }
  return fail(ErrorCode::Internal, "The server's answer is longer than 1 MiB.");
}

}  // namespace

Result<std::optional<std::string>> askServer(const std::string& directory, const std::string& request, std::chrono::seconds wait) {
  if (request.size() >= limits::kAdminLineBytes) return fail(ErrorCode::BodyTooLarge, "The command is longer than 64 KiB.");
  const auto path = app::AdminSocketPath::in(directory);
  if (!path) return std::nullopt;
  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.value() < 0) return fail(ErrorCode::Internal, "No socket: " + reasonOf(errno) + ".");
  limitWait(socket.value(), wait);
  if (!connectTo(socket.value(), path->text())) {
    // A socket without a listener was left by a killed server.
    if (errno == ENOENT || errno == ECONNREFUSED) return std::nullopt;
    return fail(ErrorCode::Forbidden, "The server in " + directory + " cannot be reached: " + reasonOf(errno) +
                                          ". Run trunklinectl as the server's user or as root.");
  }
  if (auto sent = sendWhole(socket.value(), request + "\n"); !sent) return tl::unexpected(sent.error());
  auto line = receiveLine(socket.value());
  if (!line) return tl::unexpected(line.error());
  return std::optional(std::move(*line));
}

}  // namespace trunkline::ctl
