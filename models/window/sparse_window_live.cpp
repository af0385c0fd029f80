// SPDX-License-Identifier: GPL-3.0-or-later
// The server's events in a window of which most is not here: what is shown changes in place, what is new waits to be asked for.
#include <algorithm>
#include <utility>

#include "models/window/sparse_window_model.h"

namespace trunkline::models {

void SparseWindowModel::showBatch(const RowMap& rows) {
  if (m_shown == nullptr) return;  // the first page takes what came meanwhile
  std::vector<std::int64_t> changed;
  const std::size_t waited = m_waiting.size();
  for (const auto& [id, row] : rows) {
    if (m_pages.isReading()) keepNewer(m_since, row);
    if (const auto position = m_cache.positionOf(id)) {
      if (row.version < m_cache.at(*position)->row.version) continue;  // an older answer that was overtaken
      m_cache.change(*position, {row, !m_shown->matches(row)});
      changed.push_back(*position);
      continue;
    }
    const auto waits = m_waiting.find(id);
    if (waits != m_waiting.end() ? waits->second.version > row.version : !isMissing(row)) continue;
    if (m_shown->matches(row)) {
      m_waiting[id] = row;
      if (m_waiting.size() > kWaitingMax) m_waiting.erase(std::prev(m_waiting.end()));
    } else if (waits != m_waiting.end()) {
      m_waiting.erase(waits);
    }
  }
  if (m_since.size() > kCollectedMax) resync();
  emitChanged(std::move(changed));
  if (m_waiting.size() != waited) Q_EMIT waitingChanged();
}

// Whether a row that is not here is none of the view: it was made later, or the page in which it would stand does not have it.
bool SparseWindowModel::isMissing(const Row& row) const {
  if (m_shown->momentOf(row).us > m_viewMade.us) return true;
  return std::ranges::any_of(m_cache.readPages(), [&](std::int64_t page) {
    bool hasBefore = page == 0;
    bool hasAfter = false;
    for (const Slot& slot : m_cache.slotsOf(page)) {
      if (!slot.row) continue;
      hasBefore = hasBefore || m_shown->isBefore(slot.row.id, row.id);
      hasAfter = hasAfter || m_shown->isBefore(row.id, slot.row.id);
    }
    return hasBefore && hasAfter;
  });
}

// What is known of a row besides this answer, when it is newer.
Slot SparseWindowModel::latest(Row row) const {
  if (const auto told = m_since.find(row.id); told != m_since.end() && told->second.version >= row.version) row = told->second;
  if (const auto position = m_cache.positionOf(row.id))
    if (const Row& known = m_cache.at(*position)->row; known.version > row.version) row = known;
  return {row, !m_shown->matches(row)};
}

}  // namespace trunkline::models
