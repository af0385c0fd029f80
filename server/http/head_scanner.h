// SPDX-License-Identifier: GPL-3.0-or-later
// The strict look at a request's head before the parser sees it: everything where servers differ, and could be played
// against one another, is refused here. Works line by line, so the answer does not depend on how the bytes were cut.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::http {

class HeadScanner {
 public:
  // `pending` begins at the request's first byte and only grows between calls. True when the head is complete.
  [[nodiscard]] Result<bool> scan(std::string_view pending);
  [[nodiscard]] std::size_t headBytes() const { return m_scanned; }  // with the empty line, once complete
  void reset() { *this = HeadScanner(); }

 private:
  [[nodiscard]] Result<> line(std::string_view text);
  [[nodiscard]] static Result<> requestLine(std::string_view text);
  [[nodiscard]] static Result<> fieldLine(std::string_view text);

  std::size_t m_scanned{0};  // bytes of whole lines
  std::size_t m_lines{0};
};

}  // namespace trunkline::http
