// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_routes.h"

#include "server/contract/routes/auth.h"
#include "server/http/router.h"
#include "server/modules/auth/auth_controller.h"
#include "server/modules/auth/sessions_controller.h"

namespace trunkline::auth {

void registerAuthRoutes(http::Router& router, AuthController* controller, SessionsController* sessions) {
  router.add<RegisterRoute>(controller, &AuthController::openAccount);
  router.add<LoginRoute>(controller, &AuthController::login);
  router.add<RefreshRoute>(controller, &AuthController::refresh);
  router.add<LogoutRoute>(sessions, &SessionsController::logout);
  router.add<ListSessionsRoute>(sessions, &SessionsController::list);
  router.add<EndSessionRoute>(sessions, &SessionsController::end);
}

}  // namespace trunkline::auth
