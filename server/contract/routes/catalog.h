// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/catalog.h"

namespace trunkline {

struct ListServicesRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/services";
  static constexpr std::string_view kOperation = "listServices";
  static constexpr std::string_view kSummary = "The services that numbers can be rented for";
  using Request = Nothing;
  using Response = ServiceList;
  static constexpr Permission kPermission = Permission::Public;
};

struct ListCountriesRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/countries";
  static constexpr std::string_view kOperation = "listCountries";
  static constexpr std::string_view kSummary = "The countries that numbers come from";
  using Request = Nothing;
  using Response = CountryList;
  static constexpr Permission kPermission = Permission::Public;
};

struct ListPricesRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/prices";
  static constexpr std::string_view kOperation = "listPrices";
  static constexpr std::string_view kSummary = "Prices with stock and delivery statistics";
  using Request = PricesRequest;
  using Response = PriceList;
  static constexpr Permission kPermission = Permission::Public;
};

struct CreateQuoteRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/quotes";
  static constexpr std::string_view kOperation = "createQuote";
  static constexpr std::string_view kSummary = "Hold a price for 60 seconds";
  using Request = QuoteRequest;
  using Response = Quote;
  static constexpr Permission kPermission = Permission::OrderCreate;
  static constexpr std::array kStatuses{201};
  static constexpr std::array kErrors{ErrorCode::OutOfStock};
};

}  // namespace trunkline
