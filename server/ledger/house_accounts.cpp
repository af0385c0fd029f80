// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/house_accounts.h"

#include <array>

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kEnsureHouse{
    "INSERT INTO accounts(id,owner_id,code,currency,deferred,no_overdraft) VALUES($1,NULL,$2,$3,1,0) ON CONFLICT(id) DO NOTHING"};

constexpr std::array kSingleCodes{
    AccountCode::Sales, AccountCode::StripeClearing, AccountCode::PayPalClearing, AccountCode::PromotionExpense,
    AccountCode::Fx,    AccountCode::Payouts};
constexpr std::array kSupplierCodes{AccountCode::SupplierFloat, AccountCode::SupplierInFlight, AccountCode::SupplierCost,
                                    AccountCode::SupplierLoss};
// Sandbox, SMS-Man, TextVerified, 5sim: providers::ProviderNumber, which the ledger may not include.
constexpr std::array<std::int64_t, 4> kProviders{1, 2, 3, 4};

}  // namespace

std::int64_t houseAccount(AccountCode code, Currency currency) { return houseAccountId(code, 0, currency.number()); }

std::int64_t supplierAccount(AccountCode code, std::int64_t provider, Currency currency) {
  return houseAccountId(code, provider, currency.number());
}

Result<> EnsureHouseAccounts::ensure(storage::Session& session, std::int64_t id, AccountCode code, Currency currency) {
  const auto rows = session.run(kEnsureHouse, {id, static_cast<std::int64_t>(code), currency.text()});
  if (!rows) return Failure(rows.error());
  m_created += *rows;
  return {};
}

Result<> EnsureHouseAccounts::apply(storage::Session& session) {
  m_created = 0;
  for (const Currency currency : m_currencies) {
    // Without a number two currencies would share account ids.
    if (currency.number() == 0) return fail(ErrorCode::Internal, "unknown currency", std::string(currency.text()));
    for (const AccountCode code : kSingleCodes) {
      if (auto done = ensure(session, houseAccount(code, currency), code, currency); !done) return done;
    }
    for (const AccountCode code : kSupplierCodes) {
      for (const std::int64_t provider : kProviders) {
        if (auto done = ensure(session, supplierAccount(code, provider, currency), code, currency); !done) return done;
      }
    }
  }
  return {};
}

}  // namespace trunkline::ledger
