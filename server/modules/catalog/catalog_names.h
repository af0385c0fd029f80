// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue as the providers' adapters see it.
#pragma once
#include "server/modules/catalog/catalog.h"
#include "server/providers/name_book.h"

namespace trunkline::catalog {

class CatalogNames final : public providers::NameBook {
 public:
  explicit CatalogNames(const Catalog& catalog);
  [[nodiscard]] std::string_view serviceBySmsManId(std::string_view applicationId) const override;
  [[nodiscard]] std::string_view serviceByTradeCode(std::string_view letters) const override;
  [[nodiscard]] std::string_view serviceByFiveSim(std::string_view product) const override;
  [[nodiscard]] std::string_view serviceByTextVerified(std::string_view name) const override;
  [[nodiscard]] std::string_view serviceByTitle(std::string_view title) const override;
  [[nodiscard]] std::string_view countryByCode(std::string_view iso2) const override;
  [[nodiscard]] std::string_view countryByTradeId(std::string_view id) const override;
  [[nodiscard]] std::string_view countryByFiveSim(std::string_view slug) const override;
  [[nodiscard]] std::string_view countryByTitle(std::string_view title) const override;
  [[nodiscard]] std::string_view dialCode(std::string_view iso2) const override;
  [[nodiscard]] std::vector<std::string> services() const override;
  [[nodiscard]] std::vector<std::string> countries() const override;

 private:
  [[nodiscard]] std::string_view slugIn(const NameIndex& index, std::string_view name) const;
  [[nodiscard]] std::string_view isoIn(const NameIndex& index, std::string_view name) const;

  const Catalog& m_catalog;
  NameIndex m_smsManIds;
  NameIndex m_tradeCodes;
  NameIndex m_fiveSimProducts;
  NameIndex m_textVerifiedNames;
  NameIndex m_tradeIds;
  NameIndex m_fiveSimSlugs;
};

}  // namespace trunkline::catalog
