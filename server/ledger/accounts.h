// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of accounts. Numbers are stored in every transfer: never reused.
#pragma once
#include <cstdint>

#include "server/contract/money.h"

namespace trunkline::ledger {

enum class AccountCode : std::int64_t {
  Paid = 1,
  Promotional = 2,
  Debt = 3,
  Play = 9,  // currency XTS, sandbox keys only
  Sales = 101,
  StripeClearing = 102,
  PayPalClearing = 103,
  PromotionExpense = 104,
  SupplierFloat = 105,
  SupplierInFlight = 106,
  SupplierCost = 107,
  SupplierLoss = 108,
  Fx = 109,
  Payouts = 110,
};

enum class TransferCode : std::int64_t {
  Hold = 1,
  Capture = 2,
  Release = 3,
  Topup = 10,
  PaymentRefund = 12,
  Chargeback = 13,
  Payout = 14,
  Refund = 20,
  Adjustment = 30,
  CostAtPurchase = 40,
  CostReturned = 41,
  CostAtCapture = 42,
  Promotion = 50,
  SupplierLoss = 60,
  Fx = 70,
};

enum class TransferKind : std::int64_t { Single = 0, Hold = 1, Capture = 2, Release = 3 };

// code·10⁹ + provider·10⁴ + ISO 4217 number; provider is 0 but for 105–108.
[[nodiscard]] constexpr std::int64_t houseAccountId(AccountCode code, std::int64_t provider, std::int64_t currencyNumber) {
  return static_cast<std::int64_t>(code) * 1'000'000'000 + provider * 10'000 + currencyNumber;
}

}  // namespace trunkline::ledger
