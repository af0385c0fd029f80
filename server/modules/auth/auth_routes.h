// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trunkline::http {
class Router;
}

namespace trunkline::auth {

class AuthController;
class SessionsController;
void registerAuthRoutes(http::Router& router, AuthController* controller, SessionsController* sessions);

}  // namespace trunkline::auth
