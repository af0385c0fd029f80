// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/routes/catalog.h"
#include "server/http/router.h"
#include "server/modules/routing/catalog_controller.h"

namespace trunkline::routing {

void registerCatalogRoutes(http::Router& router, CatalogController* controller) {
  router.add<ListServicesRoute>(controller, &CatalogController::services);
  router.add<ListCountriesRoute>(controller, &CatalogController::countries);
  router.add<ListPricesRoute>(controller, &CatalogController::prices);
  router.add<CreateQuoteRoute>(controller, &CatalogController::quote);
}

}  // namespace trunkline::routing
