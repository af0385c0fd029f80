// SPDX-License-Identifier: GPL-3.0-or-later
// What customers see of their wallets. Every statement carries the owner's id.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "server/contract/wire/wallet.h"
#include "server/ledger/accounts.h"
#include "server/modules/wallet/wallet_cursor.h"
#include "server/storage/database.h"

namespace trunkline::wallet {

// The wallets one caller sees: money, or with a test key play money.
struct Purse {
  UserId owner;
  Currency currency;
  std::array<std::optional<ledger::AccountCode>, WalletCursor::kWallets> wallets;
};
[[nodiscard]] Purse moneyPurse(UserId owner, Currency currency);
[[nodiscard]] Purse playPurse(UserId owner);

struct Movement {
  Transaction transaction;
  std::int64_t sequence{};  // the wallet's own numbering; ids do not commit in order
};

class WalletStore {
 public:
  explicit WalletStore(storage::Database& database) : m_database(database) {}
  Task<Result<Wallet>> balance(Purse purse);
  // At most `count` rows of one wallet: older than `sequence`, newest first, or newer than it, oldest first.
  Task<Result<std::vector<Movement>>> movements(UserId owner, ledger::AccountCode wallet, Currency currency, std::int64_t sequence,
                                                bool newer, int count);

 private:
  storage::Database& m_database;
};

}  // namespace trunkline::wallet
