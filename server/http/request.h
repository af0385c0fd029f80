// SPDX-License-Identifier: GPL-3.0-or-later
// One parsed request. The strings keep their storage from request to request of a connection.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/contract/route.h"

namespace trunkline::http {

// The first five are trunkline::Method in the same order.
enum class Verb : std::uint8_t { Get, Post, Put, Patch, Delete, Head, Options, Other };

[[nodiscard]] Verb verbOf(std::string_view method);
[[nodiscard]] std::string_view methodName(Method method);

// The only headers that anything here reads; all others are checked for form and dropped.
enum class Header : std::uint8_t {
  Host,
  Authorization,
  ContentType,
  IdempotencyKey,
  RequestId,
  UserAgent,
  ForwardedFor,
  Origin,
  AcceptEncoding,
  CorsMethod,
  Expect,
  IfMatch,
};
inline constexpr std::size_t kHeaderCount = 12;

class Request {
 public:
  Verb verb{Verb::Other};
  bool keepAlive{false};
  bool chunked{false};
  bool http11{true};
  std::uint64_t contentLength{0};
  std::string target;
  std::string body;

  [[nodiscard]] std::string_view header(Header name) const { return m_headers[static_cast<std::size_t>(name)]; }
  [[nodiscard]] bool has(Header name) const { return (m_present & bit(name)) != 0; }
  [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }
  // False when the header has come before.
  bool setHeader(Header name, std::string_view value);
  void appendHeader(Header name, std::string_view value);
  void clear();

 private:
  [[nodiscard]] static constexpr std::uint32_t bit(Header name) { return 1U << static_cast<unsigned>(name); }

  std::array<std::string, kHeaderCount> m_headers;
  std::uint32_t m_present{0};
};

}  // namespace trunkline::http
