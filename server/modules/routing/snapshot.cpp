// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/snapshot.h"

#include <algorithm>
#include <tuple>

namespace trunkline::routing {

Listing::Listing(std::vector<providers::CatalogueCell> cells, std::int64_t syncedUs)
    : m_cells(std::move(cells)), m_syncedUs(syncedUs), m_stock(std::make_unique<std::atomic<std::int64_t>[]>(m_cells.size())) {
  for (std::size_t i = 0; i < m_cells.size(); ++i) m_stock[i].store(m_cells[i].stock, std::memory_order_relaxed);
}

void Listing::lowerStock(std::size_t cell) const {
  std::int64_t seen = m_stock[cell].load(std::memory_order_relaxed);
  while (!m_stock[cell].compare_exchange_weak(seen, seen / 2, std::memory_order_relaxed)) {
  }
}

Snapshot::Snapshot(std::vector<Source> sources, Currency wallet) : m_sources(std::move(sources)) {
  const auto cellOf = [this](const Entry& entry) -> const providers::CatalogueCell& {
    return m_sources[entry.source].listing->cells()[entry.cell];
  };
  for (std::uint32_t s = 0; s < m_sources.size(); ++s) {
    const Source& source = m_sources[s];
    const auto& cells = source.listing->cells();
    for (std::uint32_t c = 0; c < cells.size(); ++c) {
      const Money cost = cells[c].cost;
      const auto inWallet = source.play ? Result<Money>(cost) : cost.convert(source.fxPpm, wallet, Rounding::Up);
      if (inWallet && inWallet->micros() > 0) m_entries.push_back({inWallet->micros(), s, c});
    }
  }
  std::sort(m_entries.begin(), m_entries.end(), [&cellOf](const Entry& a, const Entry& b) {
    const auto& x = cellOf(a);
    const auto& y = cellOf(b);
    return std::tie(x.service, x.country, a.costInWallet, a.source) < std::tie(y.service, y.country, b.costInWallet, b.source);
  });
  for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
    const auto& cell = cellOf(m_entries[i]);
    if (m_cells.empty() || m_cells.back().service != cell.service || m_cells.back().country != cell.country)
      m_cells.push_back({cell.service, cell.country, i, 0});
    ++m_cells.back().count;
  }
}

const Snapshot::Cell* Snapshot::find(std::string_view service, std::string_view country) const {
  const auto before = [](const Cell& cell, const std::pair<std::string_view, std::string_view>& key) {
    return std::tie(cell.service, cell.country) < std::tie(key.first, key.second);
  };
  const auto found = std::lower_bound(m_cells.begin(), m_cells.end(), std::pair(service, country), before);
  return found != m_cells.end() && found->service == service && found->country == country ? &*found : nullptr;
}

}  // namespace trunkline::routing
