// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace trunkline::testing {
namespace {

constexpr timeval kPatience{.tv_sec = 10, .tv_usec = 0};

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
  ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_socket(other.m_socket), m_connected(other.m_connected), m_buffer(std::move(other.m_buffer)) {
  other.m_socket = -1;
}

RawClient::~RawClient() {
  if (m_socket >= 0) ::close(m_socket);
}

std::size_t RawClient::send(std::string_view bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t count = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) break;
    sent += static_cast<std::size_t>(count);
  }
  return sent;
}

void RawClient::endSending() { ::shutdown(m_socket, SHUT_WR); }

std::string RawClient::readOnce() {
  std::array<char, 65536> chunk;
  const ssize_t count = ::recv(m_socket, chunk.data(), chunk.size(), 0);
  return count > 0 ? std::string(chunk.data(), static_cast<std::size_t>(count)) : std::string();
}

bool RawClient::fill() {
  const std::string more = readOnce();
  m_buffer += more;
  return !more.empty();
}

Response RawClient::response(bool toHead) {
  Response answer;
  std::size_t end = 0;
  while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
    if (!fill()) return answer;
  }
  const std::string head = m_buffer.substr(0, end + 2);
  m_buffer.erase(0, end + 4);
  answer.status = std::stoi(head.substr(9, 3));
  for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
    const std::size_t lineEnd = head.find("\r\n", at);
    const std::string line = head.substr(at, lineEnd - at);
    const std::size_t colon = line.find(": ");
    answer.headers[lowered(line.substr(0, colon))] = line.substr(colon + 2);
    at = lineEnd + 2;
  }
  const auto length = answer.headers.find("content-length");
  const std::size_t bytes = toHead || length == answer.headers.end() ? 0 : std::stoul(length->second);
  while (m_buffer.size() < bytes) {
    if (!fill()) return answer;
  }
  answer.body = m_buffer.substr(0, bytes);
  m_buffer.erase(0, bytes);
  return answer;
}

bool RawClient::ended() {
  if (!m_buffer.empty()) return false;
  std::array<char, 16> rest;
  const ssize_t count = ::recv(m_socket, rest.data(), rest.size(), 0);
  return count == 0 || (count < 0 && errno == ECONNRESET);
}

}  // namespace trunkline::testing
