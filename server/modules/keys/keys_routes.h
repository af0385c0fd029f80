// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::http {
class Router;
}

namespace trunkline::keys {

class KeysController;
void registerKeyRoutes(http::Router& router, KeysController* controller);

}  // namespace trunkline::keys
