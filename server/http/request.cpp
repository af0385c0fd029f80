// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include <utility>

namespace trunkline::http {
namespace {

// A body far above the ordinary one must not stay reserved for as long as its connection idles.
constexpr std::size_t kKeptBodyBytes = 16 * 1024;

constexpr std::array<std::string_view, 7> kVerbNames{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};

}  // namespace

Verb verbOf(std::string_view method) {
  for (std::size_t i = 0; i < kVerbNames.size(); ++i) {
    if (method == kVerbNames[i]) return static_cast<Verb>(i);
  }
  return Verb::Other;
}

std::string_view methodName(Method method) { return kVerbNames[static_cast<std::size_t>(method)]; }

bool Request::setHeader(Header name, std::string_view value) {
  if (has(name)) return false;
  m_present |= bit(name);
  m_headers[static_cast<std::size_t>(name)].assign(value);
  return true;
}

void Request::appendHeader(Header name, std::string_view value) {
  if (setHeader(name, value)) return;
  std::string& text = m_headers[static_cast<std::size_t>(name)];
  text += ", ";
  text += value;
}

void Request::clear() {
  verb = Verb::Other;
  keepAlive = false;
  chunked = false;
  http11 = true;
  contentLength = 0;
  target.clear();
  body.clear();
  if (body.capacity() > kKeptBodyBytes) body.shrink_to_fit();
  if (m_present == 0) return;
  for (std::string& value : m_headers) value.clear();
  m_present = 0;
}

}  // namespace trunkline::http
