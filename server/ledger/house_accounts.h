// SPDX-License-Identifier: GPL-3.0-or-later
// The house's side of every entry. House accounts are `deferred`: the order path never updates their rows, their
// balance is the last roll-up plus the tail of transfers.
#pragma once
#include <vector>

#include "server/contract/error.h"
#include "server/contract/money.h"
#include "server/ledger/accounts.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// Id of the house account of a code that has one account per currency (101–104, 109, 110).
[[nodiscard]] std::int64_t houseAccount(AccountCode code, Currency currency);
// Id of a supplier's account (105–108).
[[nodiscard]] std::int64_t supplierAccount(AccountCode code, std::int64_t provider, Currency currency);

// Creates what is missing: every house code × every provider × the given currencies. Run at start, before the first
// order, with the wallet currency, XTS and the currencies that providers charge in.
class EnsureHouseAccounts final : public storage::HotCommand {
 public:
  explicit EnsureHouseAccounts(std::vector<Currency> currencies) : m_currencies(std::move(currencies)) {}
  [[nodiscard]] std::string_view name() const override { return "ensureHouseAccounts"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] std::int64_t created() const { return m_created; }

 private:
  Result<> ensure(storage::Session& session, std::int64_t id, AccountCode code, Currency currency);

  std::vector<Currency> m_currencies;
  std::int64_t m_created{0};
};

}  // namespace trunkline::ledger
