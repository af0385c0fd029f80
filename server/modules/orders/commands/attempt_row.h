// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to the rows of purchase tries.
#pragma once
#include <optional>
#include <string>

#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

// A try that is about to be sent; the words of the order (service, country, operator) are copied from its row.
[[nodiscard]] Result<> addAttempt(storage::Session& session, OrderId order, int attempt, const AttemptPlan& plan, std::int64_t nowUs);

struct AttemptMove {
  OrderId order;
  int attempt{};
  AttemptState from{};
  AttemptState to{};
  std::optional<std::string> error;
  std::int64_t nowUs{};  // the end of the try, unless it stays open (Unknown)
};
// The order's row was moved by the same command, so the attempt must be as it was read: anything else is a real error.
[[nodiscard]] Result<> moveAttempt(storage::Session& session, const AttemptMove& move);

}  // namespace trunkline::orders
