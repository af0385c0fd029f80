// SPDX-License-Identifier: GPL-3.0-or-later
// Our own services and countries: slugs, names, aliases. Immutable after start.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::catalog {

struct Service {
  std::string slug;
  std::string name;
  std::string code;                 // the trade's letter code; may be empty
  std::string smsManApplicationId;  // where known; may be empty
  std::string fiveSimProduct;       // the same
  std::string textVerifiedName;     // the same
};
struct Country {
  std::string iso2;
  std::string name;
  std::string dialCode;     // digits, may be empty (unknown)
  std::string tradeId;      // the number by which SMS-Activate and its family know it
  std::string fiveSimSlug;  // may be empty
};

// Names to positions, sorted once: a look-up allocates nothing.
class NameIndex {
 public:
  // The first one to add a name keeps it; an empty name is not added.
  void add(std::string_view name, std::size_t position);
  void sort();
  [[nodiscard]] const std::size_t* find(std::string_view name) const;  // null when unknown

 private:
  struct Entry {
    std::string name;
    std::size_t position{};
  };
  std::vector<Entry> m_entries;
};

class Catalog {
 public:
  // From the committed data (server/modules/catalog/data/*.csv, compiled in).
  Catalog();
  // From tables of the same form.
  Catalog(std::string_view servicesCsv, std::string_view countriesCsv);
  [[nodiscard]] const Service* service(std::string_view slugOrCode) const;    // null when unknown
  [[nodiscard]] const Country* country(std::string_view iso2) const;          // null when unknown
  [[nodiscard]] const Service* serviceByTitle(std::string_view title) const;  // case-folded, for provider mapping
  [[nodiscard]] const Country* countryByTitle(std::string_view title) const;
  [[nodiscard]] const std::vector<Service>& services() const { return m_services; }
  [[nodiscard]] const std::vector<Country>& countries() const { return m_countries; }

 private:
  void loadServices(std::string_view csv);
  void loadCountries(std::string_view csv);

  std::vector<Service> m_services;
  std::vector<Country> m_countries;
  NameIndex m_slugs;
  NameIndex m_codes;
  NameIndex m_serviceTitles;
  NameIndex m_isoCodes;
  NameIndex m_countryTitles;
};

// «X / Twitter» → x-twitter.
[[nodiscard]] std::string kebabCase(std::string_view name);

}  // namespace trunkline::catalog
