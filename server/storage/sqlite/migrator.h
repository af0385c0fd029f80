// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "server/base/log.h"
#include "server/contract/error.h"
#include "server/storage/migrations.h"
#include "server/storage/sqlite/connection.h"

namespace trunkline::storage::sqlite {

// Forward only, each migration in its own transaction. Refuses a database that is newer than the program and one whose
// applied migration differs from the program's: both would be written to under wrong assumptions.
[[nodiscard]] Result<> migrate(Connection& writer, std::span<const Migration> migrations, std::int64_t nowUs, log::Logger& logger);

}  // namespace trunkline::storage::sqlite
