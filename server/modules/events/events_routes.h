// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/http/router.h"
#include "server/modules/events/events_controller.h"

namespace trunkline::events {

void registerEventRoutes(http::Router& router, EventsController* controller);

}  // namespace trunkline::events
