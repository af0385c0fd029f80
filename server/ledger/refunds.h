// SPDX-License-Identifier: GPL-3.0-or-later
// Captured money given back: the capture reversed in full or in part, never computed anew.
#pragma once
#include <cstdint>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

struct Refund {
  std::int64_t transferId{};
  std::int64_t holdId{};  // of the order; it was captured
  OrderId order;
  Money amount;
  StaffId staff;
  std::int64_t nowUs{};
};

// Into the wallet that the hold was on, whatever stands in it now. The same commit raises orders.refunded, which keeps the
// sum of an order's refunds below what was captured. A hold that was not captured is a real error.
[[nodiscard]] Result<> refundCapture(storage::Session& session, const Refund& refund);

}  // namespace trunkline::ledger
