// SPDX-License-Identifier: GPL-3.0-or-later
// A blocking client that sends exactly the bytes it is told to.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace trunkline::testing {

struct Response {
  int status{0};                               // 0: the connection ended without one
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;

  // Empty when the header is missing.
  [[nodiscard]] std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  RawClient(RawClient&& other) noexcept;
  RawClient& operator=(RawClient&&) = delete;
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient();

  // Bytes that the peer took; fewer when it closed.
  std::size_t send(std::string_view bytes);
  void endSending();
  [[nodiscard]] Response response(bool toHead = false);
  // True when the peer ends the connection, and sends nothing more, within a few seconds.
  [[nodiscard]] bool ended();
  [[nodiscard]] bool connected() const { return m_connected; }
  // One read call's worth; how answers were gathered.
  [[nodiscard]] std::string readOnce();

 private:
  [[nodiscard]] bool fill();

  int m_socket;
  bool m_connected{false};
  std::string m_buffer;
};

}  // namespace trunkline::testing
