// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::http {

// The text of an X-Reason header. ReasonRequired unless it is percent-encoded UTF-8 of 10 to 500 characters, none of them
// a control character, and more than blanks.
[[nodiscard]] Result<std::string> decodeReason(std::string_view header);
// The same for a text that came in a body; without the blanks around it. Nothing when it is not one.
[[nodiscard]] std::optional<std::string> goodReason(std::string text);

}  // namespace trunkline::http
