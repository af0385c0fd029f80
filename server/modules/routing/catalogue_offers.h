// SPDX-License-Identifier: GPL-3.0-or-later
// The first Offers: every provider's synced catalogue, the cheapest first, cost plus the default mark-up.
#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

#include "server/base/clock.h"
#include "server/modules/routing/fx_rates.h"
#include "server/modules/routing/offers.h"
#include "server/modules/routing/snapshot.h"

namespace trunkline::routing {

class CatalogueOffers final : public Offers {
 public:
  struct Options {
    Currency wallet;
    int markupBps{3000};
    int minMarginBps{500};
  };
  CatalogueOffers(Clock& clock, const FxRates& rates, Options options);

  [[nodiscard]] Result<Offer> find(std::string_view service, std::string_view country, std::optional<std::string_view> operatorName,
                                   bool sandbox) const override;
  [[nodiscard]] std::vector<Offer> list(std::optional<std::string_view> service, std::optional<std::string_view> country,
                                        bool sandbox) const override;
  void reportRefusal(providers::ProviderNumber provider, std::string_view service, std::string_view country,
                     providers::Refusal reason) override;

  // A fresh catalogue of one provider: readers see the old cells or the new ones, never a mixture.
  void update(providers::Provider& provider, providers::Catalogue catalogue);
  // After exchange rates have changed.
  void rebuild();
  // Cells that somebody sells now, for real money.
  [[nodiscard]] std::size_t openCells() const;

 private:
  struct Slot {
    providers::Provider* provider{};
    std::shared_ptr<const Listing> listing;
    std::atomic<std::int64_t> closedUntilUs{0};
  };

  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;
  void rebuildLocked();
  // Nothing when nobody sells the cell now.
  [[nodiscard]] std::optional<Offer> offerOf(const Snapshot& all, const Snapshot::Cell& cell, bool sandbox, bool withCandidates) const;
  [[nodiscard]] std::optional<Money> priceOf(std::int64_t costMicros, Currency currency) const;

  Clock& m_clock;
  const FxRates& m_rates;
  Options m_options;
  mutable std::mutex m_swap;  // held for the copy of the pointer only
  std::shared_ptr<const Snapshot> m_snapshot;
  std::mutex m_slotsMutex;
  std::vector<std::unique_ptr<Slot>> m_slots;  // never shrinks: snapshots point into them
};

}  // namespace trunkline::routing
