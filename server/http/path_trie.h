// SPDX-License-Identifier: GPL-3.0-or-later
// Segments → handlers: literal and {placeholder} segments, one slot a method, no allocation on look-up.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/contract/route.h"

namespace trunkline::http {

inline constexpr std::size_t kMethodCount = 5;
inline constexpr std::size_t kCapturesMax = 6;

struct Captures {
  std::array<std::string_view, kCapturesMax> values{};
  std::size_t count{0};
};

class Endpoint;

class PathTrie {
 public:
  struct Node {
    std::array<Endpoint*, kMethodCount> endpoints{};
    std::vector<std::pair<std::string, std::unique_ptr<Node>>> literals;
    std::unique_ptr<Node> placeholder;
    [[nodiscard]] bool any() const;
    [[nodiscard]] std::uint8_t methods() const;  // a bit each
  };

  // False when the place is taken, or the path has too many placeholders or an empty segment.
  [[nodiscard]] bool add(Method method, std::string_view path, Endpoint* endpoint);
  // The node that the path leads to, literal segments first; null when there is none.
  [[nodiscard]] const Node* find(std::string_view path, Captures& captures) const;

 private:
  Node m_root;
};

}  // namespace trunkline::http
