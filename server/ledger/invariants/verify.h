// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "server/base/task.h"
#include "server/contract/error.h"
#include "server/ledger/invariants/invariant.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

struct Finding {
  std::string name;
  std::string meaning;
  std::int64_t count{};
  std::vector<std::int64_t> firstIds;
};

struct VerifyReport {
  int checked{};
  std::vector<Finding> violations;
  std::vector<Finding> alarms;
};

// Runs every invariant, then the alarms, one job read each. `deadline` bounds a single query.
[[nodiscard]] Task<Result<VerifyReport>> verify(storage::Database* database, Scope scope, std::chrono::seconds deadline);

}  // namespace trunkline::ledger
