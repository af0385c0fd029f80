// SPDX-License-Identifier: GPL-3.0-or-later
// Our own services and countries: slugs, names, aliases. Immutable after start.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::catalog {

struct Service {
  std::string slug;
  std::string name;
  std::string code;                 // the trade's letter code; may be empty
  std::string smsManApplicationId;  // where known; may be empty
};
struct Country {
  std::string iso2;
  std::string name;
  std::string dialCode;  // digits, may be empty (unknown)
};

class Catalog {
 public:
  // From the committed data (server/modules/catalog/data/*.csv, compiled in).
  Catalog();
  [[nodiscard]] const Service* service(std::string_view slugOrCode) const;    // null when unknown
  [[nodiscard]] const Country* country(std::string_view iso2) const;          // null when unknown
  [[nodiscard]] const Service* serviceByTitle(std::string_view title) const;  // case-folded, for provider mapping
  [[nodiscard]] const Country* countryByTitle(std::string_view title) const;
  [[nodiscard]] const std::vector<Service>& services() const { return m_services; }
  [[nodiscard]] const std::vector<Country>& countries() const { return m_countries; }

 private:
  std::vector<Service> m_services;
  std::vector<Country> m_countries;
};

}  // namespace trunkline::catalog
