// SPDX-License-Identifier: GPL-3.0-or-later
// What a log may show of a field, decided by the field's name.
#pragma once
#include <string>
#include <string_view>

namespace trunkline::log {

enum class Redaction {
  Plain,     // shown, apart from credentials inside the text (api_key=…, Bearer …)
  LastFour,  // only the last 4 digits
  Masked,    // nothing
  Hashed,    // a short hash: tells equal values, names nobody
  Url,       // without user information, query and fragment
};

// Names are compared by their last words: `password`, `new_password`; letter case does not count.
[[nodiscard]] Redaction redactionOf(std::string_view fieldName);
[[nodiscard]] std::string redacted(Redaction redaction, std::string_view value);

inline constexpr std::string_view kMask = "***";

}  // namespace trunkline::log
