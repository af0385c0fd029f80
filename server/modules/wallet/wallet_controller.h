// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/base/clock.h"
#include "server/contract/route.h"
#include "server/contract/wire/wallet.h"
#include "server/http/call.h"
#include "server/modules/wallet/wallet_store.h"

namespace trunkline::wallet {

class WalletController {
 public:
  WalletController(storage::Database& database, Clock& clock, Currency walletCurrency);
  // The sum of the paid and the promotional wallet; a test key sees its play wallet instead.
  http::Answer<Wallet> get(const http::Call* call, Nothing request);
  http::Answer<Page<Transaction>> list(const http::Call* call, PageRequest request);

 private:
  [[nodiscard]] Purse purseOf(const http::Principal& principal) const;

  WalletStore m_store;
  Clock& m_clock;
  Currency m_currency;
};

}  // namespace trunkline::wallet
