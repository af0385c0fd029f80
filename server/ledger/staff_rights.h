// SPDX-License-Identifier: GPL-3.0-or-later
// What a member of staff may do at this moment: his token may be 5 s behind, a commit of money or of access is not.
#pragma once
#include <optional>

#include "server/contract/ids.h"
#include "server/contract/staff_permissions.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// Part of the command that he asked for; nothing where he is disabled or nobody.
[[nodiscard]] Result<std::optional<Role>> roleNow(storage::Session& session, StaffId staff);

}  // namespace trunkline::ledger
