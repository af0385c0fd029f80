// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/sparse_window_model.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {

SparseWindowModel::SparseWindowModel(Connection& connection, WordsPtr words, QObject* parent)
    : RowTableModel(std::move(words), parent),
      m_connection(connection),
      m_pages(connection),
      m_batch(connection.scheduler(), {[this](const RowMap& rows) { showBatch(rows); }, [this] { resync(); }}) {
  connect(&m_pages, &ViewPages::opened, this, &SparseWindowModel::takeView);
  connect(&m_pages, &ViewPages::arrived, this, &SparseWindowModel::takePage);
  connect(&m_pages, &ViewPages::located, this, &SparseWindowModel::takePlace);
  connect(&m_pages, &ViewPages::counted, this, &SparseWindowModel::takeCount);
  connect(&m_pages, &ViewPages::more, this, &SparseWindowModel::takeMore);
  connect(&m_pages, &ViewPages::expired, this, &SparseWindowModel::takeExpiry);
  connect(&m_pages, &ViewPages::unnumbered, this, [this] { m_isSearch = true; });
  connect(&m_pages, &ViewPages::failed, this, [this](std::int64_t page, const client::ApiError& error) {
    if (page >= 0) m_failedPages.insert(page);
    fail(error);
  });
  connect(&m_pages, &ViewPages::dropped, this, [this] {
    m_reading = Reading::None;
    endJump(tl::unexpected(client::ApiError::cancelled()));
  });
  connect(&connection, &Connection::signedIn, this, &SparseWindowModel::resync);
  connect(&connection, &Connection::signedOut, this, &SparseWindowModel::clear);
  connect(&connection, &Connection::rightsChanged, this, &SparseWindowModel::resync);
  connect(&connection.live(), &LiveFeed::missed, this, &SparseWindowModel::resync);
}

int SparseWindowModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows); }

const Slot* SparseWindowModel::slotAt(int row) const {
  const Slot* slot = m_cache.at(row);
  // An empty place is a gap only where the page was read.
  return slot != nullptr && (slot->row || m_cache.isRead(PageCache::pageOf(row))) ? slot : nullptr;
}

int SparseWindowModel::rowOf(RowId id) const { return static_cast<int>(m_cache.positionOf(id).value_or(-1)); }

void SparseWindowModel::setQuery(QueryPtr query) {
  m_query = std::move(query);
  begin(Reading::Another);
}

void SparseWindowModel::refresh() {
  m_connection.live().retryNow();
  begin(m_query == m_shown ? Reading::Asked : Reading::Another);
}

void SparseWindowModel::retry() {
  m_failedPages.clear();
  if (m_pages.view().empty() || m_reading != Reading::None) return refresh();
  enter(ViewState::Ready, {});
  planCollecting();
}

void SparseWindowModel::resync() {
  if (m_query == nullptr) return;
  if (m_reading != Reading::None) {
    m_isOutdated = true;
    return;
  }
  m_failedPages.clear();
  if (m_pages.view().empty()) return begin(m_query == m_shown ? Reading::Quiet : Reading::Another);
  m_pages.want({}, true);  // what is under way may be older
  m_cache.outdateAll();
  m_keepsGone = true;
  planCollecting();
}

void SparseWindowModel::begin(Reading how) {
  if (m_query == nullptr || !m_connection.isOpen()) return;
  m_reading = how;
  m_isPlaced = false;
  m_isOutdated = false;
  m_failedPages.clear();
  endJump(tl::unexpected(client::ApiError::cancelled()));
  m_pages.open(m_query, how == Reading::Quiet);
  if (how != Reading::Quiet) enter(ViewState::Loading, {});
}

