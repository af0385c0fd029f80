// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/wallet_routes.h"

#include "server/contract/routes/wallet.h"
#include "server/http/router.h"
#include "server/modules/wallet/wallet_controller.h"

namespace trunkline::wallet {

void registerWalletRoutes(http::Router& router, WalletController* controller) {
  router.add<GetWalletRoute>(controller, &WalletController::get);
  router.add<ListTransactionsRoute>(controller, &WalletController::list);
}

}  // namespace trunkline::wallet
