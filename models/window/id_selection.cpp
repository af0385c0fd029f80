// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/id_selection.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {

std::int64_t IdSelection::count() const {
  const auto named = static_cast<std::int64_t>(m_ids.size());
  return m_whole ? std::max<std::int64_t>(m_whole->count - named, 0) : named;
}

std::vector<RowId> IdSelection::ids() const {
  std::vector<RowId> ids(m_ids.begin(), m_ids.end());
  std::ranges::sort(ids, std::ranges::greater{});
  return ids;
}

bool IdSelection::toggle(RowId id) {
  std::unordered_set<RowId> ids = m_ids;
  if (ids.erase(id) == 0) ids.insert(id);
  return adopt(std::move(ids), m_whole);
}

bool IdSelection::select(const std::vector<RowId>& more) {
  std::unordered_set<RowId> ids = m_ids;
  for (const RowId id : more) {
    if (m_whole) {
      ids.erase(id);
    } else {
      ids.insert(id);
    }
  }
  return adopt(std::move(ids), m_whole);
}

bool IdSelection::setOnly(const std::vector<RowId>& ids) { return adopt({ids.begin(), ids.end()}, std::nullopt); }

void IdSelection::deselect(const std::vector<RowId>& ids) {
  std::unordered_set<RowId> left = m_ids;
  for (const RowId id : ids) {
    if (m_whole) {
      left.insert(id);
    } else {
      left.erase(id);
    }
  }
  static_cast<void>(adopt(std::move(left), m_whole));
}

void IdSelection::clear() { static_cast<void>(adopt({}, std::nullopt)); }

void IdSelection::selectWhole(Whole whole) { static_cast<void>(adopt({}, std::move(whole))); }

void IdSelection::renewWhole(Whole whole) {
  if (m_whole) static_cast<void>(adopt(m_ids, std::move(whole)));
}

bool IdSelection::adopt(std::unordered_set<RowId> ids, std::optional<Whole> whole) {
  if (ids.size() > kIdsMax) return false;
  if (ids == m_ids && whole == m_whole) return true;
  m_ids = std::move(ids);
  m_whole = std::move(whole);
  Q_EMIT changed();
  return true;
}

}  // namespace trunkline::models
