// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/csv.h"

#include <algorithm>

namespace trunkline::catalog {
namespace {

std::vector<std::string> splitLine(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back().push_back('"');
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back().push_back(c);
    }
  }
  return fields;
}

}  // namespace

CsvTable::CsvTable(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty()) continue;
    if (m_header.empty()) {
      m_header = splitLine(line);
    } else {
      m_rows.push_back(splitLine(line));
    }
  }
}

std::string_view CsvTable::at(std::size_t row, std::string_view column) const {
  const auto found = std::find(m_header.begin(), m_header.end(), column);
  const auto index = static_cast<std::size_t>(found - m_header.begin());
  return index < m_rows[row].size() ? std::string_view(m_rows[row][index]) : std::string_view{};
}

}  // namespace trunkline::catalog
