// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_routes.h"

#include "server/contract/routes/auth.h"
#include "server/http/router.h"
#include "server/modules/auth/auth_controller.h"

namespace trunkline::auth {

void registerAuthRoutes(http::Router& router, AuthController* controller) {
  router.add<RegisterRoute>(controller, &AuthController::openAccount);
  router.add<LoginRoute>(controller, &AuthController::login);
  router.add<RefreshRoute>(controller, &AuthController::refresh);
}

}  // namespace trunkline::auth
