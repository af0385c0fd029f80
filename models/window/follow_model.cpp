// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/follow_model.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {
namespace {

constexpr int kViewTries = 3;  // a view may be gone when its page is asked for: the server keeps few a session

}  // namespace

FollowModel::FollowModel(Connection& connection, const Formats& formats, WordsPtr words, std::size_t rowsMax, QObject* parent)
    : RowTableModel(std::move(words), parent),
      m_connection(connection),
      m_formats(formats),
      m_rowsMax(rowsMax),
      m_batch(connection.scheduler(), {[this](const RowMap& rows) { showBatch(rows); }, [this] { readAgain(); }}) {
  connect(&connection, &Connection::rightsChanged, this, &FollowModel::readAgain);
  connect(&connection.live(), &LiveFeed::missed, this, &FollowModel::readAgain);
  connect(&connection.live(), &LiveFeed::heard, this, [this] { m_heardAt = m_formats.now(); });
  connect(&connection.live(), &LiveFeed::stateChanged, this, &FollowModel::followLive);
  connect(&connection, &Connection::signedOut, this, &FollowModel::clear);
}

FollowModel::~FollowModel() { stop(); }

int FollowModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

const Slot* FollowModel::slotAt(int row) const {
  return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)].slot;
}

int FollowModel::rowOf(RowId id) const {
  const auto found = std::ranges::lower_bound(m_rows, id, std::ranges::greater{}, &Entry::id);
  return found != m_rows.end() && found->id() == id ? static_cast<int>(found - m_rows.begin()) : -1;
}

void FollowModel::setQuery(QueryPtr query) {
  adopt(std::move(query));
  refresh();
}

void FollowModel::refresh() {
  m_connection.live().retryNow();
  read(Reading::Asked);
}

bool FollowModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_reading == Reading::None && !m_nextCursor.empty() && m_rows.size() < m_rowsMax && m_query == m_shown;
}

void FollowModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent)) read(Reading::More);
}

void FollowModel::read(Reading how) {
  if (!m_connection.isOpen() || m_query == nullptr) return;
  stop();
  m_reading = how;
  m_isOutdated = false;
  m_since.clear();
  if (how == Reading::More) return readPage(m_view, m_nextCursor, kViewTries);
  if (how == Reading::Asked) enter(ViewState::Loading, {});
  makeView(kViewTries);
}

// What nobody asked for is no use of the session.
client::SendOptions FollowModel::options() const {
  client::SendOptions options;
  options.background = m_reading == Reading::Quiet;
  return options;
}

void FollowModel::clear() {
  stop();
  m_batch.clear();
  m_ageing = nullptr;
  for (RowMap* rows : {&m_since, &m_waiting}) rows->clear();
  settle({});
  m_shown = nullptr;
  m_readAt.reset();
  m_total = 0;
  m_nextCursor.clear();
  Q_EMIT waitingChanged();
  enter(ViewState::Idle, {});
}

void FollowModel::makeView(int triesLeft) {
  m_read.clear();
  const auto call = m_query->open(m_connection.client(), options());
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this, triesLeft](const auto& outcome) {
    if (!outcome) return fail(outcome.error());
    m_view = (*outcome)->view;
    readPage(m_view, m_reading == Reading::More ? m_nextCursor : std::string(), triesLeft);
  });
}

void FollowModel::readPage(const std::string& view, const std::string& cursor, int triesLeft) {
  ListPageRequest request{{view}, {}, {}, {}};
  if (cursor.empty()) {
    request.page = Bounded<0, limits::kViewPages>{0};
  } else {
    request.cursor = Text<1, 60>{cursor};
  }
  const auto call = m_query->page(m_connection.client(), request, options(), this);
  m_stop = [call] { call.cancel(); };
  call.onResult(this, [this, triesLeft](const auto& outcome) {
    if (outcome) return take(**outcome, triesLeft);
    if (outcome.error().code == ErrorCode::ViewExpired && triesLeft > 1) return makeView(triesLeft - 1);
    fail(outcome.error());
  });
}

void FollowModel::take(const RowPage& page, int triesLeft) {
  m_stop = nullptr;
  m_read.insert(m_read.end(), page.rows.begin(), page.rows.end());
  // What was missed may be in any row that is shown.
  const bool isShort = !m_rows.empty() && !page.rows.empty() && page.rows.back().id > m_rows.back().id();
  if (m_reading == Reading::Quiet && isShort && !page.nextCursor.empty() && m_read.size() < m_rowsMax)
    return readPage(m_view, page.nextCursor, triesLeft);
  const std::vector<Row> rows = std::exchange(m_read, {});
  const Reading how = m_reading;
  m_nextCursor = page.nextCursor;
  if (how == Reading::More) {
    settle(targetOfMore(rows));
  } else {
    m_readAt = page.asOf;
    m_total = page.total;
    m_isExact = page.isExact;
    if (how == Reading::Asked) {
      m_shown = m_query;
      m_waiting.clear();
    }
    settle(targetOf(rows, static_cast<std::int64_t>(page.rows.size()) >= kPageRows));
    Q_EMIT waitingChanged();
  }
  m_reading = Reading::None;
  m_since.clear();
  startAgeing();
  enter(m_rows.empty() ? ViewState::Empty : ViewState::Ready, {});
  if (m_isOutdated) read(Reading::Quiet);
}

void FollowModel::fail(const client::ApiError& error) {
  if (error.kind == client::ErrorKind::Cancelled) return;  // by stop(): another call has taken its place
  m_stop = nullptr;
  m_reading = Reading::None;
  enter(m_rows.empty() ? ViewState::Failed : ViewState::Stale, noticeOf(error));
}

void FollowModel::enter(ViewState state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT stateChanged();
}

void FollowModel::stop() {
  m_reading = Reading::None;
  m_read.clear();
  if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
}

// Only the words for ages are made anew; nothing is read from the server.
void FollowModel::startAgeing() {
  m_ageing = m_connection.scheduler().after(kAgeingStep, [this] {
    startAgeing();
    emitAged(0, rowCount() - 1);
    Q_EMIT aged();
  });
}

void FollowModel::followLive() {
  const bool isLive = m_connection.live().state() == LiveFeed::State::Live;
  // From now on the rows are as old as the last word of the server, which may be long before its silence was noticed.
  if (std::exchange(m_wasLive, isLive) && !isLive && m_readAt) m_readAt->us = std::max(m_readAt->us, m_heardAt.us);
  Q_EMIT stateChanged();
}

LiveFeed::State FollowModel::live() const { return m_connection.live().state(); }

}  // namespace trunkline::models
