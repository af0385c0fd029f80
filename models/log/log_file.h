// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <vector>

namespace trunkline::models {

enum class LogSeverity { Debug, Info, Warning, Error };

struct LogLine {
  LogSeverity severity{};
  QString text;  // the whole line
};

inline constexpr int kLogLinesShown = 2'000;

// The newest lines of the console's own log, oldest first; empty when it cannot be read. Nothing is left out here: whoever writes it
// has left out what must not be in it.
[[nodiscard]] std::vector<LogLine> readLog(const QString& file, int linesMax = kLogLinesShown);

}  // namespace trunkline::models
