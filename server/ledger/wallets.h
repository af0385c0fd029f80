// SPDX-License-Identifier: GPL-3.0-or-later
// Wallet rows: opening one, and adding money to one.
#pragma once
#include <optional>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/ledger/accounts.h"
#include "server/ledger/holds.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

struct WalletBalance {
  std::int64_t wallet{};
  Money available;
  Money held;
  int openHolds{};
  bool frozen{};
};

// The wallet of a user with that code and currency, if he has one.
[[nodiscard]] Result<std::optional<WalletBalance>> walletOf(storage::Session& session, UserId user, AccountCode code, Currency currency);

// An empty wallet, frozen while he is banned; nothing changes (false) where the user has one of that code and currency.
[[nodiscard]] Result<bool> openWallet(storage::Session& session, std::int64_t id, UserId user, AccountCode code, Currency currency);

// Adds to the wallet's posted credits; nothing where there is no such wallet or its total would exceed the limit.
[[nodiscard]] Result<std::optional<WalletAfter>> creditWalletRow(storage::Session& session, UserId user, AccountCode code, Money amount);

// The play wallet of a user (code 9, XTS) with its 100.00, once: test keys pay from it and from nothing else.
class OpenPlayWallet final : public storage::HotCommand {
 public:
  struct Input {
    std::int64_t walletId{};
    std::int64_t transferId{};
    UserId user;
    std::int64_t nowUs{};
  };
  explicit OpenPlayWallet(Input input) : m_input(input) {}
  [[nodiscard]] std::string_view name() const override { return "openPlayWallet"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool opened() const { return m_opened; }  // false: he had one

 private:
  Input m_input;
  bool m_opened{false};
};

}  // namespace trunkline::ledger
