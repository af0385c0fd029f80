// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace trunkline::http {

// RFC 9110 date such as "Sun, 06 Nov 1994 08:49:37 GMT"; formatted once a second and thread. Valid until the thread's next call.
[[nodiscard]] std::string_view httpDate(std::int64_t nowUs);

}  // namespace trunkline::http
