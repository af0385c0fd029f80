// SPDX-License-Identifier: GPL-3.0-or-later
// All that SQLite needs to be told differently from PostgreSQL, in one place.
#pragma once
#include <string>
#include <string_view>

namespace trunkline::storage::sqlite {

// Parameters: SQLite numbers `$2, $1` by order of appearance, so a statement written for PostgreSQL would silently swap its
// values. `?2, ?1` are bound by number.
[[nodiscard]] std::string numberedParameters(std::string_view sql);

// A migration: BIGINT becomes INTEGER, every table STRICT (some WITHOUT ROWID), the lines of this engine are opened and those
// of the other one dropped.
[[nodiscard]] std::string migrationText(std::string_view shared);

}  // namespace trunkline::storage::sqlite
