// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/live_batch.h"

#include <utility>

#include "server/contract/console_limits.h"

namespace trunkline::models {

void keepNewer(RowMap& rows, const Row& row) {
  const auto [known, isNew] = rows.try_emplace(row.id, row);
  if (!isNew && known->second.version <= row.version) known->second = row;
}

void LiveBatch::add(const Row& row) {
  if (m_rows.size() >= kCollectedMax) {
    clear();
    return m_handlers.tooMany();
  }
  keepNewer(m_rows, row);
  if (m_end) return;
  m_end = m_scheduler.after(limits::kLiveBatch, [this] {
    m_end = nullptr;
    const RowMap rows = std::exchange(m_rows, {});
    m_handlers.show(rows);
  });
}

void LiveBatch::clear() {
  m_rows.clear();
  m_end = nullptr;
}

}  // namespace trunkline::models
