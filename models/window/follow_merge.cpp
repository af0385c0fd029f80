// SPDX-License-Identifier: GPL-3.0-or-later
// How a list that follows stays true without being read again: events and readings are merged by id and version.
#include <algorithm>
#include <iterator>
#include <utility>

#include "models/window/follow_model.h"

namespace trunkline::models {

void FollowModel::tell(const Row& row) {
  if (m_since.size() >= kCollectedMax) {
    m_batch.clear();
    return readAgain();
  }
  if (m_reading != Reading::None) keepNewer(m_since, row);
  m_batch.add(row);
}

std::vector<FollowModel::Entry> FollowModel::asShown() const {
  std::vector<Entry> entries = m_rows;
  for (Entry& entry : entries) entry.isFresh = false;
  return entries;
}

void FollowModel::showBatch(const RowMap& batch) {
  if (!m_readAt) return;  // the first reading takes what came meanwhile
  std::vector<Entry> target = asShown();
  for (Entry& entry : target) {
    const auto told = batch.find(entry.id());
    if (told == batch.end() || told->second.version < entry.slot.row.version) continue;
    entry = {{told->second, !matches(told->second)}};
  }
  const std::size_t waited = m_waiting.size();
  const std::int64_t counted = m_total;
  for (const auto& [id, row] : batch)
    if (rowOf(id) < 0) m_total += admit(target, row);
  settle(std::move(target));
  if (m_waiting.size() != waited) Q_EMIT waitingChanged();
  if (m_state == ViewState::Empty && !m_rows.empty()) return enter(ViewState::Ready, {});
  if (m_total != counted) Q_EMIT stateChanged();
}

// A row that is not in the list: it comes in now, or waits until the top is in view, or is none of this list. By how many the
// list has grown.
int FollowModel::admit(std::vector<Entry>& target, const Row& told) {
  const auto known = m_waiting.extract(told.id);
  const int had = known.empty() ? 0 : 1;
  const Row& row = had == 1 && known.mapped().version > told.version ? known.mapped() : told;
  const bool isOlder = !m_rows.empty() && row.id < m_rows.back().id();
  if (!matches(row) || (isOlder && (m_rows.size() >= m_rowsMax || !m_nextCursor.empty()))) return -had;
  if (m_isFollowing) {
    target.push_back({{row, false}});
  } else {
    m_waiting.emplace(row.id, row);
    if (m_waiting.size() > m_rowsMax) m_waiting.erase(std::prev(m_waiting.end()));
  }
  return 1 - had;
}

void FollowModel::setFollowing(bool isFollowing) {
  m_isFollowing = isFollowing;
  if (!isFollowing || m_waiting.empty()) return;
  std::vector<Entry> target = asShown();
  for (const auto& [id, row] : std::exchange(m_waiting, {})) target.push_back({{row, false}});
  settle(std::move(target));
  Q_EMIT waitingChanged();
}

void FollowModel::apply(const Row& row) {
  const int at = rowOf(row.id);
  if (at < 0) return;
  if (m_reading != Reading::None) keepNewer(m_since, row);
  Entry& entry = m_rows[static_cast<std::size_t>(at)];
  if (row.version < entry.slot.row.version) return;  // an older answer that was overtaken
  entry = {{row, !matches(row)}};
  emitChanged({at});
}

void FollowModel::readAgain() {
  if (m_reading != Reading::None) {
    m_isOutdated = true;
  } else {
    read(m_rows.empty() || m_query != m_shown ? Reading::Asked : Reading::Quiet);
  }
}

// What is known of a row besides this reading of it, when it is newer.
Slot FollowModel::latest(Row row) const {
  if (const auto told = m_since.find(row.id); told != m_since.end() && told->second.version >= row.version) row = told->second;
  if (const Slot* known = slotAt(rowOf(row.id)); known != nullptr && known->row.version > row.version) row = known->row;
  return {row, !matches(row)};
}

// What the list is to be after a reading, with the events that it does not know.
std::vector<FollowModel::Entry> FollowModel::targetOf(const std::vector<Row>& rows, bool isFull) {
  const bool isQuiet = m_reading == Reading::Quiet;
  std::vector<Entry> target;
  RowMap known;
  for (const Row& row : rows) {
    Entry entry{latest(row)};
    known.emplace(row.id, row);
    if (entry.slot.isGone && !isQuiet) continue;
    if (isQuiet && rowOf(row.id) < 0) {
      static_cast<void>(admit(target, entry.slot.row));  // the page has counted it
    } else {
      target.push_back(std::move(entry));
    }
  }
  // What waits for the top and should have been in the page is none of this list any more.
  std::erase_if(m_waiting, [&](const auto& waiting) {
    return !known.contains(waiting.first) && !m_since.contains(waiting.first) && !(isFull && waiting.first < rows.back().id);
  });
  for (const auto& [id, row] : m_since)
    if (!known.contains(id) && rowOf(id) < 0) m_total += admit(target, row);
  for (const Entry& entry : m_rows) {
    if (known.contains(entry.id())) continue;
    const Slot now = latest(entry.slot.row);
    const bool isTold = m_since.contains(entry.id());
    const bool isBeyond = isFull && entry.id() < rows.back().id;
    if (isQuiet) {
      // Nothing vanishes under the hand: what the page should have shown and did not, matches no more.
      target.push_back({{now.row, now.isGone || (!isTold && !isBeyond)}});
    } else if (isTold && !now.isGone) {
      target.push_back({now});
    }
  }
  return target;
}

std::vector<FollowModel::Entry> FollowModel::targetOfMore(const std::vector<Row>& rows) const {
  std::vector<Entry> target = asShown();
  for (const Row& row : rows)
    if (Slot slot = latest(row); rowOf(row.id) < 0 && !slot.isGone) target.push_back({std::move(slot)});
  return target;
}

// Makes the list this one, in one walk: both go down by id, so it finds what went, what came and what stayed.
void FollowModel::settle(std::vector<Entry> target) {
  std::ranges::sort(target, std::ranges::greater{}, &Entry::id);
  if (target.size() > m_rowsMax) target.resize(m_rowsMax);
  std::size_t at = 0;
  std::size_t next = 0;
  while (at < m_rows.size() || next < target.size()) replaceRun(at, target, next);
}

void FollowModel::replaceRun(std::size_t& at, std::vector<Entry>& target, std::size_t& next) {
  const auto isSame = [&] { return at < m_rows.size() && next < target.size() && m_rows[at].id() == target[next].id(); };
  if (isSame()) {
    const std::size_t first = at;
    while (isSame() && target[next].isFresh) m_rows[at++] = std::move(target[next++]);
    if (at > first) {
      Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(at) - 1, columnCount() - 1));
    } else {
      ++at;
      ++next;
    }
    return;
  }
  const auto place = [](std::vector<Entry>& entries, std::size_t where) { return entries.begin() + static_cast<std::ptrdiff_t>(where); };
  std::size_t end = at;
  while (end < m_rows.size() && (next == target.size() || m_rows[end].id() > target[next].id())) ++end;
  if (end > at) {
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
    m_rows.erase(place(m_rows, at), place(m_rows, end));
    endRemoveRows();
    return;
  }
  std::size_t last = next;
  while (last < target.size() && (at == m_rows.size() || target[last].id() > m_rows[at].id())) ++last;
  beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + last - next) - 1);
  m_rows.insert(place(m_rows, at), std::make_move_iterator(place(target, next)), std::make_move_iterator(place(target, last)));
  at += last - next;
  next = last;
  endInsertRows();
}

}  // namespace trunkline::models
