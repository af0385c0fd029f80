// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON document between parser and decoder: one flat array of nodes that point into the text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"

namespace trunkline {

// A percent-decoded parameter of the path or the query.
struct TextParameter {
  std::string_view name;
  std::string_view value;
};

}  // namespace trunkline

namespace trunkline::codec {

// Integer: without point and exponent, within int64; Number: the others. Parameter: a text from path or query, from which numbers
// and booleans are read too. Foreign: a member in a place where it does not belong; never decoded, always refused.
enum class NodeKind : std::uint8_t { Null, Bool, Integer, Number, Text, Parameter, Array, Object, Foreign };

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

struct Node {
  std::string_view name;  // as a member of an object
  std::string_view text;
  std::int64_t integer{0};
  double number{0};
  std::uint32_t firstChild{kNoNode};
  std::uint32_t nextSibling{kNoNode};
  std::uint32_t children{0};
  NodeKind kind{NodeKind::Null};
  bool boolean{false};
  bool duplicate{false};  // an earlier member of the same object has this name
  bool taken{false};      // the decoder asked for this member
};

struct TreeLimits {
  std::size_t depth;
  std::size_t nodes;
  std::size_t stringBytes;
};

// Views in the nodes point into the parsed text or into this tree: both must outlive the nodes' use.
class Tree {
 public:
  Tree() = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  Tree(Tree&&) = delete;
  Tree& operator=(Tree&&) = delete;
  ~Tree() = default;

  // Exactly one document. What is not JSON at all fails with one field error; its path says how far the reading came.
  [[nodiscard]] Result<> parse(std::string_view json, const TreeLimits& limits);
  // An object without members, for requests whose members come from path and query.
  void startObject();
  // Adds a member to the root object; a name that is there already is marked as duplicate.
  void addParameter(const TextParameter& parameter, NodeKind kind);

  [[nodiscard]] Node& root() { return m_nodes.front(); }
  [[nodiscard]] Node* at(std::uint32_t index) { return index == kNoNode ? nullptr : &m_nodes[index]; }
  // The first member of that name which is not Foreign, or null.
  [[nodiscard]] Node* member(const Node& object, std::string_view name);

 private:
  friend class TreeBuilder;
  std::vector<Node> m_nodes;
  std::string m_unescaped;  // texts that differ from their source; reserved once, so that views stay valid
};

}  // namespace trunkline::codec
