// SPDX-License-Identifier: GPL-3.0-or-later
// The customers' and the staff's API: every typed route, in one place. The OpenAPI document is made from the same list.
#pragma once
#include <string>

#include "server/http/router.h"

namespace trunkline::auth {
class AuthController;
class SessionsController;
}  // namespace trunkline::auth
namespace trunkline::keys {
class KeysController;
}
namespace trunkline::routing {
class CatalogController;
}
namespace trunkline::wallet {
class WalletController;
}
namespace trunkline::orders {
class OrdersController;
}
namespace trunkline::events {
class EventsController;
class StaffEventsController;
}  // namespace trunkline::events

namespace trunkline::staff {
class StaffController;
}
namespace trunkline::desk {
class OrdersDesk;
class UsersDesk;
class SearchDesk;
class SavedViewsDesk;
class JobsDesk;
}  // namespace trunkline::desk

namespace trunkline::app {

struct Controllers {
  auth::AuthController* auth;
  auth::SessionsController* sessions;
  keys::KeysController* keys;
  routing::CatalogController* catalog;
  wallet::WalletController* wallet;
  orders::OrdersController* orders;
  events::EventsController* events;
  events::StaffEventsController* staffEvents;
  staff::StaffController* staff;
  desk::OrdersDesk* ordersDesk;
  desk::UsersDesk* usersDesk;
  desk::SearchDesk* searchDesk;
  desk::SavedViewsDesk* savedViews;
  desk::JobsDesk* jobs;
};
void addApiRoutes(http::Router& router, const Controllers& controllers);

// The document of --print-openapi and GET /openapi.json; needs no running server.
[[nodiscard]] std::string openApiDocument();

}  // namespace trunkline::app
