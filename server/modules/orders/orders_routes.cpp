// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/orders_routes.h"

namespace trunkline::orders {

void registerOrderRoutes(http::Router& router, OrdersController* controller) {
  router.add<PlaceOrderRoute>(controller, &OrdersController::place);
  router.add<ListOrdersRoute>(controller, &OrdersController::list);
  router.add<GetOrderRoute>(controller, &OrdersController::get);
  router.add<ListMessagesRoute>(controller, &OrdersController::messages);
  router.add<CancelOrderRoute>(controller, &OrdersController::cancel);
  router.add<FinishOrderRoute>(controller, &OrdersController::finish);
}

}  // namespace trunkline::orders
