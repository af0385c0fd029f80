// SPDX-License-Identifier: GPL-3.0-or-later
// Single transfers: one row is one debit and one credit.
#pragma once
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/ledger/accounts.h"
#include "server/ledger/holds.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// Between two house accounts: their rows stay as they are.
struct HouseEntry {
  std::int64_t transferId{};
  TransferCode code{};
  std::int64_t debitAccount{};
  std::int64_t creditAccount{};
  std::int64_t amountMicros{};  // 0 writes nothing
  OrderId order;
  int attempt{};
  std::int64_t nowUs{};
};
[[nodiscard]] Result<> recordHouseEntry(storage::Session& session, const HouseEntry& entry);

// From a house account to a wallet that the same commit has credited.
struct CreditEntry {
  std::int64_t transferId{};
  TransferCode code{};
  std::int64_t debitAccount{};
  std::int64_t amountMicros{};
  WalletAfter wallet;
  OrderId order{};  // 0: the money is for none
  std::optional<std::int64_t> actor;
  std::optional<std::string> note;
  std::int64_t nowUs{};
};
[[nodiscard]] Result<> recordCredit(storage::Session& session, const CreditEntry& entry);

}  // namespace trunkline::ledger
