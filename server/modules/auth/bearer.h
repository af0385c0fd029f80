// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::auth {

// The token of «Bearer <token>». Unauthenticated, with what is wrong, for any other Authorization header.
[[nodiscard]] Result<std::string_view> bearerToken(std::string_view authorization);

}  // namespace trunkline::auth
