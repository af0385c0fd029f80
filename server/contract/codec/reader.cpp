// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/reader.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "server/contract/codec/path.h"
#include "server/contract/limits.h"

namespace trunkline::codec {
namespace {

std::string wholeNumberRule(std::int64_t low, std::int64_t high) {
  using Limits = std::numeric_limits<std::int64_t>;
  if (low == Limits::min() && high == Limits::max()) return "must be a whole number";
  return "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high);
}

// The whole text as a number, or nothing.
template <class T>
bool parseNumber(std::string_view text, T& out) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const auto [stop, problem] = std::from_chars(begin, end, out);
  return problem == std::errc{} && stop == end && !text.empty();
}

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20U || byte == 0x7FU;
}

std::string lengthRule(std::size_t low, std::size_t high) {
  if (low == high) return "must be a text of " + std::to_string(low) + " bytes";
  return "must be a text of " + std::to_string(low) + " to " + std::to_string(high) + " bytes";
}

std::string wordRule(std::span<const EnumEntry> entries) {
  std::string rule = "must be one of ";
  for (std::size_t i = 0; i < entries.size(); ++i) rule.append(i == 0 ? "" : ", ").append(entries[i].name);
  return rule;
}

}  // namespace

std::string Reader::path() const {
  std::string out;
  for (const Step& step : m_path) {
    if (step.name.data() != nullptr) {
      appendPathName(out, step.name);
    } else {
      appendPathIndex(out, step.index);
    }
  }
  return out;
}

void Reader::refuse(FieldCode code, std::string message) {
  if (m_errors.size() < limits::kFieldErrorsMax) m_errors.push_back({path(), code, std::move(message)});
}

void Reader::refuse(const Error& error) {
  for (const FieldError& field : error.fields) refuse(field.code, field.message);
}

Error Reader::takeError() {
  return {ErrorCode::ValidationFailed, std::string(errorTitle(ErrorCode::ValidationFailed)), std::move(m_errors), {}, {}};
}

bool Reader::isObject(const Node& node) {
  if (node.kind == NodeKind::Object) return true;
  refuse(FieldCode::WrongType, "must be an object");
  return false;
}

bool Reader::isArray(const Node& node, std::size_t maxItems) {
  if (node.kind != NodeKind::Array) {
    refuse(FieldCode::WrongType, "must be an array");
  } else if (node.children > maxItems) {
    refuse(FieldCode::Length, "must have at most " + std::to_string(maxItems) + " items");
  } else {
    return true;
  }
  return false;
}

Node* Reader::member(const Node& object, std::string_view name, bool optional) {
  Node* const node = m_tree.member(object, name);
  if (node != nullptr) {
    node->taken = true;
  } else if (!optional) {
    enter(name);
    refuse(FieldCode::Missing, "is required");
    leave();
  }
  return node;
}

void Reader::finishObject(const Node& object) {
  for (const Node* child = first(object); child != nullptr; child = next(*child)) {
    if (child->taken) continue;
    const Node* const same = child->duplicate ? m_tree.member(object, child->name) : nullptr;
    const bool known = same != nullptr && same->taken;
    if (!known && m_mode == DecodeMode::Tolerant) continue;
    enter(child->name);
    if (known) {
      refuse(FieldCode::Duplicate, "must appear only once");
    } else {
      refuse(FieldCode::Unknown, "is not a known field");
    }
    leave();
  }
}

const std::string_view* Reader::text(const Node& node, std::string_view rule) {
  if (node.kind == NodeKind::Text || node.kind == NodeKind::Parameter) return &node.text;
  refuse(FieldCode::WrongType, std::string(rule));
  return nullptr;
}

void Reader::readBool(const Node& node, bool& out) {
  const bool parameter = node.kind == NodeKind::Parameter;
  if (node.kind == NodeKind::Bool) {
    out = node.boolean;
  } else if (parameter && (node.text == "true" || node.text == "false")) {
    out = node.text == "true";
  } else {
    refuse(FieldCode::WrongType, "must be true or false");
  }
}

void Reader::readInteger(const Node& node, std::int64_t low, std::int64_t high, std::int64_t& out) {
  std::int64_t value = node.integer;
  const bool whole = node.kind == NodeKind::Integer || (node.kind == NodeKind::Parameter && parseNumber(node.text, value));
  if (!whole) {
    refuse(FieldCode::WrongType, wholeNumberRule(low, high));
  } else if (value < low || value > high) {
    refuse(FieldCode::OutOfRange, wholeNumberRule(low, high));
  } else {
    out = value;
  }
}

void Reader::readDouble(const Node& node, double& out) {
  double value = node.number;
  const bool number = node.kind == NodeKind::Integer || node.kind == NodeKind::Number ||
                      (node.kind == NodeKind::Parameter && parseNumber(node.text, value));
  // Also keeps out what overflowed to infinity, and the "inf" and "nan" that from_chars takes.
  if (number && std::abs(value) <= std::numeric_limits<double>::max()) {
    out = value;
  } else {
    refuse(FieldCode::WrongType, "must be a number");
  }
}

void Reader::readEnum(const Node& node, std::span<const EnumEntry> entries, int& out) {
  if (node.kind != NodeKind::Text && node.kind != NodeKind::Parameter) return refuse(FieldCode::WrongType, wordRule(entries));
  const auto entry = std::ranges::find(entries, node.text, &EnumEntry::name);
  if (entry != entries.end()) {
    out = entry->value;
  } else if (m_mode == DecodeMode::Tolerant && !entries.empty()) {
    const auto unknown = std::ranges::find(entries, std::string_view("unknown"), &EnumEntry::name);
    out = (unknown != entries.end() ? *unknown : entries.front()).value;
  } else {
    refuse(FieldCode::OutOfRange, wordRule(entries));
  }
}

void Reader::readText(const Node& node, std::size_t low, std::size_t high, bool plain, std::string& out) {
  const std::string_view* const value = text(node);
  if (value == nullptr) return;
  if (value->size() < low || value->size() > high) {
    refuse(FieldCode::Length, lengthRule(low, high));
  } else if (plain && std::ranges::any_of(*value, isControl)) {
    refuse(FieldCode::OutOfRange, "must not contain control characters");
  } else {
    out = *value;
  }
}

}  // namespace trunkline::codec
