// SPDX-License-Identifier: GPL-3.0-or-later
// What every type's decoding shares: where we are in the document, what was wrong so far, the simple types.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/codec/names.h"
#include "server/contract/codec/tree.h"
#include "server/contract/error.h"
#include "server/contract/fields.h"
#include "server/contract/money.h"

namespace trunkline {

// Strict: what we receive as a server. Tolerant: what a client receives from a newer server — unknown fields are ignored and an
// unknown enumerator becomes `unknown` where the enum has that enumerator, else the enum's first one.
enum class DecodeMode { Strict, Tolerant };

}  // namespace trunkline

namespace trunkline::codec {

// The read functions record what they refuse and then leave `out` as it was; `failed` alone decides whether the value counts.
class Reader {
 public:
  Reader(Tree& tree, DecodeMode mode) : m_tree(tree), m_mode(mode) {}

  // Records a refusal of the place where the reader stands; beyond kFieldErrorsMax they are dropped.
  void refuse(FieldCode code, std::string message);
  // The message of a parser that knows no paths (parseMicros, Id::parse, …).
  void refuse(const Error& error);
  [[nodiscard]] bool failed() const { return !m_errors.empty(); }
  [[nodiscard]] Error takeError();

  void enter(std::string_view name) { m_path.push_back({name, 0}); }
  void enter(std::size_t index) { m_path.push_back({{}, index}); }
  void leave() { m_path.pop_back(); }

  // False after refusing another kind.
  [[nodiscard]] bool isObject(const Node& node);
  [[nodiscard]] bool isArray(const Node& node, std::size_t maxItems);
  [[nodiscard]] Node* first(const Node& parent) { return m_tree.at(parent.firstChild); }
  [[nodiscard]] Node* next(const Node& node) { return m_tree.at(node.nextSibling); }
  // The member to decode; null when it is missing, which is refused unless it is optional.
  [[nodiscard]] Node* member(const Node& object, std::string_view name, bool optional);
  // Refuses the members that nobody asked for, and those that came twice.
  void finishObject(const Node& object);

  // Null after refusing another kind with the rule that it breaks.
  [[nodiscard]] const std::string_view* text(const Node& node, std::string_view rule = "must be a text");
  void readBool(const Node& node, bool& out);
  void readInteger(const Node& node, std::int64_t low, std::int64_t high, std::int64_t& out);
  void readDouble(const Node& node, double& out);
  void readEnum(const Node& node, std::span<const EnumEntry> entries, int& out);
  // `plain`: without control characters.
  void readText(const Node& node, std::size_t low, std::size_t high, bool plain, std::string& out);
  void read(const Node& node, Email& out);
  void read(const Node& node, CountryCode& out);
  void read(const Node& node, ServiceCode& out);
  void read(const Node& node, Timestamp& out);
  void read(const Node& node, Amount& out);
  void read(const Node& node, Money& out);
  void read(const Node& node, Metadata& out);

 private:
  struct Step {
    std::string_view name;  // without data: an index
    std::size_t index;
  };
  [[nodiscard]] std::string path() const;
  template <class T>
  T readPart(const Node& object, std::string_view name, std::string_view rule, Result<T> (*parse)(std::string_view));

  Tree& m_tree;
  DecodeMode m_mode;
  std::vector<Step> m_path;
  std::vector<FieldError> m_errors;
};

}  // namespace trunkline::codec
