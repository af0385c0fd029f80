// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/wallet.h"

namespace trunkline {

struct GetWalletRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/wallet";
  static constexpr std::string_view kOperation = "getWallet";
  static constexpr std::string_view kSummary = "Available, held and total balance";
  using Request = Nothing;
  using Response = Wallet;
  static constexpr Permission kPermission = Permission::WalletRead;
  static constexpr bool kSecretAnswer = true;
};

struct ListTransactionsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/transactions";
  static constexpr std::string_view kOperation = "listTransactions";
  static constexpr std::string_view kSummary = "Every movement of the wallet, newest first, with the balance after it";
  using Request = PageRequest;
  using Response = Page<Transaction>;
  static constexpr Permission kPermission = Permission::WalletRead;
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
