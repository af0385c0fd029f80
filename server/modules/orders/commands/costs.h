// SPDX-License-Identifier: GPL-3.0-or-later
// The house's entries for what a number costs at the provider. A cost of 0 writes nothing.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

struct CostEntry {
  std::int64_t transferId{};
  OrderId order;
  int attempt{};
  std::int64_t provider{};
  Money cost;
  std::int64_t nowUs{};
};
// 40: bought, Dr 106 in flight Cr 105 float.
[[nodiscard]] Result<> costAtPurchase(storage::Session& session, const CostEntry& entry);
// 41: given back by the provider, Dr 105 Cr 106.
[[nodiscard]] Result<> costReturned(storage::Session& session, const CostEntry& entry);
// 42: spent, Dr 107 Cr 106; a foreign cost goes Dr 109 Cr 106 in its currency and 70 Dr 107 Cr 109 in the wallet's.
[[nodiscard]] Result<> costAtCapture(storage::Session& session, const CostEntry& entry, Currency wallet, std::int64_t fxPpm,
                                     std::int64_t fxTransferId);
// 60: lost, Dr 108 against the account where the money is: in flight when bought, the float when that is not known.
enum class LostFrom { InFlight, Float };
[[nodiscard]] Result<> costLost(storage::Session& session, const CostEntry& entry, LostFrom from);

}  // namespace trunkline::orders
