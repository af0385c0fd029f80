// SPDX-License-Identifier: GPL-3.0-or-later
// Our names as the adapters need them to translate a provider's lists. The catalogue module implements it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::providers {

// Immutable; the views live as long as the book. An empty view: we have no name for it.
class NameBook {
 public:
  virtual ~NameBook() = default;
  [[nodiscard]] virtual std::string_view serviceBySmsManId(std::string_view applicationId) const = 0;
  [[nodiscard]] virtual std::string_view serviceByTradeCode(std::string_view letters) const = 0;  // SMS-Activate's, as "wa"
  [[nodiscard]] virtual std::string_view serviceByFiveSim(std::string_view product) const = 0;
  [[nodiscard]] virtual std::string_view serviceByTextVerified(std::string_view name) const = 0;
  [[nodiscard]] virtual std::string_view serviceByTitle(std::string_view title) const = 0;
  [[nodiscard]] virtual std::string_view countryByCode(std::string_view iso2) const = 0;   // upper case
  [[nodiscard]] virtual std::string_view countryByTradeId(std::string_view id) const = 0;  // SMS-Activate's, as "187"
  [[nodiscard]] virtual std::string_view countryByFiveSim(std::string_view slug) const = 0;
  [[nodiscard]] virtual std::string_view countryByTitle(std::string_view title) const = 0;
  [[nodiscard]] virtual std::string_view dialCode(std::string_view iso2) const = 0;  // digits; empty when not known
  [[nodiscard]] virtual std::vector<std::string> services() const = 0;
  [[nodiscard]] virtual std::vector<std::string> countries() const = 0;
};

}  // namespace trunkline::providers
