// SPDX-License-Identifier: GPL-3.0-or-later
// The parser's events → nodes. Only tree.cpp and its tests need it.
#pragma once
#include <boost/json/error.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/contract/codec/tree.h"

namespace trunkline::codec {

// A handler for boost::json::basic_parser. Its own refusals stand in `refusal`; the parser then stops with some error code.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = ~std::size_t{0};  // NOLINT(readability-identifier-naming): the parser asks for it
  static constexpr std::size_t max_array_size = ~std::size_t{0};   // NOLINT(readability-identifier-naming)
  static constexpr std::size_t max_key_size = ~std::size_t{0};     // NOLINT(readability-identifier-naming)
  static constexpr std::size_t max_string_size = ~std::size_t{0};  // NOLINT(readability-identifier-naming)

  TreeBuilder(Tree& tree, std::string_view source, const TreeLimits& limits);

  [[nodiscard]] const FieldError* refusal() const { return m_refused ? &m_refusal : nullptr; }

  // NOLINTBEGIN(readability-identifier-naming): the parser's names
  bool on_document_begin(boost::json::error_code& /*ec*/) { return true; }
  bool on_document_end(boost::json::error_code& /*ec*/) { return true; }
  bool on_object_begin(boost::json::error_code& ec) { return open(NodeKind::Object, ec); }
  bool on_object_end(std::size_t /*n*/, boost::json::error_code& /*ec*/);
  bool on_array_begin(boost::json::error_code& ec) { return open(NodeKind::Array, ec); }
  bool on_array_end(std::size_t /*n*/, boost::json::error_code& /*ec*/);
  bool on_key_part(std::string_view part, std::size_t /*size*/, boost::json::error_code& /*ec*/) { return addPart(part); }
  bool on_key(std::string_view part, std::size_t size, boost::json::error_code& ec);
  bool on_string_part(std::string_view part, std::size_t /*size*/, boost::json::error_code& /*ec*/) { return addPart(part); }
  bool on_string(std::string_view part, std::size_t size, boost::json::error_code& ec);
  bool on_number_part(std::string_view /*part*/, boost::json::error_code& /*ec*/) { return true; }
  bool on_int64(std::int64_t value, std::string_view /*text*/, boost::json::error_code& ec);
  bool on_uint64(std::uint64_t value, std::string_view /*text*/, boost::json::error_code& ec);
  bool on_double(double value, std::string_view /*text*/, boost::json::error_code& ec);
  bool on_bool(bool value, boost::json::error_code& ec);
  bool on_null(boost::json::error_code& ec) { return add(NodeKind::Null, ec) != nullptr; }
  bool on_comment_part(std::string_view /*part*/, boost::json::error_code& /*ec*/) { return true; }
  bool on_comment(std::string_view /*part*/, boost::json::error_code& /*ec*/) { return true; }
  // NOLINTEND(readability-identifier-naming)

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t lastChild;
    std::string_view key;
  };

  Node* add(NodeKind kind, boost::json::error_code& ec);
  bool open(NodeKind kind, boost::json::error_code& ec);
  bool addPart(std::string_view part);
  bool checkLength(std::size_t size, boost::json::error_code& ec);
  std::string_view wholeText(std::string_view lastPart);
  void markDuplicates(const Node& object);
  bool refuse(FieldCode code, std::string message, boost::json::error_code& ec);

  Tree& m_tree;
  std::string_view m_source;
  TreeLimits m_limits;
  std::vector<Open> m_open;
  std::vector<std::pair<std::string_view, std::uint32_t>> m_names;  // scratch of markDuplicates
  std::size_t m_partStart{0};                                       // where the current text's parts begin in the tree's buffer
  bool m_refused{false};
  FieldError m_refusal;
};

}  // namespace trunkline::codec
