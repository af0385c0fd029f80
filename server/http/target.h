// SPDX-License-Identifier: GPL-3.0-or-later
// Request targets: their form, their parts, percent decoding.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/contract/codec/tree.h"

namespace trunkline::http {

// Begins with '/', visible ASCII only, no fragment, every '%' followed by two hex digits other than 00.
[[nodiscard]] bool isOriginForm(std::string_view target);

// Path and query without the question mark.
[[nodiscard]] std::pair<std::string_view, std::string_view> splitTarget(std::string_view target);

// Nothing when a '%' is not followed by two hex digits.
[[nodiscard]] std::optional<std::string> percentDecode(std::string_view text);

// Decodes parameters; what had to be decoded lives in here, the rest points into the source.
class ParameterList {
 public:
  void clear();
  void reserve(std::size_t sourceBytes);  // once per request, before add: keeps the views valid
  void add(std::string_view name, std::string_view encoded, bool plusIsSpace);
  void addQuery(std::string_view query);
  [[nodiscard]] const std::vector<TextParameter>& items() const { return m_items; }

 private:
  [[nodiscard]] std::string_view decoded(std::string_view text, bool plusIsSpace);

  std::vector<TextParameter> m_items;
  std::string m_storage;
};

}  // namespace trunkline::http
