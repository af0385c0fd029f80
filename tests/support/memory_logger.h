// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the lines that the server would have written, redaction included.
#pragma once
#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/log.h"
#include "server/base/log_line.h"

namespace trunkline::testing {

class MemoryLogger final : public log::Logger {
 public:
  void write(log::Level level, std::string_view event, std::initializer_list<log::Field> fields) override {
    std::string line = log::formatLine(0, level, event, fields);
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(std::move(line));
  }
  [[nodiscard]] std::vector<std::string> lines() const {
    const std::lock_guard lock(m_mutex);
    return m_lines;
  }
  [[nodiscard]] bool contains(std::string_view text) const {
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_lines.begin(), m_lines.end(), [text](const std::string& line) { return line.find(text) != std::string::npos; });
  }

 private:
  mutable std::mutex m_mutex;
  std::vector<std::string> m_lines;
};

}  // namespace trunkline::testing
