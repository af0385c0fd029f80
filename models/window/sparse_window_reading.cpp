// SPDX-License-Identifier: GPL-3.0-or-later
// How a list view comes into the table: its first page says how far the rows have moved, the others fill in.
#include <algorithm>
#include <utility>

#include "models/window/sparse_window_model.h"

namespace trunkline::models {
namespace {

constexpr int kExpiriesMax = 3;  // the server keeps few views a session: several in a row is not chance

}  // namespace

void SparseWindowModel::takeView(const ListViewInfo& info) {
  m_viewMade = info.as_of;
  m_isExact = false;
  m_isSearch = false;
  const auto stands = m_reading == Reading::Another ? std::nullopt : anchor();
  m_pages.want({stands ? PageCache::pageOf(stands->position) : 0}, m_reading == Reading::Quiet);
}

void SparseWindowModel::takeExpiry() {
  if (++m_expiries > kExpiriesMax) {
    client::ApiError error = client::ApiError::make(client::ErrorKind::Problem, "The server forgets the list as soon as it is opened");
    error.code = ErrorCode::ViewExpired;
    return fail(error);
  }
  begin(m_reading == Reading::None ? Reading::Quiet : m_reading);
}

void SparseWindowModel::takePage(std::int64_t page, const RowPage& answer) {
  m_missed.erase(page);
  if (m_reading != Reading::None && !settleView(page, answer)) return;
  m_expiries = 0;
  m_readAt = answer.asOf;
  if (page == 0) {
    m_nextCursor = answer.nextCursor;
    m_searchedTo = answer.scannedTo;
    m_isSearch = m_isSearch || answer.scannedTo.has_value();
  }
  m_filled = std::max(m_filled, page * kPageRows + static_cast<std::int64_t>(answer.rows.size()));
  noteTotal(answer);
  fill(page, answer);
  if (!m_pages.isReading()) m_since.clear();
  if (!m_isExact && !m_isSearch) m_pages.count();
  startAgeing();
  if (m_failedPages.empty()) enter(m_rows == 0 ? ViewState::Empty : ViewState::Ready, {});
  planCollecting();
  if (std::exchange(m_isOutdated, false)) resync();
}

// The first row in view that is here, else the first one that is here at all.
std::optional<SparseWindowModel::Anchor> SparseWindowModel::anchor() const {
  std::optional<std::int64_t> position;
  for (std::int64_t at = m_visible.first; at <= m_visible.second && at < m_rows && !position; ++at)
    if (const Slot* slot = m_cache.at(at); slot != nullptr && slot->row) position = at;
  if (!position) position = m_cache.firstPosition();
  if (!position) return std::nullopt;
  const Row& row = m_cache.at(*position)->row;
  return Anchor{row.id, m_shown->momentOf(row), *position};
}

// The first page of a new view: moves the rows that are shown to where they stand in it. False: this page does not tell where;
// the server is asked.
bool SparseWindowModel::settleView(std::int64_t page, const RowPage& answer) {
  const auto stands = m_reading == Reading::Another ? std::nullopt : anchor();
  if (stands) {
    const auto isBefore = [&](const Row& row) { return m_query->isBefore(row.id, stands->id); };
    const auto before = std::ranges::count_if(answer.rows, isBefore);
    const bool isFull = static_cast<std::int64_t>(answer.rows.size()) == kPageRows;
    const bool isHere = (before > 0 || page == 0) && (before < kPageRows || !isFull);
    if (!isHere && !m_isPlaced) {
      m_isPlaced = true;
      m_pages.locate(stands->moment, m_reading == Reading::Quiet);
      return false;
    }
    shiftRows(page * kPageRows + before - stands->position);
  } else {
    resize(0);
    m_cache.clear();
  }
  m_keepsGone = std::exchange(m_reading, Reading::None) == Reading::Quiet;
  m_shown = m_query;
  m_cache.outdateAll();
  m_filled = 0;
  m_counted = 0;
  const std::size_t waited = m_waiting.size();
  std::erase_if(m_waiting, [this](const auto& waiting) { return m_query->momentOf(waiting.second).us <= m_viewMade.us; });
  if (m_waiting.size() != waited) Q_EMIT waitingChanged();
  return true;
}

void SparseWindowModel::takePlace(const RowPage& answer) {
  if (m_reading != Reading::None) return m_pages.want({answer.page.value_or(0)}, m_reading == Reading::Quiet);
  if (!m_jump) return;
  if (!answer.page) return endJump(tl::unexpected(client::ApiError::make(client::ErrorKind::Problem, "The list has no numbered pages")));
  if (answer.rows.empty()) return endJump(std::make_shared<const int>(static_cast<int>(m_rows) - 1));
  m_jump->row = answer.rows.front().id;
  m_jump->page = *answer.page;
  // It may be further than the server had counted when it was asked last.
  resize(std::clamp(m_rows, *answer.page * kPageRows + 1, kPositionsMax));
  if (m_jump->page * kPageRows >= kPositionsMax) return endJump(std::make_shared<const int>(static_cast<int>(m_rows) - 1));
  if (!m_cache.isRead(m_jump->page)) {
    m_failedPages.erase(m_jump->page);
    return planCollecting();
  }
  endJump(std::make_shared<const int>(static_cast<int>(m_cache.positionOf(*m_jump->row).value_or(m_jump->page * kPageRows))));
}

void SparseWindowModel::takeCount(const RowPage& answer) {
  noteTotal(answer);
  Q_EMIT stateChanged();
}

void SparseWindowModel::takeMore(const RowPage& answer) {
  const std::int64_t first = m_rows;
  resize(std::min<std::int64_t>(m_rows + static_cast<std::int64_t>(answer.rows.size()), kSearchRows));
  std::vector<std::int64_t> changed;
  for (std::int64_t at = first; at < m_rows; ++at) {
    m_cache.set(at, latest(answer.rows[static_cast<std::size_t>(at - first)]));
    changed.push_back(at);
  }
  m_filled = m_rows;
  m_nextCursor = answer.nextCursor;
  m_searchedTo = answer.scannedTo;
  emitChanged(changed);
  enter(m_rows == 0 ? ViewState::Empty : ViewState::Ready, {});
}

void SparseWindowModel::noteTotal(const RowPage& answer) {
  const std::int64_t before = m_counted;
  const bool wasExact = m_isExact;
  m_isExact = answer.isExact;
  m_counted = std::max({answer.total, m_filled, m_isExact ? 0 : m_counted});
  // While it is still being counted, places that were there stay.
  resize(std::min(m_isExact || m_isSearch ? m_counted : std::max(m_counted, m_rows), kPositionsMax));
  if (m_counted != before || m_isExact != wasExact) Q_EMIT viewChanged();
}

// The list grows and shrinks at its end.
void SparseWindowModel::resize(std::int64_t rows) {
  if (rows > m_rows) {
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(rows) - 1);
    m_rows = rows;
    endInsertRows();
  } else if (rows < m_rows) {
    beginRemoveRows({}, static_cast<int>(rows), static_cast<int>(m_rows) - 1);
    m_rows = rows;
    m_cache.cut(rows);
    endRemoveRows();
  }
}

