// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/head_parser.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "server/contract/limits.h"

namespace trunkline::http {
namespace {

namespace beast = boost::beast;
using BeastError = beast::error_code;
using BeastText = beast::string_view;

constexpr std::size_t kContentLengthDigits = 15;

std::string_view plain(BeastText text) { return {text.data(), text.size()}; }

class HeadParser final : public beast::http::basic_parser<true> {
 public:
  explicit HeadParser(Request& request) : m_request(request) {
    header_limit(static_cast<std::uint32_t>(limits::kHeaderBytes));
    body_limit(boost::none);
    eager(false);
  }

  [[nodiscard]] bool refused() const { return m_complaint != nullptr; }
  [[nodiscard]] const char* complaint() const { return m_complaint; }

 private:
  void refuse(const char* complaint, BeastError& error) {
    m_complaint = complaint;
    error = beast::http::error::bad_value;
  }

  void on_request_impl(beast::http::verb /*verb*/, BeastText method, BeastText target, int version, BeastError& /*error*/) override {
    m_request.verb = verbOf(plain(method));
    m_request.target.assign(plain(target));
    m_request.http11 = version == 11;
  }
  void on_response_impl(int /*code*/, BeastText /*reason*/, int /*version*/, BeastError& /*error*/) override {}

  void once(Header name, BeastText value, BeastError& error) {
    if (!m_request.setHeader(name, plain(value))) refuse("A header that may come once came twice", error);
  }

  void contentLengthField(BeastText value, BeastError& error) {
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || value.empty() || value.size() > kContentLengthDigits) return refuse("Malformed Content-Length", error);
    if (m_seenLength || m_request.chunked) return refuse("Conflicting body lengths", error);
    m_seenLength = true;
    for (const char c : value) m_request.contentLength = m_request.contentLength * 10 + static_cast<unsigned>(c - '0');
  }

  void transferEncodingField(BeastText value, BeastError& error) {
    if (m_seenLength || m_request.chunked) return refuse("Conflicting body lengths", error);
    if (!m_request.http11 || !beast::iequals(value, "chunked")) return refuse("The only transfer coding here is chunked", error);
    m_request.chunked = true;
  }

  void on_field_impl(beast::http::field field, BeastText name, BeastText value, BeastError& error) override {
    using beast::http::field;
    switch (field) {
      case field::host:
        return once(Header::Host, value, error);
      case field::authorization:
        return once(Header::Authorization, value, error);
      case field::content_type:
        return once(Header::ContentType, value, error);
      case field::content_length:
        return contentLengthField(value, error);
      case field::transfer_encoding:
        return transferEncodingField(value, error);
      case field::user_agent:
        return once(Header::UserAgent, value, error);
      case field::origin:
        return once(Header::Origin, value, error);
      case field::expect:
        return once(Header::Expect, value, error);
      case field::access_control_request_method:
        return once(Header::CorsMethod, value, error);
      case field::if_match:
        return once(Header::IfMatch, value, error);
      case field::accept_encoding:
        return m_request.appendHeader(Header::AcceptEncoding, plain(value));
      case field::unknown:
        break;
      default:
        return;
    }
    if (beast::iequals(name, "Idempotency-Key")) return once(Header::IdempotencyKey, value, error);
    if (beast::iequals(name, "X-Reason")) return once(Header::Reason, value, error);
    if (beast::iequals(name, "X-Background")) return once(Header::Background, value, error);
    if (beast::iequals(name, "X-Request-Id")) return once(Header::RequestId, value, error);
    if (beast::iequals(name, "Last-Event-ID")) return once(Header::LastEventId, value, error);
    if (beast::iequals(name, "X-Forwarded-For")) m_request.appendHeader(Header::ForwardedFor, plain(value));
  }

  void on_header_impl(BeastError& /*error*/) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/, BeastError& /*error*/) override {}
  std::size_t on_body_impl(BeastText bytes, BeastError& /*error*/) override { return bytes.size(); }
  void on_chunk_header_impl(std::uint64_t /*size*/, BeastText /*extensions*/, BeastError& /*error*/) override {}
  std::size_t on_chunk_body_impl(std::uint64_t /*left*/, BeastText bytes, BeastError& /*error*/) override { return bytes.size(); }
  void on_finish_impl(BeastError& /*error*/) override {}

  Request& m_request;
  const char* m_complaint{nullptr};
  bool m_seenLength{false};
};

// A name or address with an optional port. Nobody here decides by it, but others in front of us may.
bool isHost(std::string_view host) {
  return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(".-_:[]").find(c) != std::string_view::npos;
  });
}

}  // namespace

Result<> parseHead(std::string_view head, Request& request) {
  HeadParser parser(request);
  BeastError error;
  const std::size_t consumed = parser.put(boost::asio::buffer(head), error);
  if (parser.refused()) return fail(ErrorCode::ValidationFailed, parser.complaint());
  if (error || consumed != head.size() || !parser.is_header_done()) {
    return fail(ErrorCode::ValidationFailed, "Malformed request", error.message());
  }
  request.keepAlive = parser.keep_alive();
  if (!isHost(request.header(Header::Host)) && (request.http11 || request.has(Header::Host))) {
    return fail(ErrorCode::ValidationFailed, "The Host header is missing or malformed");
  }
  const bool bodiless =
      request.verb == Verb::Get || request.verb == Verb::Head || request.verb == Verb::Delete || request.verb == Verb::Options;
  if (bodiless && request.hasBody()) return fail(ErrorCode::ValidationFailed, "This method takes no body");
  if (request.has(Header::Expect) && !beast::iequals(request.header(Header::Expect), "100-continue")) {
    return fail(ErrorCode::ValidationFailed, "Unknown expectation");
  }
  return {};
}

}  // namespace trunkline::http
