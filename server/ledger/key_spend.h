// SPDX-License-Identifier: GPL-3.0-or-later
// What an API key has spent in a day (UTC): raised in the commit of a hold, lowered in the commit of its release.
#pragma once
#include <cstdint>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

[[nodiscard]] constexpr std::int64_t spendDay(std::int64_t us) { return us / 86'400'000'000; }

struct KeySpend {
  KeyId key;  // 0: no key, nothing is written
  std::int64_t createdUs{};
  Money amount;
};

// After the hold that has tested the cap; tests it again for engines with concurrent writers.
[[nodiscard]] Result<> raiseKeySpend(storage::Session& session, const KeySpend& spend);
[[nodiscard]] Result<> lowerKeySpend(storage::Session& session, const KeySpend& spend);

}  // namespace trunkline::ledger
