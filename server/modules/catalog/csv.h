// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4180 as far as our own committed tables need it: a header line, quoted fields, no line breaks inside fields.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::catalog {

class CsvTable {
 public:
  explicit CsvTable(std::string_view text);
  [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
  // Empty where the row is short or there is no such column.
  [[nodiscard]] std::string_view at(std::size_t row, std::string_view column) const;

 private:
  std::vector<std::string> m_header;
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace trunkline::catalog
