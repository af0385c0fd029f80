// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/costs.h"

#include "server/ledger/entries.h"
#include "server/ledger/house_accounts.h"

namespace trunkline::orders {
namespace {

using ledger::AccountCode;
using ledger::TransferCode;

std::int64_t supplier(AccountCode code, const CostEntry& entry) {
  return ledger::supplierAccount(code, entry.provider, entry.cost.currency());
}

Result<> record(storage::Session& session, const CostEntry& entry, TransferCode code, std::int64_t debit, std::int64_t credit) {
  return ledger::recordHouseEntry(session,
                                  {entry.transferId, code, debit, credit, entry.cost.micros(), entry.order, entry.attempt, entry.nowUs});
}

}  // namespace

Result<> costAtPurchase(storage::Session& session, const CostEntry& entry) {
  return record(session, entry, TransferCode::CostAtPurchase, supplier(AccountCode::SupplierInFlight, entry),
                supplier(AccountCode::SupplierFloat, entry));
}

Result<> costReturned(storage::Session& session, const CostEntry& entry) {
  return record(session, entry, TransferCode::CostReturned, supplier(AccountCode::SupplierFloat, entry),
                supplier(AccountCode::SupplierInFlight, entry));
}

Result<> costAtCapture(storage::Session& session, const CostEntry& entry, Currency wallet, std::int64_t fxPpm, std::int64_t fxTransferId) {
  const std::int64_t inFlight = supplier(AccountCode::SupplierInFlight, entry);
  if (entry.cost.currency() == wallet) {
    return record(session, entry, TransferCode::CostAtCapture, supplier(AccountCode::SupplierCost, entry), inFlight);
  }
  // Rounded up: the house never books a cost smaller than it was.
  const auto converted = entry.cost.convert(fxPpm, wallet, Rounding::Up);
  if (!converted) return Failure(converted.error());
  const std::int64_t fxForeign = ledger::houseAccount(AccountCode::Fx, entry.cost.currency());
  if (auto spent = record(session, entry, TransferCode::CostAtCapture, fxForeign, inFlight); !spent) return spent;
  CostEntry inWallet = entry;
  inWallet.transferId = fxTransferId;
  inWallet.cost = *converted;
  return record(session, inWallet, TransferCode::Fx, supplier(AccountCode::SupplierCost, inWallet),
                ledger::houseAccount(AccountCode::Fx, wallet));
}

Result<> costLost(storage::Session& session, const CostEntry& entry, LostFrom from) {
  const AccountCode source = from == LostFrom::InFlight ? AccountCode::SupplierInFlight : AccountCode::SupplierFloat;
  return record(session, entry, TransferCode::SupplierLoss, supplier(AccountCode::SupplierLoss, entry), supplier(source, entry));
}

}  // namespace trunkline::orders
