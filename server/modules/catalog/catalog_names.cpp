// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/catalog_names.h"

namespace trunkline::catalog {

CatalogNames::CatalogNames(const Catalog& catalog) : m_catalog(catalog) {
  const auto& services = catalog.services();
  for (std::size_t i = 0; i < services.size(); ++i) {
    m_smsManIds.add(services[i].smsManApplicationId, i);
    m_tradeCodes.add(services[i].code, i);
    m_fiveSimProducts.add(services[i].fiveSimProduct, i);
    m_textVerifiedNames.add(services[i].textVerifiedName, i);
  }
  const auto& countries = catalog.countries();
  for (std::size_t i = 0; i < countries.size(); ++i) {
    m_tradeIds.add(countries[i].tradeId, i);
    m_fiveSimSlugs.add(countries[i].fiveSimSlug, i);
  }
  for (NameIndex* index : {&m_smsManIds, &m_tradeCodes, &m_fiveSimProducts, &m_textVerifiedNames, &m_tradeIds, &m_fiveSimSlugs})
    index->sort();
}

std::string_view CatalogNames::slugIn(const NameIndex& index, std::string_view name) const {
  const std::size_t* position = index.find(name);
  return position == nullptr ? std::string_view{} : std::string_view(m_catalog.services()[*position].slug);
}

std::string_view CatalogNames::isoIn(const NameIndex& index, std::string_view name) const {
  const std::size_t* position = index.find(name);
  return position == nullptr ? std::string_view{} : std::string_view(m_catalog.countries()[*position].iso2);
}

std::string_view CatalogNames::serviceBySmsManId(std::string_view applicationId) const { return slugIn(m_smsManIds, applicationId); }

std::string_view CatalogNames::serviceByTradeCode(std::string_view letters) const { return slugIn(m_tradeCodes, letters); }

std::string_view CatalogNames::serviceByFiveSim(std::string_view product) const { return slugIn(m_fiveSimProducts, product); }

std::string_view CatalogNames::serviceByTextVerified(std::string_view name) const { return slugIn(m_textVerifiedNames, name); }

std::string_view CatalogNames::countryByTradeId(std::string_view id) const { return isoIn(m_tradeIds, id); }

std::string_view CatalogNames::countryByFiveSim(std::string_view slug) const { return isoIn(m_fiveSimSlugs, slug); }

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
