// SPDX-License-Identifier: GPL-3.0-or-later
// How the list of orders stays true without being read again: events and readings are merged by id and version.
#include <algorithm>
#include <iterator>
#include <utility>

#include "models/connection/connection.h"
#include "models/orders/orders_model.h"
#include "server/contract/console_limits.h"

namespace trunkline::models {
namespace {

constexpr std::size_t kCollectedMax = 10 * limits::kLiveRows;

// The newer of two states of one order; of the same version the one that was told later.
void keepNewer(std::map<OrderId, OrderRow, std::greater<>>& rows, const OrderRow& row) {
  const auto [known, isNew] = rows.try_emplace(row.id, row);
  if (!isNew && known->second.version <= row.version) known->second = row;
}

}  // namespace

void OrdersModel::followLive() {
  const bool isLive = m_connection.live().state() == LiveFeed::State::Live;
  // From now on the rows are as old as the last word of the server, which may be long before its silence was noticed.
  if (std::exchange(m_wasLive, isLive) && !isLive && m_readAt) m_readAt->us = std::max(m_readAt->us, m_heardAt.us);
  Q_EMIT stateChanged();
}

void OrdersModel::collect(const OrderRow& row) {
  if (m_batch.size() >= kCollectedMax || m_since.size() >= kCollectedMax) {
    m_batch.clear();
    return readAgain();
  }
  keepNewer(m_batch, row);
  if (m_reading != Reading::None) keepNewer(m_since, row);
  if (m_batchEnd == nullptr) m_batchEnd = m_connection.scheduler().after(limits::kLiveBatch, [this] { showBatch(); });
}

void OrdersModel::showBatch() {
  m_batchEnd = nullptr;
  const Rows batch = std::exchange(m_batch, {});
  if (!m_readAt) return;  // the first reading takes what came meanwhile
  std::vector<Entry> target = m_rows;
  for (Entry& entry : target) {
    entry.isFresh = false;
    const auto told = batch.find(entry.row.id);
    if (told == batch.end() || told->second.version < entry.row.version) continue;
    entry = {told->second, !matches(told->second)};
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
int OrdersModel::admit(std::vector<Entry>& target, const OrderRow& told) {
  const auto known = m_waiting.extract(told.id);
  const int had = known.empty() ? 0 : 1;
  const OrderRow& row = had == 1 && known.mapped().version > told.version ? known.mapped() : told;
  if (!matches(row) || (m_rows.size() >= limits::kLiveRows && row.id < m_rows.back().row.id)) return -had;
  if (m_isFollowing) {
    target.push_back({row});
  } else {
    m_waiting.emplace(row.id, row);
    if (m_waiting.size() > limits::kLiveRows) m_waiting.erase(std::prev(m_waiting.end()));
  }
  return 1 - had;
}

void OrdersModel::setFollowing(bool isFollowing) {
  m_isFollowing = isFollowing;
  if (!isFollowing || m_waiting.empty()) return;
  std::vector<Entry> target = m_rows;
  for (Entry& entry : target) entry.isFresh = false;
  for (const auto& [id, row] : std::exchange(m_waiting, {})) target.push_back({row});
  settle(std::move(target));
  Q_EMIT waitingChanged();
}

void OrdersModel::apply(const OrderRow& row) {
  const int at = rowOf(row.id);
  if (at < 0) return;
  if (m_reading != Reading::None) keepNewer(m_since, row);
  Entry& entry = m_rows[static_cast<std::size_t>(at)];
  if (row.version < entry.row.version) return;  // an older answer that was overtaken
  entry = {row, !matches(row)};
  Q_EMIT dataChanged(index(at, 0), index(at, kColumns - 1));
}

void OrdersModel::readAgain() {
  if (m_reading != Reading::None) {
    m_isOutdated = true;
  } else {
    const bool isAnotherList = m_rows.empty() || m_filter != m_shown;
    read(isAnotherList ? Reading::Asked : Reading::Quiet);
  }
}

// What is known of an order besides this row of a reading, when it is newer.
OrdersModel::Entry OrdersModel::latest(OrderRow row) const {
  if (const auto told = m_since.find(row.id); told != m_since.end() && told->second.version >= row.version) row = told->second;
  const int at = rowOf(row.id);
  if (at >= 0 && m_rows[static_cast<std::size_t>(at)].row.version > row.version) row = m_rows[static_cast<std::size_t>(at)].row;
  return {row, !matches(row)};
}

// What the list is to be after a reading, with the events that it does not know.
std::vector<OrdersModel::Entry> OrdersModel::targetOf(const OrderRowPage& page) {
  const bool isQuiet = m_reading == Reading::Quiet;
  std::vector<Entry> target;
  Rows known;
  for (const OrderRow& row : page.items) {
    Entry entry = latest(row);
    known.emplace(row.id, row);
    if (entry.isGone && !isQuiet) continue;
    if (isQuiet && rowOf(row.id) < 0) {
      static_cast<void>(admit(target, entry.row));  // the page has counted it
    } else {
      target.push_back(std::move(entry));
    }
  }
  const bool isFull = page.items.size() >= limits::kLiveRows;
  // What waits for the top and should have been in the page is none of this list any more.
  std::erase_if(m_waiting, [&](const auto& waiting) {
    return !known.contains(waiting.first) && !m_since.contains(waiting.first) && !(isFull && waiting.first < page.items.back().id);
  });
  for (const auto& [id, row] : m_since)
    if (!known.contains(id) && rowOf(id) < 0) m_total += admit(target, row);
  for (const Entry& entry : m_rows) {
    if (known.contains(entry.row.id)) continue;
    const Entry now = latest(entry.row);
    const bool isTold = m_since.contains(entry.row.id);
    const bool isBeyond = isFull && entry.row.id < page.items.back().id;
    if (isQuiet) {
      // Nothing vanishes under the hand: what the page should have shown and did not, matches no more.
      target.push_back({now.row, now.isGone || (!isTold && !isBeyond)});
    } else if (isTold && !now.isGone) {
      target.push_back(now);
    }
  }
  return target;
}

// Makes the list this one, in one walk: both go down by id, so it finds what went, what came and what stayed.
void OrdersModel::settle(std::vector<Entry> target) {
  std::ranges::sort(target, std::ranges::greater{}, [](const Entry& entry) { return entry.row.id; });
  if (target.size() > limits::kLiveRows) target.resize(limits::kLiveRows);
  std::size_t at = 0;
  std::size_t next = 0;
  while (at < m_rows.size() || next < target.size()) {
    if (at < m_rows.size() && next < target.size() && m_rows[at].row.id == target[next].row.id) {
      const std::size_t first = at;
      while (at < m_rows.size() && next < target.size() && m_rows[at].row.id == target[next].row.id && target[next].isFresh)
        m_rows[at++] = std::move(target[next++]);
      if (at > first) {
        Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(at) - 1, kColumns - 1));
      } else {
        ++at;
        ++next;
      }
      continue;
    }
    std::size_t end = at;
    while (end < m_rows.size() && (next == target.size() || m_rows[end].row.id > target[next].row.id)) ++end;
    if (end > at) {
      beginRemoveRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
      m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at), m_rows.begin() + static_cast<std::ptrdiff_t>(end));
      endRemoveRows();
      continue;
    }
    std::size_t last = next;
    while (last < target.size() && (at == m_rows.size() || target[last].row.id > m_rows[at].row.id)) ++last;
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + last - next) - 1);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                  std::make_move_iterator(target.begin() + static_cast<std::ptrdiff_t>(next)),
                  std::make_move_iterator(target.begin() + static_cast<std::ptrdiff_t>(last)));
    at += last - next;
    next = last;
    endInsertRows();
  }
}

}  // namespace trunkline::models
