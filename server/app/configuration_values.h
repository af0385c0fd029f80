// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of settings read strictly: the whole text or nothing.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/app/configuration.h"

namespace trunkline::app {

[[nodiscard]] std::optional<std::int64_t> integerIn(std::string_view text, std::int64_t low, std::int64_t high);
[[nodiscard]] std::optional<bool> switchOf(std::string_view text);     // 1 0 true false yes no on off
[[nodiscard]] std::vector<std::string> listOf(std::string_view text);  // split at commas, blanks trimmed, empty parts dropped

struct BaseUrl {
  std::string text;  // without a slash at its end
  bool secure{};     // https
  bool loopback{};   // localhost, 127.0.0.0/8 or [::1]
};
// An absolute http(s) URL without user information, query and fragment.
[[nodiscard]] std::optional<BaseUrl> baseUrlOf(std::string_view text);

// A secret as people leave it in examples: known words, or too few different characters to be random.
[[nodiscard]] bool looksLikeDefault(std::string_view secret);

}  // namespace trunkline::app
