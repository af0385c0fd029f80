// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "server/base/random.h"

namespace trunkline::crypto {

// 256 random bits as 43 characters of base64url: refresh tokens and other bearer secrets.
[[nodiscard]] std::string makeToken(Random& random);

}  // namespace trunkline::crypto
