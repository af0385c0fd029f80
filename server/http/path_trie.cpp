// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/path_trie.h"

#include <algorithm>

namespace trunkline::http {
namespace {

// Takes "/segment" off the front.
std::string_view cutSegment(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, end);
  path.remove_prefix(end);
  return segment;
}

const PathTrie::Node* walk(const PathTrie::Node* node, std::string_view path, Captures& captures) {
  if (path.empty()) return node->any() ? node : nullptr;
  std::string_view rest = path;
  const std::string_view segment = cutSegment(rest);
  for (const auto& [literal, child] : node->literals) {
    if (literal != segment) continue;
    if (const PathTrie::Node* found = walk(child.get(), rest, captures)) return found;
  }
  if (!node->placeholder || segment.empty() || captures.count == kCapturesMax) return nullptr;
  captures.values[captures.count++] = segment;
  if (const PathTrie::Node* found = walk(node->placeholder.get(), rest, captures)) return found;
  --captures.count;
  return nullptr;
}

}  // namespace

bool PathTrie::Node::any() const {
  return std::any_of(endpoints.begin(), endpoints.end(), [](const Endpoint* endpoint) { return endpoint != nullptr; });
}

std::uint8_t PathTrie::Node::methods() const {
  unsigned mask = 0;
  for (std::size_t i = 0; i < endpoints.size(); ++i) {
    if (endpoints[i] != nullptr) mask |= 1U << i;
  }
  return static_cast<std::uint8_t>(mask);
}

bool PathTrie::add(Method method, std::string_view path, Endpoint* endpoint) {
  if (path.empty() || path.front() != '/') return false;
  Node* node = &m_root;
  std::size_t placeholders = 0;
  while (!path.empty()) {
    const std::string_view segment = cutSegment(path);
    if (segment.empty() && node != &m_root) return false;
    std::unique_ptr<Node>* next = nullptr;
    if (segment.starts_with('{')) {
      if (++placeholders > kCapturesMax) return false;
      next = &node->placeholder;
    } else {
      auto known =
          std::find_if(node->literals.begin(), node->literals.end(), [segment](const auto& entry) { return entry.first == segment; });
      if (known == node->literals.end()) known = node->literals.insert(known, {std::string(segment), nullptr});
      next = &known->second;
    }
    if (!*next) *next = std::make_unique<Node>();
    node = next->get();
  }
  Endpoint*& slot = node->endpoints[static_cast<std::size_t>(method)];
  if (slot != nullptr) return false;
  slot = endpoint;
  return true;
}

const PathTrie::Node* PathTrie::find(std::string_view path, Captures& captures) const {
  captures.count = 0;
  if (path.empty() || path.front() != '/') return nullptr;
  return walk(&m_root, path, captures);
}

}  // namespace trunkline::http
