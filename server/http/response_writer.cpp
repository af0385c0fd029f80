// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_writer.h"

#include <array>
#include <boost/beast/http/status.hpp>
#include <charconv>

#include "server/contract/limits.h"
#include "server/http/date_line.h"
#include "server/http/gzip.h"

namespace trunkline::http {
namespace {

constexpr std::string_view kDataPolicy = "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'";
// A page may have our own style sheet, and nothing else.
constexpr std::string_view kPagePolicy =
    "\r\nContent-Security-Policy: default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
constexpr std::string_view kSecurityHeaders =
    "\r\nX-Content-Type-Options: nosniff"
    "\r\nReferrer-Policy: no-referrer"
    "\r\nX-Request-Id: ";
constexpr std::string_view kStrictTransport = "\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains";
constexpr std::string_view kNoStore = "\r\nCache-Control: no-store";

void appendNumber(std::string& out, std::size_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void statusLine(std::string& out, int status, bool http11) {
  if (status == 200 && http11) {
    out += "HTTP/1.1 200 OK\r\nDate: ";
    return;
  }
  out += http11 ? "HTTP/1.1 " : "HTTP/1.0 ";
  appendNumber(out, static_cast<std::size_t>(status));
  out += ' ';
  const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
  out.append(reason.data(), reason.size());
  out += "\r\nDate: ";
}

// A header made of outside text must not be able to end its line.
void appendHeader(std::string& out, std::string_view name, std::string_view value) {
  out += "\r\n";
  out += name;
  out += ": ";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) out += c;
  }
}

void connectionHeader(std::string& out, const ResponseFrame& frame) {
  if (!frame.keepAlive) {
    out += "\r\nConnection: close";
  } else if (!frame.http11) {
    out += "\r\nConnection: keep-alive";
  }
}

// draft-ietf-httpapi-ratelimit-headers: items of a structured field, one policy a request.
void rateHeaders(std::string& out, const RateState& rate) {
  const auto item = [&out, &rate](std::string_view header, std::string_view first, std::int64_t a, std::string_view second,
                                  std::int64_t b) {
    out += header;
    out += rate.name;
    out += first;
    appendNumber(out, static_cast<std::size_t>(a));
    out += second;
    appendNumber(out, static_cast<std::size_t>(b));
  };
  item("\r\nRateLimit-Policy: \"", "\";q=", rate.quota, ";w=", rate.windowS);
  item("\r\nRateLimit: \"", "\";r=", rate.remaining, ";t=", rate.resetS);
}

}  // namespace

void writeContinue(std::string& out) { out += "HTTP/1.1 100 Continue\r\n\r\n"; }

std::shared_ptr<const std::string> writeResponse(std::string& out, std::string& scratch, const Exchange& exchange,
                                                 const ResponseFrame& frame) {
  std::string_view body = exchange.answerBody();
  const bool bodiless = exchange.status == 204 || exchange.status == 304;
  const bool compressible = !bodiless && body.size() > limits::kGzipMinBytes;
  const bool compressed = compressible && frame.gzip && gzip(body, scratch);
  if (compressed) body = scratch;

  statusLine(out, exchange.status, frame.http11);
  out += httpDate(frame.nowUs);
  out += exchange.contentType.starts_with("text/html") ? kPagePolicy : kDataPolicy;
  out += kSecurityHeaders;
  out += exchange.requestId;
  if (frame.strictTransport) out += kStrictTransport;
  if (frame.noStore) out += kNoStore;
  if (!exchange.call.rate.name.empty()) rateHeaders(out, exchange.call.rate);
  connectionHeader(out, frame);
  if (compressible) out += "\r\nVary: Accept-Encoding";
  if (compressed) out += "\r\nContent-Encoding: gzip";
  if (frame.variesByOrigin) out += "\r\nVary: Origin";
  if (!frame.allowOrigin.empty()) {
    appendHeader(out, "Access-Control-Allow-Origin", frame.allowOrigin);
    out += "\r\nAccess-Control-Expose-Headers: X-Request-Id, RateLimit, RateLimit-Policy, Retry-After, Idempotent-Replayed, ETag";
  }
  for (const auto& [name, value] : exchange.headers) appendHeader(out, name, value);
  if (!bodiless) {
    if (!body.empty() || exchange.stream) {
      out += "\r\nContent-Type: ";
      out += exchange.contentType;
    }
    // A stream ends with its connection.
    if (!exchange.stream) {
      out += "\r\nContent-Length: ";
      appendNumber(out, body.size());
    }
  }
  out += "\r\n\r\n";
  if (bodiless || frame.headOnly) return {};
  // One copy for everybody who reads it slowly.
  if (!compressed && exchange.rendered && body.size() > limits::kGatherBytes) return exchange.rendered;
  out += body;
  return {};
}

}  // namespace trunkline::http
