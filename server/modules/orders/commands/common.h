// SPDX-License-Identifier: GPL-3.0-or-later
// What the order commands share. A command is a plain object: inputs, then its result, filled by apply().
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/modules/orders/state_machine.h"
#include "server/storage/database.h"

namespace trunkline::orders {

// Proof that the writer still works on the order's shard: every transition by the monitor carries it.
struct Fence {
  int shard{};
  std::string owner;
  std::int64_t epoch{};
};

// Ids are made before the transaction, so that an unknown commit can be looked up.
struct AttemptPlan {
  std::int64_t provider{};  // providers::ProviderNumber
  Money maxCost;            // list price in the provider's currency
  std::int64_t fxPpm{1'000'000};
};

// What a command leaves behind of the order, for caches and waiters.
struct OrderAfter {
  UserId user;
  State state{};
  CloseReason closeReason{};
  std::int64_t version{};
  int attempt{};
};

}  // namespace trunkline::orders
