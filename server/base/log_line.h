// SPDX-License-Identifier: GPL-3.0-or-later
// One log line as JSON text: pure, so that the memory logger of the tests writes exactly what the server would.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "server/base/log.h"

namespace trunkline::log {

// {"ts":"2026-01-02T03:04:05.000006Z","level":"info","event":"…",<fields>} without a line end, at most
// limits::kLogLineBytes long; a field that no longer fits is left out and "truncated":true says so.
[[nodiscard]] std::string formatLine(std::int64_t nowUs, Level level, std::string_view event, std::initializer_list<Field> fields);

// Appends `text` as the inside of a JSON string; bytes that are not UTF-8 become U+FFFD.
void appendEscaped(std::string& out, std::string_view text);

// RFC 3339 in UTC with microseconds.
[[nodiscard]] std::string timestampText(std::int64_t us);

}  // namespace trunkline::log