void SparseWindowModel::clear() {
  m_pages.stop();
  m_batch.clear();
  m_collecting = nullptr;
  m_ageing = nullptr;
  endJump(tl::unexpected(client::ApiError::cancelled()));
  for (RowMap* rows : {&m_since, &m_waiting}) rows->clear();
  resize(0);
  m_cache.clear();
  m_query = nullptr;
  m_shown = nullptr;
  m_reading = Reading::None;
  m_counted = 0;
  m_filled = 0;
  m_isExact = false;
  m_isSearch = false;
  m_nextCursor.clear();
  m_searchedTo.reset();
  m_readAt.reset();
  m_missed.clear();
  m_failedPages.clear();
  Q_EMIT waitingChanged();
  Q_EMIT viewChanged();
  enter(ViewState::Idle, {});
}

void SparseWindowModel::setVisibleRows(int first, int last) {
  m_visible = {std::max(first, 0), std::max(first, last)};
  m_isSeen = true;
  m_missed.clear();
  planCollecting();
}

void SparseWindowModel::miss(int row) const {
  const std::int64_t page = PageCache::pageOf(row);
  if (m_pages.isReading(page) || m_failedPages.contains(page)) return;
  if (!m_isSeen) m_missed.insert(page);
  planCollecting();
}

// What one painting or one turn of the wheel asks for is asked for together.
void SparseWindowModel::planCollecting() const {
  if (m_collecting != nullptr) return;
  auto* self = const_cast<SparseWindowModel*>(this);  // a cell that is asked for is a read to its caller
  m_collecting = m_connection.scheduler().after(client::Milliseconds(0), [self] {
    self->m_collecting = nullptr;
    self->collectPages();
  });
}

void SparseWindowModel::collectPages() {
  if (m_reading != Reading::None || m_pages.view().empty()) return;
  const std::vector<std::int64_t> pages = wantedPages();
  for (const std::int64_t page : pages) m_cache.touch(page);
  std::vector<std::int64_t> unread;
  std::ranges::copy_if(pages, std::back_inserter(unread),
                       [this](std::int64_t page) { return !m_cache.isRead(page) && !m_failedPages.contains(page); });
  m_pages.want(unread, m_keepsGone);
}

// What is in view from the top down, then its neighbours. While nobody says what is in view, what cells were asked of too.
std::vector<std::int64_t> SparseWindowModel::wantedPages() const {
  if (m_rows == 0) return {};
  std::vector<std::int64_t> pages;
  const std::int64_t end = m_isSearch ? 0 : PageCache::pageOf(m_rows - 1);
  const auto add = [&](std::int64_t page) {
    if (page >= 0 && page <= end && std::ranges::find(pages, page) == pages.end()) pages.push_back(page);
  };
  if (m_jump && m_jump->page >= 0) add(m_jump->page);
  const std::int64_t first = PageCache::pageOf(std::min(m_visible.first, m_rows - 1));
  const std::int64_t last = PageCache::pageOf(std::min(m_visible.second, m_rows - 1));
  for (std::int64_t page = first; page <= last; ++page) add(page);
  for (const std::int64_t page : m_missed) add(page);
  add(last + 1);
  add(first - 1);
  return pages;
}

bool SparseWindowModel::canSearchOn() const {
  return m_isSearch && m_reading == Reading::None && !m_nextCursor.empty() && m_rows < kSearchRows;
}

void SparseWindowModel::searchOn() {
  if (!canSearchOn()) return;
  enter(ViewState::Loading, {});
  m_pages.readOn(m_nextCursor);
}

// Only the words for ages are made anew; nothing is read from the server.
void SparseWindowModel::startAgeing() {
  m_ageing = m_connection.scheduler().after(kAgeingStep, [this] {
    startAgeing();
    emitAged(static_cast<int>(m_visible.first), static_cast<int>(std::min(m_visible.second, m_rows - 1)));
    Q_EMIT aged();
  });
}

void SparseWindowModel::enter(ViewState state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT stateChanged();
}

void SparseWindowModel::fail(const client::ApiError& error) {
  endJump(tl::unexpected(error));
  // A view of which nothing was read yet is not the one that is shown.
  if (std::exchange(m_reading, Reading::None) != Reading::None) m_pages.stop();
  enter(m_cache.isEmpty() ? ViewState::Failed : ViewState::Stale, noticeOf(error));
}

}  // namespace trunkline::models
