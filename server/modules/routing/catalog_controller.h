// SPDX-License-Identifier: GPL-3.0-or-later
// What can be bought and for how much: /v1/services, /v1/countries, /v1/prices, /v1/quotes.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "server/base/clock.h"
#include "server/contract/route.h"
#include "server/contract/wire/catalog.h"
#include "server/http/call.h"
#include "server/modules/catalog/catalog.h"
#include "server/modules/routing/offers.h"
#include "server/modules/routing/quote_signer.h"

namespace trunkline::http {
class Router;
}

namespace trunkline::routing {

class CatalogController {
 public:
  CatalogController(const catalog::Catalog& catalog, const Offers& offers, const QuoteSigner& quotes, Clock& clock);

  http::Answer<ServiceList> services(const http::Call* call, Nothing request);
  http::Answer<CountryList> countries(const http::Call* call, Nothing request);
  http::Answer<PriceList> prices(const http::Call* call, PricesRequest request);
  http::Answer<Quote> quote(const http::Call* call, QuoteRequest request);

 private:
  using Text = std::shared_ptr<const std::string>;
  [[nodiscard]] Result<std::string> slugOf(const ServiceCode& service) const;
  [[nodiscard]] Result<std::string> isoOf(const CountryCode& country) const;
  [[nodiscard]] PriceList priceList(std::optional<std::string_view> service, std::optional<std::string_view> country, bool sandbox) const;
  // The whole list is megabytes and anybody may ask for it: rendered at most once in kPriceListAge.
  [[nodiscard]] Text wholeList(bool sandbox);

  const catalog::Catalog& m_catalog;
  const Offers& m_offers;
  const QuoteSigner& m_quotes;
  Clock& m_clock;
  Text m_services;   // never change while the server runs
  Text m_countries;  // likewise
  struct WholeList {
    Text text;
    std::int64_t madeUs{0};
  };
  std::mutex m_listMutex;
  WholeList m_real;
  WholeList m_play;  // what test keys are shown
};

[[nodiscard]] StockClass stockClassOf(std::int64_t stock);

// The controller must outlive the router.
void registerCatalogRoutes(http::Router& router, CatalogController* controller);

}  // namespace trunkline::routing
