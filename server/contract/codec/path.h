// SPDX-License-Identifier: GPL-3.0-or-later
// Paths of refused fields: orders[3].country
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace trunkline::codec {

// Long names (they are the caller's) are cut, so that an answer stays small.
void appendPathName(std::string& path, std::string_view name);
void appendPathIndex(std::string& path, std::size_t index);

}  // namespace trunkline::codec
