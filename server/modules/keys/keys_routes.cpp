// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/keys_routes.h"

#include "server/contract/routes/keys.h"
#include "server/http/router.h"
#include "server/modules/keys/keys_controller.h"

namespace trunkline::keys {

void registerKeyRoutes(http::Router& router, KeysController* controller) {
  router.add<CreateKeyRoute>(controller, &KeysController::create);
  router.add<ListKeysRoute>(controller, &KeysController::list);
  router.add<GetKeyRoute>(controller, &KeysController::get);
  router.add<EditKeyRoute>(controller, &KeysController::edit);
  router.add<RevokeKeyRoute>(controller, &KeysController::revoke);
  router.add<RotateKeyRoute>(controller, &KeysController::rotate);
}

}  // namespace trunkline::keys
