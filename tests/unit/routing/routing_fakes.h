// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that only has a price list, and exchange rates by hand.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/modules/routing/fx_rates.h"
#include "server/providers/provider.h"

namespace trunkline::routing {

class ListProvider final : public providers::Provider {
 public:
  ListProvider(providers::ProviderNumber number, Currency currency) {
    m_traits.number = number;
    m_traits.name = "list" + std::to_string(static_cast<int>(number));
    m_traits.currency = currency;
  }
  [[nodiscard]] const providers::Traits& traits() const override { return m_traits; }
  Task<providers::BuyOutcome> buy(providers::BuyRequest) override { co_return providers::Unknown{}; }
  Task<providers::PollOutcome> poll(std::string) override { co_return providers::Unknown{}; }
  Task<providers::CancelOutcome> cancel(std::string) override { co_return providers::Unknown{}; }
  Task<providers::FinishOutcome> finish(std::string) override { co_return providers::Unknown{}; }
  Task<Result<Money>> balance() override { co_return Money(); }
  Task<Result<providers::Catalogue>> catalogue() override { co_return next; }
  Task<Result<std::vector<providers::ActiveNumber>>> active() override { co_return std::vector<providers::ActiveNumber>{}; }

  [[nodiscard]] providers::CatalogueCell cell(std::string service, std::string country, std::int64_t micros,
                                              std::int64_t stock = 100) const {
    return {std::move(service), std::move(country), Money(micros, m_traits.currency), stock};
  }
  Result<providers::Catalogue> next{};

 private:
  providers::Traits m_traits;
};

class HandRates final : public FxRates {
 public:
  [[nodiscard]] std::optional<FxRate> rate(Currency from, Currency to) const override {
    if (from == to) return FxRate{1'000'000, INT64_MAX};
    const auto found = rates.find({from, to});
    return found == rates.end() ? std::nullopt : std::optional(found->second);
  }
  std::map<std::pair<Currency, Currency>, FxRate> rates;
};

inline Currency currency(std::string_view code) { return *Currency::parse(code); }

}  // namespace trunkline::routing
