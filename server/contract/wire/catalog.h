// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/describe/enum.hpp>

#include "server/contract/wire/common.h"

namespace trunkline {

struct ServiceRow {
  std::string slug;
  std::string name;
  std::optional<std::string> code;  // the trade's letter code, accepted as an alias
};
BOOST_DESCRIBE_STRUCT(ServiceRow, (), (slug, name, code))

struct ServiceList {
  std::vector<ServiceRow> items;
};
BOOST_DESCRIBE_STRUCT(ServiceList, (), (items))

struct CountryRow {
  std::string code;  // ISO 3166-1 alpha-2
  std::string name;
  std::optional<std::string> dial_code;
};
BOOST_DESCRIBE_STRUCT(CountryRow, (), (code, name, dial_code))

struct CountryList {
  std::vector<CountryRow> items;
};
BOOST_DESCRIBE_STRUCT(CountryList, (), (items))

enum class StockClass { none, low, good };  // NOLINT(readability-identifier-naming): wire names
BOOST_DESCRIBE_ENUM(StockClass, none, low, good)

// Success of the last orders of a cell; rate and times are null until there are samples.
struct DeliveryStats {
  std::optional<double> rate;
  std::int64_t samples{};
  std::string window;
  std::optional<std::int64_t> p50_seconds;
  std::optional<std::int64_t> p95_seconds;
};
BOOST_DESCRIBE_STRUCT(DeliveryStats, (), (rate, samples, window, p50_seconds, p95_seconds))

struct PriceRow {
  std::string service;
  std::string country;
  std::optional<std::string> operator_;  // on the wire: operator
  Money price;
  StockClass stock{};
  DeliveryStats delivery;
  std::optional<bool> real_sim;
};
BOOST_DESCRIBE_STRUCT(PriceRow, (), (service, country, operator_, price, stock, delivery, real_sim))

struct PricesRequest {
  std::optional<ServiceCode> service;
  std::optional<CountryCode> country;
  std::optional<Text<1, 40>> operator_;
};
BOOST_DESCRIBE_STRUCT(PricesRequest, (), (service, country, operator_))

struct PriceList {
  std::vector<PriceRow> items;
  Timestamp as_of;
};
BOOST_DESCRIBE_STRUCT(PriceList, (), (items, as_of))

struct QuoteRequest {
  ServiceCode service;
  CountryCode country;
  std::optional<Text<1, 40>> operator_;
};
BOOST_DESCRIBE_STRUCT(QuoteRequest, (), (service, country, operator_))

struct Quote {
  std::string quote_id;
  Money price;
  Timestamp expires_at;
  std::string service;
  std::string country;
  std::optional<std::string> operator_;
};
BOOST_DESCRIBE_STRUCT(Quote, (), (quote_id, price, expires_at, service, country, operator_))

}  // namespace trunkline
