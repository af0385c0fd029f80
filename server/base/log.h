// SPDX-License-Identifier: GPL-3.0-or-later
// Structured logs: one JSON object a line on stderr, with redaction by field name before anything is formatted.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace trunkline::log {

enum class Level { Debug, Info, Warn, Error };

using FieldValue = std::variant<std::int64_t, double, bool, std::string_view>;
struct Field {
  std::string_view name;
  FieldValue value;
};

// Fields named phone or number keep their last 4 digits; code, text, token, secret, password, authorization, api_key and url
// queries are masked; email becomes a short hash. `event` is a stable dotted name such as "order.placed".
class Logger {
 public:
  virtual ~Logger() = default;
  virtual void write(Level level, std::string_view event, std::initializer_list<Field> fields) = 0;
  void debug(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Debug, event, fields); }
  void info(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Info, event, fields); }
  void warn(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Warn, event, fields); }
  void error(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Error, event, fields); }
};

}  // namespace trunkline::log
