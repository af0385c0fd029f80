// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::http {

// The text of an X-Reason header. ReasonRequired unless it is percent-encoded UTF-8 of 10 to 500 characters, none of them
// a control character, and more than blanks.
[[nodiscard]] Result<std::string> decodeReason(std::string_view header);

}  // namespace trunkline::http
