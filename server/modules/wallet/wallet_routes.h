// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::http {
class Router;
}

namespace trunkline::wallet {

class WalletController;
void registerWalletRoutes(http::Router& router, WalletController* controller);

}  // namespace trunkline::wallet
