// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/catalog_names.h"

namespace trunkline::catalog {

CatalogNames::CatalogNames(const Catalog& catalog) : m_catalog(catalog) {
  const auto& services = catalog.services();
  for (std::size_t i = 0; i < services.size(); ++i) m_smsManIds.add(services[i].smsManApplicationId, i);
  m_smsManIds.sort();
}

std::string_view CatalogNames::serviceBySmsManId(std::string_view applicationId) const {
  const std::size_t* position = m_smsManIds.find(applicationId);
  return position == nullptr ? std::string_view{} : std::string_view(m_catalog.services()[*position].slug);
}

std::string_view CatalogNames::serviceByTitle(std::string_view title) const {
  const Service* service = m_catalog.serviceByTitle(title);
  return service == nullptr ? std::string_view{} : std::string_view(service->slug);
}

std::string_view CatalogNames::countryByCode(std::string_view iso2) const {
  const Country* country = m_catalog.country(iso2);
  return country == nullptr ? std::string_view{} : std::string_view(country->iso2);
}

std::string_view CatalogNames::countryByTitle(std::string_view title) const {
  const Country* country = m_catalog.countryByTitle(title);
  return country == nullptr ? std::string_view{} : std::string_view(country->iso2);
}

std::string_view CatalogNames::dialCode(std::string_view iso2) const {
  const Country* country = m_catalog.country(iso2);
  return country == nullptr ? std::string_view{} : std::string_view(country->dialCode);
}

std::vector<std::string> CatalogNames::services() const {
  std::vector<std::string> out;
  for (const Service& service : m_catalog.services()) out.push_back(service.slug);
  return out;
}

std::vector<std::string> CatalogNames::countries() const {
  std::vector<std::string> out;
  for (const Country& country : m_catalog.countries()) out.push_back(country.iso2);
  return out;
}

}  // namespace trunkline::catalog
