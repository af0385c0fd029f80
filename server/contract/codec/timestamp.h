// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3339 on both ways.
#pragma once
#include <string>
#include <string_view>

#include "server/contract/error.h"
#include "server/contract/fields.h"

namespace trunkline {

// Years 1970–9999, `Z` or an offset, up to 9 decimals of a second of which 6 are kept. No leap seconds: Unix time has none.
// The error has one field without a path.
[[nodiscard]] Result<Timestamp> parseTimestamp(std::string_view text);

// Always UTC with milliseconds: 2026-11-22T10:00:00.123Z. Times outside the years 1970–9999 are shown as the nearest end.
void appendTimestamp(std::string& out, Timestamp time);

}  // namespace trunkline
