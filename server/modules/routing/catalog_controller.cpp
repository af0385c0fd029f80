// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/catalog_controller.h"

#include <chrono>

#include "server/contract/codec/encoder.h"
#include "server/contract/limits.h"

namespace trunkline::routing {
namespace {

constexpr std::string_view kStatsWindow = "24h";

std::optional<std::string> given(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

template <class T>
std::shared_ptr<const std::string> render(const T& body) {
  std::string text;
  encode(text, body);
  return std::make_shared<const std::string>(std::move(text));
}

ServiceList servicesOf(const catalog::Catalog& catalog) {
  ServiceList out;
  for (const catalog::Service& service : catalog.services()) out.items.push_back({service.slug, service.name, given(service.code)});
  return out;
}

CountryList countriesOf(const catalog::Catalog& catalog) {
  CountryList out;
  for (const catalog::Country& country : catalog.countries()) out.items.push_back({country.iso2, country.name, given(country.dialCode)});
  return out;
}

PriceRow rowOf(Offer offer) {
  PriceRow row;
  row.service = std::move(offer.service);
  row.country = std::move(offer.country);
  row.price = offer.price;
  row.stock = stockClassOf(offer.stock);
  row.delivery.window = kStatsWindow;
  return row;
}

template <class T>
http::Reply<T> rendered(std::shared_ptr<const std::string> text) {
  http::Reply<T> reply;
  reply.rendered = std::move(text);
  return reply;
}

}  // namespace

StockClass stockClassOf(std::int64_t stock) {
  if (stock <= 0) return StockClass::none;
  return stock < limits::kStockLow ? StockClass::low : StockClass::good;
}

CatalogController::CatalogController(const catalog::Catalog& catalog, const Offers& offers, const QuoteSigner& quotes, Clock& clock)
    : m_catalog(catalog),
      m_offers(offers),
      m_quotes(quotes),
      m_clock(clock),
      m_services(render(servicesOf(catalog))),
      m_countries(render(countriesOf(catalog))) {}

Result<std::string> CatalogController::slugOf(const ServiceCode& service) const {
  const catalog::Service* const found = m_catalog.service(service.value);
  if (found == nullptr) return failField("service", FieldCode::OutOfRange, "is not a service of /v1/services");
  return found->slug;
}

Result<std::string> CatalogController::isoOf(const CountryCode& country) const {
  const catalog::Country* const found = m_catalog.country(country.value);
  if (found == nullptr) return failField("country", FieldCode::OutOfRange, "is not a country of /v1/countries");
  return found->iso2;
}

http::Answer<ServiceList> CatalogController::services(const http::Call* /*call*/, Nothing /*request*/) {
  co_return rendered<ServiceList>(m_services);
}

http::Answer<CountryList> CatalogController::countries(const http::Call* /*call*/, Nothing /*request*/) {
  co_return rendered<CountryList>(m_countries);
}

PriceList CatalogController::priceList(std::optional<std::string_view> service, std::optional<std::string_view> country,
                                       bool sandbox) const {
  PriceList out;
  out.as_of.us = m_clock.nowUs();
  for (Offer& offer : m_offers.list(service, country, sandbox)) out.items.push_back(rowOf(std::move(offer)));
  return out;
}

CatalogController::Text CatalogController::wholeList(bool sandbox) {
  constexpr std::int64_t kAgeUs = std::chrono::microseconds(limits::kPriceListAge).count();
  const std::lock_guard lock(m_listMutex);
  const std::int64_t nowUs = m_clock.nowUs();
  WholeList& list = sandbox ? m_play : m_real;
  if (!list.text || nowUs - list.madeUs >= kAgeUs || nowUs < list.madeUs) {
    list = {render(priceList(std::nullopt, std::nullopt, sandbox)), nowUs};
  }
  return list.text;
}

http::Answer<PriceList> CatalogController::prices(const http::Call* call, PricesRequest request) {
  std::optional<std::string> service;
  std::optional<std::string> country;
  if (request.service) {
    auto slug = slugOf(*request.service);
    if (!slug) co_return Failure(slug.error());
    service = std::move(*slug);
  }
  if (request.country) {
    auto iso = isoOf(*request.country);
    if (!iso) co_return Failure(iso.error());
    country = std::move(*iso);
  }
  const bool sandbox = call->principal.sandbox;
  http::Reply<PriceList> reply;
  if (request.operator_) {
    reply.body.as_of.us = m_clock.nowUs();  // nobody sells by operator yet
  } else if (service || country) {
    reply.body = priceList(service, country, sandbox);
  } else {
    reply.rendered = wholeList(sandbox);
  }
  co_return reply;
}

http::Answer<Quote> CatalogController::quote(const http::Call* call, QuoteRequest request) {
  auto service = slugOf(request.service);
  if (!service) co_return Failure(service.error());
  auto country = isoOf(request.country);
  if (!country) co_return Failure(country.error());
  std::optional<std::string_view> operatorName;
  if (request.operator_) operatorName = request.operator_->value;
  const auto offer = m_offers.find(*service, *country, operatorName, call->principal.sandbox);
  if (!offer) co_return Failure(offer.error());
  VerifiedQuote promise;
  promise.service = std::move(*service);
  promise.country = std::move(*country);
  if (operatorName) promise.operatorName = std::string(*operatorName);
  promise.price = offer->price;
  promise.priceSet = offer->priceSet;
  promise.priceRule = offer->priceRule;
  promise.expiresUs = m_clock.nowUs() + std::chrono::microseconds(limits::kQuoteLife).count();
  http::Reply<Quote> reply;
  reply.status = 201;
  reply.body.quote_id = m_quotes.sign(call->principal.user, promise);
  reply.body.price = promise.price;
  reply.body.expires_at.us = promise.expiresUs;
  reply.body.service = std::move(promise.service);
  reply.body.country = std::move(promise.country);
  reply.body.operator_ = std::move(promise.operatorName);
  co_return reply;
}

}  // namespace trunkline::routing
