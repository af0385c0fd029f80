// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

namespace trunkline::http {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool isOriginForm(std::string_view target) {
  if (target.empty() || target.front() != '/') return false;
  for (std::size_t i = 0; i < target.size(); ++i) {
    const char c = target[i];
    if (c <= ' ' || c > '~' || c == '#') return false;
    if (c != '%') continue;
    if (i + 2 >= target.size()) return false;
    const int high = hexDigit(target[i + 1]);
    const int low = hexDigit(target[i + 2]);
    if (high < 0 || low < 0 || (high == 0 && low == 0)) return false;
  }
  return true;
}

std::pair<std::string_view, std::string_view> splitTarget(std::string_view target) {
  const std::size_t mark = target.find('?');
  if (mark == std::string_view::npos) return {target, {}};
  return {target.substr(0, mark), target.substr(mark + 1)};
}

std::optional<std::string> percentDecode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

void ParameterList::clear() {
  m_items.clear();
  m_storage.clear();
}

void ParameterList::reserve(std::size_t sourceBytes) { m_storage.reserve(sourceBytes); }

void ParameterList::add(std::string_view name, std::string_view encoded, bool plusIsSpace) {
  m_items.push_back({name, decoded(encoded, plusIsSpace)});
}

void ParameterList::addQuery(std::string_view query) {
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string_view value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    const std::string_view name = decoded(pair.substr(0, equals), true);
    add(name, value, true);
  }
}

std::string_view ParameterList::decoded(std::string_view text, bool plusIsSpace) {
  if (text.find('%') == std::string_view::npos && (!plusIsSpace || text.find('+') == std::string_view::npos)) return text;
  const std::size_t start = m_storage.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      // isOriginForm has seen to it that two hex digits follow.
      m_storage += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
      i += 2;
    } else {
      m_storage += text[i] == '+' && plusIsSpace ? ' ' : text[i];
    }
  }
  return std::string_view(m_storage).substr(start);
}

}  // namespace trunkline::http
