// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/decoder.h"
#include "server/contract/codec/utf8.h"
#include "server/contract/limits.h"

namespace trunkline::codec {
namespace {

bool isBlank(std::string_view body) { return body.find_first_not_of(" \t\r\n") == std::string_view::npos; }

constexpr TreeLimits kRequestLimits{limits::kJsonDepth, limits::kJsonNodes, limits::kJsonStringBytes};
constexpr TreeLimits kAnswerLimits{limits::kJsonDepth, limits::kAnswerJsonNodes, limits::kAnswerJsonStringBytes};

// The parser checks the UTF-8 of bodies; parameters come percent-decoded from anybody.
Result<> addParameters(Tree& tree, std::span<const TextParameter> parameters, NodeKind kind) {
  for (const TextParameter& parameter : parameters) {
    if (!isUtf8(parameter.name)) return failField({}, FieldCode::WrongType, "must have parameter names in UTF-8");
    if (!isUtf8(parameter.value)) return failField(std::string(parameter.name), FieldCode::WrongType, "must be UTF-8");
    tree.addParameter(parameter, kind);
  }
  return {};
}

}  // namespace

Result<> parseDocument(Tree& tree, std::string_view json, DecodeMode mode) {
  return tree.parse(json, mode == DecodeMode::Strict ? kRequestLimits : kAnswerLimits);
}

Result<> gatherRequest(Tree& tree, std::span<const TextParameter> path, std::span<const TextParameter> query, std::string_view body,
                       bool bodyExpected) {
  if (query.size() > limits::kQueryParameters) {
    return failField({}, FieldCode::OutOfRange, "must have at most " + std::to_string(limits::kQueryParameters) + " query parameters");
  }
  if (!isBlank(body) && !bodyExpected) return failField({}, FieldCode::Unknown, "must have no body");
  if (isBlank(body)) {
    // Also where a body is expected: actions such as cancel need none, and else every missing field gets named.
    tree.startObject();
  } else if (auto parsed = tree.parse(body, kRequestLimits); !parsed) {
    return parsed;
  } else if (tree.root().kind != NodeKind::Object) {
    return failField({}, FieldCode::WrongType, "must be an object");
  }
  // What the path says cannot be said again by the body.
  for (const TextParameter& parameter : path) {
    for (Node* same = tree.member(tree.root(), parameter.name); same != nullptr; same = tree.member(tree.root(), parameter.name)) {
      same->kind = NodeKind::Foreign;
    }
  }
  return addParameters(tree, query, bodyExpected ? NodeKind::Foreign : NodeKind::Parameter).and_then([&] {
    return addParameters(tree, path, NodeKind::Parameter);
  });
}

}  // namespace trunkline::codec
