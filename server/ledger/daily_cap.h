// SPDX-License-Identifier: GPL-3.0-or-later
// What a member of staff may give away a day without anybody's approval (UTC days, micros of the wallet currency).
#pragma once
#include <cstdint>

#include "server/contract/staff_permissions.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// Part of the command that gives the money, before anything else is written: false, and nothing spent, when the role's
// cap would be exceeded.
[[nodiscard]] Result<bool> spendCap(storage::Session& session, std::int64_t staff, Role role, std::int64_t micros, std::int64_t nowUs);

// How much of today's cap is left.
Task<Result<std::int64_t>> capLeft(storage::Database* database, std::int64_t staff, Role role, std::int64_t nowUs);

}  // namespace trunkline::ledger
