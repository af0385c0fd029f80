// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/tree.h"

#include <boost/json/basic_parser_impl.hpp>

#include "server/contract/codec/tree_builder.h"

namespace trunkline::codec {

Result<> Tree::parse(std::string_view json, const TreeLimits& limits) {
  constexpr std::string_view kBlank = " \t\r\n";
  if (json.find_first_not_of(kBlank) == std::string_view::npos) return failField({}, FieldCode::Missing, "must be a JSON document");
  boost::json::parse_options options;
  options.max_depth = limits.depth + 1;  // the builder refuses first, because it knows the path
  boost::json::basic_parser<TreeBuilder> parser(options, *this, json, limits);
  boost::json::error_code problem;
  const std::size_t read = parser.write_some(false, json.data(), json.size(), problem);
  if (const FieldError* refusal = parser.handler().refusal(); refusal != nullptr) {
    return failField(refusal->path, refusal->code, refusal->message);
  }
  if (problem) return failField({}, FieldCode::WrongType, "must be valid JSON: " + problem.message() + " at byte " + std::to_string(read));
  if (read < json.size()) return failField({}, FieldCode::WrongType, "must end after one JSON document, at byte " + std::to_string(read));
  return {};
}

void Tree::startObject() { m_nodes.emplace_back().kind = NodeKind::Object; }

Node* Tree::member(const Node& object, std::string_view name) {
  for (Node* node = at(object.firstChild); node != nullptr; node = at(node->nextSibling)) {
    if (node->name == name && node->kind != NodeKind::Foreign) return node;
  }
  return nullptr;
}

void Tree::addParameter(const TextParameter& parameter, NodeKind kind) {
  const auto index = static_cast<std::uint32_t>(m_nodes.size());
  Node added;
  added.name = parameter.name;
  added.text = parameter.value;
  added.kind = kind;
  std::uint32_t last = kNoNode;
  for (std::uint32_t at = root().firstChild; at != kNoNode; at = m_nodes[at].nextSibling) {
    added.duplicate = added.duplicate || m_nodes[at].name == parameter.name;
    last = at;
  }
  ++root().children;
  m_nodes.push_back(added);
  (last == kNoNode ? root().firstChild : m_nodes[last].nextSibling) = index;
}

}  // namespace trunkline::codec
