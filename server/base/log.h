// SPDX-License-Identifier: GPL-3.0-or-later
// Structured logs: one JSON object a line on stderr, with redaction by field name before anything is formatted.
#pragma once
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace trunkline {
class Clock;
}

namespace trunkline::log {

enum class Level { Debug, Info, Warn, Error };
[[nodiscard]] std::string_view levelName(Level level);  // "debug", "info", "warn", "error"
[[nodiscard]] std::optional<Level> parseLevel(std::string_view name);

using FieldValue = std::variant<std::int64_t, double, bool, std::string_view>;
struct Field {
  std::string_view name;
  FieldValue value;
};

// Fields named phone or number keep their last 4 digits; code, text, token, secret, password, authorization, api_key and url
// queries are masked; email becomes a short hash (the table: redaction.cpp). `event` is a stable dotted name such as
// "order.placed"; it is a literal, never made of data.
class Logger {
 public:
  virtual ~Logger() = default;
  virtual void write(Level level, std::string_view event, std::initializer_list<Field> fields) = 0;
  void debug(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Debug, event, fields); }
  void info(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Info, event, fields); }
  void warn(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Warn, event, fields); }
  void error(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::Error, event, fields); }
};

// Lines at `minimum` and above go to `out` (borrowed, outlives the logger) from one thread of its own: a reader that
// stalls never blocks a caller; beyond limits::kLogQueueLines the oldest waiting lines are lost and counted in an
// event "log.dropped". The destructor writes what waits. Thread-safe.
[[nodiscard]] std::unique_ptr<Logger> makeJsonLogger(Clock& clock, Level minimum, std::FILE* out);

// For programs and tests that have nothing to say.
[[nodiscard]] std::unique_ptr<Logger> makeSilentLogger();

}  // namespace trunkline::log
