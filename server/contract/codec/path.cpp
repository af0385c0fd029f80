// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/path.h"

#include "server/contract/codec/utf8.h"
#include "server/contract/limits.h"

namespace trunkline::codec {

void appendPathName(std::string& path, std::string_view name) {
  if (!path.empty()) path.push_back('.');
  const std::string_view shown = utf8Prefix(name, limits::kFieldPathNameBytes);
  path.append(shown);
  if (shown.size() < name.size()) path.append("…");
}

void appendPathIndex(std::string& path, std::size_t index) {
  path.push_back('[');
  path.append(std::to_string(index)).push_back(']');
}

}  // namespace trunkline::codec
