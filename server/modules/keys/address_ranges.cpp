// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/address_ranges.h"

namespace trunkline::keys {

std::string joinRanges(const std::vector<std::string>& ranges) {
  std::string text;
  for (const std::string& range : ranges) text.append(text.empty() ? "" : ",").append(range);
  return text;
}

std::vector<std::string> splitRanges(std::string_view text) {
  std::vector<std::string> ranges;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    ranges.emplace_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return ranges;
}

}  // namespace trunkline::keys
