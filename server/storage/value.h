// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters and rows, the same for every engine: null, 64-bit integer, UTF-8 text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trunkline::storage {

// A statement's text lives for the whole program (inline constexpr Sql kName{"…"}); its address is the key of the
// prepared-statement caches. Written once in the subset that SQLite and PostgreSQL share, parameters $1, $2, …
struct Sql {
  std::string_view text;
  constexpr explicit Sql(std::string_view t) : text(t) {}
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;
};

// A parameter: a view, valid while the call runs.
class Value {
 public:
  constexpr Value() = default;
  constexpr Value(std::nullptr_t) {}                                        // NOLINT(google-explicit-constructor)
  constexpr Value(std::int64_t v) : m_kind(Kind::Integer), m_integer(v) {}  // NOLINT(google-explicit-constructor)
  constexpr Value(int v) : m_kind(Kind::Integer), m_integer(v) {}           // NOLINT(google-explicit-constructor)
  constexpr Value(bool v) : m_kind(Kind::Integer), m_integer(v ? 1 : 0) {}  // NOLINT(google-explicit-constructor)
  constexpr Value(std::string_view v) : m_kind(Kind::Text), m_text(v) {}    // NOLINT(google-explicit-constructor)
  Value(const std::string& v) : m_kind(Kind::Text), m_text(v) {}            // NOLINT(google-explicit-constructor)
  constexpr Value(const char* v) : m_kind(Kind::Text), m_text(v) {}         // NOLINT(google-explicit-constructor)
  template <class T>
  constexpr Value(const std::optional<T>& v) : Value(v ? Value(*v) : Value()) {}  // NOLINT(google-explicit-constructor)

  enum class Kind { Null, Integer, Text };
  [[nodiscard]] constexpr Kind kind() const { return m_kind; }
  [[nodiscard]] constexpr std::int64_t integer() const { return m_integer; }
  [[nodiscard]] constexpr std::string_view text() const { return m_text; }

 private:
  Kind m_kind{Kind::Null};
  std::int64_t m_integer{0};
  std::string_view m_text;
};

// A parameter that owns its text, for reads that wait in a queue.
using OwnedValue = std::variant<std::monostate, std::int64_t, std::string>;
[[nodiscard]] inline Value view(const OwnedValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return {*integer};
  if (const auto* text = std::get_if<std::string>(&value)) return {*text};
  return {};
}

// The current row while a statement is stepped; texts are valid until the next step.
class RowView {
 public:
  virtual ~RowView() = default;
  [[nodiscard]] virtual bool isNull(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
  }
  [[nodiscard]] std::optional<std::string> optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional<std::string>(text(column));
  }
};

}  // namespace trunkline::storage
