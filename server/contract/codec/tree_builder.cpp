// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/tree_builder.h"

#include <algorithm>
#include <functional>

#include "server/contract/codec/path.h"

namespace trunkline::codec {

TreeBuilder::TreeBuilder(Tree& tree, std::string_view source, const TreeLimits& limits) : m_tree(tree), m_source(source), m_limits(limits) {
  // No unescaped text is longer than its source, so the buffer never moves.
  m_tree.m_unescaped.reserve(source.size());
}

bool TreeBuilder::refuse(FieldCode code, std::string message, boost::json::error_code& ec) {
  std::string path;
  for (const Open& open : m_open) {
    const Node& node = m_tree.m_nodes[open.node];
    if (node.kind == NodeKind::Object) {
      if (open.key.data() != nullptr) appendPathName(path, open.key);
    } else {
      appendPathIndex(path, node.children == 0 ? 0 : node.children - 1);
    }
  }
  m_refusal = {std::move(path), code, std::move(message)};
  m_refused = true;
  ec = boost::json::error::exception;
  return false;
}

Node* TreeBuilder::add(NodeKind kind, boost::json::error_code& ec) {
  auto& nodes = m_tree.m_nodes;
  const auto index = static_cast<std::uint32_t>(nodes.size());
  if (!m_open.empty()) {
    Open& parent = m_open.back();
    ++nodes[parent.node].children;
    if (parent.lastChild == kNoNode) {
      nodes[parent.node].firstChild = index;
    } else {
      nodes[parent.lastChild].nextSibling = index;
    }
    parent.lastChild = index;
  }
  Node& node = nodes.emplace_back();
  node.kind = kind;
  if (!m_open.empty()) node.name = m_open.back().key;
  if (nodes.size() > m_limits.nodes) {
    m_open.clear();  // a fault of the document, not of the place where it showed
    refuse(FieldCode::OutOfRange, "must have at most " + std::to_string(m_limits.nodes) + " values", ec);
    return nullptr;
  }
  return &node;
}

bool TreeBuilder::open(NodeKind kind, boost::json::error_code& ec) {
  if (add(kind, ec) == nullptr) return false;
  if (m_open.size() >= m_limits.depth) {
    return refuse(FieldCode::TooDeep, "must be nested at most " + std::to_string(m_limits.depth) + " levels deep", ec);
  }
  m_open.push_back({static_cast<std::uint32_t>(m_tree.m_nodes.size() - 1), kNoNode, {}});
  return true;
}

bool TreeBuilder::checkLength(std::size_t size, boost::json::error_code& ec) {
  return size <= m_limits.stringBytes ||
         refuse(FieldCode::Length, "must be a text of at most " + std::to_string(m_limits.stringBytes) + " bytes", ec);
}

bool TreeBuilder::addPart(std::string_view part) {
  m_tree.m_unescaped.append(part);
  return true;
}

std::string_view TreeBuilder::wholeText(std::string_view lastPart) {
  auto& buffer = m_tree.m_unescaped;
  const bool single = buffer.size() == m_partStart;
  const std::less_equal<> notAfter;
  const bool inSource =
      notAfter(m_source.data(), lastPart.data()) && notAfter(lastPart.data() + lastPart.size(), m_source.data() + m_source.size());
  if (single && inSource) return lastPart;
  buffer.append(lastPart);
  const std::string_view whole = std::string_view(buffer).substr(m_partStart);
  m_partStart = buffer.size();
  return whole;
}

bool TreeBuilder::on_key(std::string_view part, std::size_t size, boost::json::error_code& ec) {
  m_open.back().key = wholeText(part);
  return checkLength(size, ec);
}

bool TreeBuilder::on_string(std::string_view part, std::size_t size, boost::json::error_code& ec) {
  Node* const node = add(NodeKind::Text, ec);
  if (node == nullptr) return false;
  node->text = wholeText(part);
  return checkLength(size, ec);
}

bool TreeBuilder::on_int64(std::int64_t value, std::string_view /*text*/, boost::json::error_code& ec) {
  Node* const node = add(NodeKind::Integer, ec);
  if (node == nullptr) return false;
  node->integer = value;
  node->number = static_cast<double>(value);
  return true;
}

bool TreeBuilder::on_uint64(std::uint64_t value, std::string_view text, boost::json::error_code& ec) {
  return on_double(static_cast<double>(value), text, ec);
}

bool TreeBuilder::on_double(double value, std::string_view /*text*/, boost::json::error_code& ec) {
  Node* const node = add(NodeKind::Number, ec);
  if (node == nullptr) return false;
  node->number = value;
  return true;
}

bool TreeBuilder::on_bool(bool value, boost::json::error_code& ec) {
  Node* const node = add(NodeKind::Bool, ec);
  if (node == nullptr) return false;
  node->boolean = value;
  return true;
}

bool TreeBuilder::on_object_end(std::size_t /*n*/, boost::json::error_code& /*ec*/) {
  markDuplicates(m_tree.m_nodes[m_open.back().node]);
  m_open.pop_back();
  return true;
}

bool TreeBuilder::on_array_end(std::size_t /*n*/, boost::json::error_code& /*ec*/) {
  m_open.pop_back();
  return true;
}

// By sorting, because comparing each with each would let a body of thousands of names burn time.
void TreeBuilder::markDuplicates(const Node& object) {
  m_names.clear();
  for (std::uint32_t at = object.firstChild; at != kNoNode; at = m_tree.m_nodes[at].nextSibling) {
    m_names.emplace_back(m_tree.m_nodes[at].name, at);
  }
  std::ranges::sort(m_names);
  for (std::size_t i = 1; i < m_names.size(); ++i) {
    if (m_names[i].first == m_names[i - 1].first) m_tree.m_nodes[m_names[i].second].duplicate = true;
  }
}

}  // namespace trunkline::codec
