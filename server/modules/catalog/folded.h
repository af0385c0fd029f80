// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as they are compared: providers write «Google, YouTube», «google/youtube» and «Google Youtube» for the same thing.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace trunkline::catalog {

// ASCII letters in lower case and digits, nothing else; bytes above ASCII stay. Made without an allocation.
class Folded {
 public:
  static constexpr std::size_t kMax = 96;  // a longer title matches nothing
  explicit Folded(std::string_view title);
  [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }

 private:
  std::array<char, kMax> m_text{};
  std::size_t m_size{0};
};

}  // namespace trunkline::catalog
