// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "server/contract/error.h"
#include "server/contract/fields.h"

namespace trunkline {

// The plain form local@domain.tld in ASCII, 3–254 bytes, made lower-case so that one person is one account. No quoted local parts,
// comments or address literals. The error has one field without a path and never repeats the address.
[[nodiscard]] Result<Email> parseEmail(std::string_view text);

}  // namespace trunkline
