// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key may be used from, as the table keeps it: ranges joined by commas.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::keys {

[[nodiscard]] std::string joinRanges(const std::vector<std::string>& ranges);
[[nodiscard]] std::vector<std::string> splitRanges(std::string_view text);

}  // namespace trunkline::keys
