// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/dialect.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace trunkline::storage::sqlite {
namespace {

constexpr std::string_view kOwnLine = "-- @sqlite ";
constexpr std::string_view kOtherLine = "-- @postgres";
// Small rows that are found by their whole key: the key's index is the table.
constexpr std::array<std::string_view, 3> kWithoutRowid{"idem", "attempts", "shards"};

bool isWordByte(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// What must be copied untouched from `at`: a string, a quoted name or a comment. 0 when code stands there.
std::size_t opaqueLength(std::string_view text, std::size_t at) {
  const char first = text[at];
  if (first == '\'' || first == '"') {
    // A doubled quote ends one literal and starts the next: the same as an escaped quote for this purpose.
    const std::size_t end = text.find(first, at + 1);
    return (end == std::string_view::npos ? text.size() : end + 1) - at;
  }
  if (text.substr(at, 2) == "--") {
    const std::size_t end = text.find('\n', at);
    return (end == std::string_view::npos ? text.size() : end) - at;
  }
  if (text.substr(at, 2) == "/*") {
    const std::size_t end = text.find("*/", at + 2);
    return (end == std::string_view::npos ? text.size() : end + 2) - at;
  }
  return 0;
}

std::string ownLines(std::string_view shared) {
  std::string out;
  out.reserve(shared.size());
  while (!shared.empty()) {
    const std::size_t end = shared.find('\n');
    std::string_view line = shared.substr(0, end);
    shared.remove_prefix(end == std::string_view::npos ? shared.size() : end + 1);
    if (line.starts_with(kOtherLine)) continue;
    if (line.starts_with(kOwnLine)) line.remove_prefix(kOwnLine.size());
    out.append(line).push_back('\n');
  }
  return out;
}

// Follows CREATE TABLE name( … ) to its closing bracket.
class TableTracker {
 public:
  void word(std::string_view word) {
    if (m_depth > 0) return;
    if (m_expect == Expect::Name) {
      if (word == "IF" || word == "NOT" || word == "EXISTS") return;
      m_table = word;
      m_expect = Expect::Bracket;
    } else if (word == "TABLE" && m_previous == "CREATE") {
      m_expect = Expect::Name;
    }
    m_previous = word;
  }
  // Returns what follows the byte.
  std::string_view byte(char c) {
    if (c == ';') m_expect = Expect::Create;
    if (c == '(') ++m_depth;
    if (c != ')') return {};
    if (--m_depth > 0 || m_expect != Expect::Bracket) return {};
    m_expect = Expect::Create;
    return std::find(kWithoutRowid.begin(), kWithoutRowid.end(), m_table) == kWithoutRowid.end() ? " STRICT" : " STRICT, WITHOUT ROWID";
  }

 private:
  enum class Expect { Create, Name, Bracket };
  Expect m_expect{Expect::Create};
  int m_depth{0};
  std::string_view m_previous;
  std::string_view m_table;
};

}  // namespace

std::string numberedParameters(std::string_view sql) {
  std::string out;
  out.reserve(sql.size());
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t opaque = opaqueLength(sql, at);
    if (opaque > 0) {
      out.append(sql.substr(at, opaque));
      at += opaque;
      continue;
    }
    const bool parameter = sql[at] == '$' && at + 1 < sql.size() && isDigit(sql[at + 1]) && (at == 0 || !isWordByte(sql[at - 1]));
    out.push_back(parameter ? '?' : sql[at]);
    ++at;
  }
  return out;
}

std::string migrationText(std::string_view shared) {
  const std::string own = ownLines(shared);
  const std::string_view text = own;
  std::string out;
  out.reserve(text.size() + 512);
  TableTracker tables;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t opaque = opaqueLength(text, at); opaque > 0) {
      out.append(text.substr(at, opaque));
      at += opaque;
      continue;
    }
    if (!isWordByte(text[at])) {
      out.push_back(text[at]);
      out.append(tables.byte(text[at]));
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && isWordByte(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    tables.word(word);
    out.append(word == "BIGINT" ? "INTEGER" : word);
    at = end;
  }
  return out;
}

}  // namespace trunkline::storage::sqlite
