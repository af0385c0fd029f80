// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/api_routes.h"

#include "server/app/version.h"
#include "server/http/openapi.h"
#include "server/modules/auth/auth_routes.h"
#include "server/modules/desk/jobs_desk.h"
#include "server/modules/desk/orders_desk.h"
#include "server/modules/desk/saved_views_desk.h"
#include "server/modules/desk/search_desk.h"
#include "server/modules/desk/users_desk.h"
#include "server/modules/events/events_routes.h"
#include "server/modules/events/staff_events_controller.h"
#include "server/modules/keys/keys_routes.h"
#include "server/modules/orders/orders_routes.h"
#include "server/modules/routing/catalog_controller.h"
#include "server/modules/staff/staff_controller.h"
#include "server/modules/wallet/wallet_routes.h"

namespace trunkline::app {

void addApiRoutes(http::Router& router, const Controllers& controllers) {
  auth::registerAuthRoutes(router, controllers.auth, controllers.sessions);
  keys::registerKeyRoutes(router, controllers.keys);
  routing::registerCatalogRoutes(router, controllers.catalog);
  wallet::registerWalletRoutes(router, controllers.wallet);
  orders::registerOrderRoutes(router, controllers.orders);
  events::registerEventRoutes(router, controllers.events);
  events::registerStaffEventRoutes(router, controllers.staffEvents);
  staff::registerStaffRoutes(router, controllers.staff);
  desk::registerOrdersDeskRoutes(router, controllers.ordersDesk);
  desk::registerUsersDeskRoutes(router, controllers.usersDesk);
  desk::registerSearchRoutes(router, controllers.searchDesk);
  desk::registerSavedViewRoutes(router, controllers.savedViews);
  desk::registerJobRoutes(router, controllers.jobs);
}

std::string openApiDocument() {
  // The routes are described by their types alone: the controllers are never called here.
  http::Router router;
  addApiRoutes(router, {});
  return http::openApiDocument(router, kVersion);
}

}  // namespace trunkline::app
