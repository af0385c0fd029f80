// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::http {
class Router;
}

namespace trunkline::auth {

class AuthController;
void registerAuthRoutes(http::Router& router, AuthController* controller);

}  // namespace trunkline::auth
