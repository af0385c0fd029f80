// SPDX-License-Identifier: GPL-3.0-or-later
// The console's log. What names a person or opens a door never reaches it, whoever forgot to leave it out.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace trunkline::client {

enum class LogLevel { Debug, Info, Warn, Error };

struct LogField {
  std::string_view name;
  std::variant<std::int64_t, std::string_view> value;
};

class Log {
 public:
  virtual ~Log() = default;
  // `event` is a stable dotted name such as "call.failed", never made of data.
  virtual void write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) = 0;
};

// Lines like `2026-01-02T03:04:05.006Z warn call.failed route="/v1/orders/{id}" status=503` into a file that is readable by its
// owner only and starts anew at limits::kConsoleLogBytes, with limits::kConsoleLogFiles kept. Null when it cannot be written.
[[nodiscard]] std::unique_ptr<Log> makeFileLog(const std::string& path, LogLevel minimum);

// The text without what must not be in a log: tokens and keys, e-mail addresses, telephone numbers, digits that may be a code;
// control characters become spaces.
[[nodiscard]] std::string withoutSecrets(std::string_view text);

}  // namespace trunkline::client
