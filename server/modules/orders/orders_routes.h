// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/http/router.h"
#include "server/modules/orders/orders_controller.h"

namespace trunkline::orders {

void registerOrderRoutes(http::Router& router, OrdersController* controller);

}  // namespace trunkline::orders