// At the top, so that what is shown stays under its index.
void SparseWindowModel::shiftRows(std::int64_t by) {
  if (by > 0) {
    resize(std::min(m_rows, kPositionsMax - by));
    beginInsertRows({}, 0, static_cast<int>(by) - 1);
    m_rows += by;
    m_cache.shift(by);
    endInsertRows();
  } else if (by < 0) {
    beginRemoveRows({}, 0, static_cast<int>(-by) - 1);
    m_rows += by;
    m_cache.shift(by);
    endRemoveRows();
  }
}

void SparseWindowModel::fill(std::int64_t page, const RowPage& answer) {
  std::vector<std::int64_t> changed = m_cache.put(page, slotsOf(page, answer));
  m_cache.cut(m_rows);
  for (std::int64_t at = page * kPageRows; at < std::min((page + 1) * kPageRows, m_rows); ++at) changed.push_back(at);
  std::erase_if(changed, [this](std::int64_t at) { return at >= m_rows; });
  emitChanged(std::move(changed));
  if (!m_jump || m_jump->page != page) return;
  const auto found = m_jump->row ? m_cache.positionOf(*m_jump->row) : std::nullopt;
  endJump(std::make_shared<const int>(static_cast<int>(found.value_or(std::min(page * kPageRows, m_rows - 1)))));
}

// Nothing vanishes under the hand: what the page should have shown and did not, matches no more and stays, marked.
std::vector<Slot> SparseWindowModel::slotsOf(std::int64_t page, const RowPage& answer) const {
  std::vector<Slot> slots;
  slots.reserve(answer.rows.size());
  for (const Row& row : answer.rows) slots.push_back(latest(row));
  if (!m_keepsGone) return slots;
  const auto isShown = [&](RowId id) { return std::ranges::find(answer.rows, id, &Row::id) != answer.rows.end(); };
  for (Slot& old : m_cache.slotsOf(page)) {
    if (slots.size() == static_cast<std::size_t>(kPageRows)) break;
    if (old.row && !isShown(old.row.id)) slots.push_back({std::move(old.row), true});
  }
  std::ranges::sort(slots, [this](const Slot& one, const Slot& other) { return m_query->isBefore(one.row.id, other.row.id); });
  return slots;
}

client::Call<int> SparseWindowModel::rowOfMoment(Timestamp moment) {
  endJump(tl::unexpected(client::ApiError::cancelled()));
  m_jump = Jump{};
  const client::Call<int> call = m_jump->source.call();
  if (m_pages.view().empty() || m_reading != Reading::None) {
    endJump(tl::unexpected(client::ApiError::make(client::ErrorKind::Cancelled, "The list is not open")));
  } else {
    m_pages.locate(moment, false);
  }
  return call;
}

void SparseWindowModel::endJump(client::Call<int>::Outcome outcome) {
  if (auto jump = std::exchange(m_jump, std::nullopt)) jump->source.finish(std::move(outcome));
}

}  // namespace trunkline::models
