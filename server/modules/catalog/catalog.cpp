// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/catalog.h"

#include <algorithm>

#include "server/modules/catalog/csv.h"
#include "server/modules/catalog/folded.h"
#include "server/modules/catalog/tables.h"

namespace trunkline::catalog {
namespace {

// Rows of the trade's list that are no activation of one service: nobody may buy them as one.
constexpr std::string_view kRentalOnly = "(rental only)";
// Numbers of another kind under a country's flag: their title must never stand for the country.
constexpr std::string_view kVirtual = "(virtual)";

// «United States (physical)» → «United States».
std::string_view withoutRemark(std::string_view name) { return name.substr(0, name.find(" (")); }

}  // namespace

std::string kebabCase(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool keeps = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (keeps) {
      out.push_back(lower);
    } else if (!out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

void NameIndex::add(std::string_view name, std::size_t position) {
  if (name.empty()) return;
  const bool known = std::any_of(m_entries.begin(), m_entries.end(), [name](const Entry& entry) { return entry.name == name; });
  if (!known) m_entries.push_back({std::string(name), position});
}

void NameIndex::sort() {
  std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
}

const std::size_t* NameIndex::find(std::string_view name) const {
  const auto found =
      std::lower_bound(m_entries.begin(), m_entries.end(), name, [](const Entry& entry, std::string_view key) { return entry.name < key; });
  return found != m_entries.end() && found->name == name ? &found->position : nullptr;
}

Catalog::Catalog() : Catalog(servicesCsv(), countriesCsv()) {}

Catalog::Catalog(std::string_view servicesCsv, std::string_view countriesCsv) {
  loadServices(servicesCsv);
  loadCountries(countriesCsv);
}

void Catalog::loadServices(std::string_view csv) {
  const CsvTable table(csv);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view name = table.at(row, "name");
    if (name.ends_with(kRentalOnly)) continue;
    const std::string_view product = table.at(row, "fivesim_product");
    Service service;
    service.slug = product.empty() ? kebabCase(name) : std::string(product);
    service.name = withoutRemark(name);
    service.code = table.at(row, "sms_activate_code");
    service.smsManApplicationId = table.at(row, "smsman_application_id");
    service.fiveSimProduct = product;
    service.textVerifiedName = table.at(row, "textverified_service_name");
    const std::size_t position = m_services.size();
    m_slugs.add(service.slug, position);
    m_codes.add(service.code, position);
    m_serviceTitles.add(Folded(name).view(), position);
    for (const std::string_view column : {"label_in_list_a", "label_in_list_b", "fivesim_product"}) {
      m_serviceTitles.add(Folded(table.at(row, column)).view(), position);
    }
    m_services.push_back(std::move(service));
  }
  m_slugs.sort();
  m_codes.sort();
  m_serviceTitles.sort();
}

void Catalog::loadCountries(std::string_view csv) {
  const CsvTable table(csv);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view iso2 = table.at(row, "iso2");
    const std::string_view name = table.at(row, "name");
    if (iso2.empty() || name.ends_with(kVirtual)) continue;
    const std::size_t position = m_countries.size();
    m_countries.push_back({std::string(iso2), std::string(withoutRemark(name)), std::string(table.at(row, "dial_code")),
                           std::string(table.at(row, "sms_activate_id")), std::string(table.at(row, "fivesim_slug"))});
    m_isoCodes.add(iso2, position);
    for (const std::string_view title : {withoutRemark(name), table.at(row, "label_in_getCountries"), table.at(row, "fivesim_slug")}) {
      m_countryTitles.add(Folded(title).view(), position);
    }
  }
  m_isoCodes.sort();
  m_countryTitles.sort();
}

const Service* Catalog::service(std::string_view slugOrCode) const {
  const std::size_t* position = m_slugs.find(slugOrCode);
  if (position == nullptr) position = m_codes.find(slugOrCode);
  return position == nullptr ? nullptr : &m_services[*position];
}

const Country* Catalog::country(std::string_view iso2) const {
  const std::size_t* position = m_isoCodes.find(iso2);
  return position == nullptr ? nullptr : &m_countries[*position];
}

const Service* Catalog::serviceByTitle(std::string_view title) const {
  const std::size_t* position = m_serviceTitles.find(Folded(title).view());
  return position == nullptr ? nullptr : &m_services[*position];
}

const Country* Catalog::countryByTitle(std::string_view title) const {
  const std::size_t* position = m_countryTitles.find(Folded(title).view());
  return position == nullptr ? nullptr : &m_countries[*position];
}

}  // namespace trunkline::catalog
