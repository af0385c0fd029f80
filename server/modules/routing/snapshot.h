// SPDX-License-Identifier: GPL-3.0-or-later
// All cells of all providers at one moment, ready to be looked up. Immutable but for the stock, which refusals lower.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "server/providers/provider.h"

namespace trunkline::routing {

// One provider's catalogue as of its last sync; shared by the snapshots that contain it.
class Listing {
 public:
  Listing(std::vector<providers::CatalogueCell> cells, std::int64_t syncedUs);
  [[nodiscard]] const std::vector<providers::CatalogueCell>& cells() const { return m_cells; }
  [[nodiscard]] std::int64_t syncedUs() const { return m_syncedUs; }
  [[nodiscard]] std::int64_t stock(std::size_t cell) const { return m_stock[cell].load(std::memory_order_relaxed); }
  // Half of what we believed, until the next sync: one refusal is no proof, some in a row close the cell.
  void lowerStock(std::size_t cell) const;

 private:
  std::vector<providers::CatalogueCell> m_cells;
  std::int64_t m_syncedUs;
  std::unique_ptr<std::atomic<std::int64_t>[]> m_stock;
};

// What a snapshot is made of: a provider's listing and the rate into the wallet's currency.
struct Source {
  providers::Provider* provider{};  // never null
  std::shared_ptr<const Listing> listing;
  std::int64_t fxPpm{};
  std::int64_t validUntilUs{};                 // of the listing and of the rate
  std::atomic<std::int64_t>* closedUntilUs{};  // cool-down after a refusal that concerns the whole provider
  bool play{false};                            // play money: for test keys only
};

class Snapshot {
 public:
  struct Entry {
    std::int64_t costInWallet{};  // micros, rounded up; for play money the provider's own
    std::uint32_t source{};
    std::uint32_t cell{};  // position in the source's listing
  };
  struct Cell {
    std::string_view service;
    std::string_view country;
    std::uint32_t first{};
    std::uint32_t count{};
  };

  Snapshot(std::vector<Source> sources, Currency wallet);

  [[nodiscard]] const std::vector<Source>& sources() const { return m_sources; }
  [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
  [[nodiscard]] const Cell* find(std::string_view service, std::string_view country) const;  // null when nobody lists it
  // Cheapest first.
  [[nodiscard]] std::span<const Entry> entries(const Cell& cell) const { return std::span(m_entries).subspan(cell.first, cell.count); }

 private:
  std::vector<Source> m_sources;
  std::vector<Entry> m_entries;
  std::vector<Cell> m_cells;  // sorted by service, then country
};

}  // namespace trunkline::routing
