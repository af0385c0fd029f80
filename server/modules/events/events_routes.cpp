// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/events_routes.h"

namespace trunkline::events {

void registerEventRoutes(http::Router& router, EventsController* controller) {
  router.addStream<EventsRoute>(controller, &EventsController::all);
  router.addStream<OrderEventsRoute>(controller, &EventsController::ofOrder);
}

}  // namespace trunkline::events
