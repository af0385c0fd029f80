// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/head_scanner.h"

#include <algorithm>
#include <array>

#include "server/contract/limits.h"
#include "server/http/target.h"

namespace trunkline::http {
namespace {

constexpr std::size_t kMethodBytes = 16;

// RFC 9110 token characters.
constexpr std::array<bool, 256> kTokenTable = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = true;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = true;
  for (const char c : std::string_view("!#$%&'*+-.^_`|~")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool isToken(char c) { return kTokenTable[static_cast<unsigned char>(c)]; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
// NUL, a lone CR and the other controls: never within a value; a tab may be.
bool isValueByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

Failure malformed(std::string message) { return fail(ErrorCode::ValidationFailed, std::move(message)); }
Failure tooLarge() { return fail(ErrorCode::HeaderTooLarge, "The request line and headers are too large"); }

}  // namespace

Result<bool> HeadScanner::scan(std::string_view pending) {
  if (m_scanned == 0 && !pending.empty() && !isUpper(pending.front())) return malformed("Not an HTTP request");
  for (;;) {
    const std::size_t end = pending.find('\n', m_scanned);
    if (end == std::string_view::npos) {
      if (pending.size() >= limits::kHeaderBytes) return tooLarge();
      return false;
    }
    if (end >= limits::kHeaderBytes) return tooLarge();
    const std::string_view whole = pending.substr(m_scanned, end - m_scanned);
    if (whole.empty() || whole.back() != '\r') return malformed("A line must end with CR and LF");
    m_scanned = end + 1;
    if (whole.size() == 1) return true;
    if (auto good = line(whole.substr(0, whole.size() - 1)); !good) return Failure(std::move(good.error()));
  }
}

Result<> HeadScanner::line(std::string_view text) {
  if (m_lines++ == 0) return requestLine(text);
  if (m_lines > limits::kHeaderFields + 1) return tooLarge();
  return fieldLine(text);
}

Result<> HeadScanner::requestLine(std::string_view text) {
  const std::size_t methodEnd = text.find(' ');
  if (methodEnd == std::string_view::npos || methodEnd == 0 || methodEnd > kMethodBytes) return malformed("Malformed request line");
  const std::string_view method = text.substr(0, methodEnd);
  if (!std::all_of(method.begin(), method.end(), isUpper)) return malformed("Malformed method");
  const std::string_view rest = text.substr(methodEnd + 1);
  const std::size_t targetEnd = rest.find(' ');
  if (targetEnd == std::string_view::npos) return malformed("Malformed request line");
  const std::string_view version = rest.substr(targetEnd + 1);
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return malformed("Only HTTP/1.1 and HTTP/1.0 are spoken here");
  if (method == "TRACE" || method == "CONNECT") return fail(ErrorCode::MethodNotAllowed, "This method is never allowed");
  const std::string_view target = rest.substr(0, targetEnd);
  if (target.size() > limits::kTargetBytes) return tooLarge();
  if (!isOriginForm(target)) return malformed("The request target must be a path with valid percent encoding");
  return {};
}

Result<> HeadScanner::fieldLine(std::string_view text) {
  if (text.front() == ' ' || text.front() == '\t') return malformed("Folded headers are not accepted");
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return malformed("Malformed header");
  const std::string_view name = text.substr(0, colon);
  if (!std::all_of(name.begin(), name.end(), isToken)) return malformed("Malformed header name");
  const std::string_view value = text.substr(colon + 1);
  if (!std::all_of(value.begin(), value.end(), isValueByte)) return malformed("Malformed header value");
  return {};
}

}  // namespace trunkline::http
