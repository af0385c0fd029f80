// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/list_browser.h"

#include <utility>

namespace trunkline::models {

ListBrowser::ListBrowser(Connection& connection, Parts parts)
    : m_connection(connection),
      m_parts(std::move(parts)),
      m_filter(m_parts.form),
      m_window(connection, m_parts.words),
      m_isFollowing(m_parts.follow != nullptr),
      m_isOpen(m_parts.follow != nullptr) {
  forward(m_window, false);
  if (m_parts.follow != nullptr) forward(*m_parts.follow, true);
  connect(&m_filter, &FilterModel::changed, this, &ListBrowser::apply);
  connect(&m_window, &SparseWindowModel::viewChanged, this, [this] {
    if (m_selection.whole()) m_selection.renewWhole({m_window.view(), m_window.total(), m_window.isExact()});
  });
  connect(&m_window, &SparseWindowModel::stateChanged, this, &ListBrowser::jump);
  connect(&connection, &Connection::signedIn, this, &ListBrowser::start);
  connect(&connection, &Connection::signedOut, this, &ListBrowser::forget);
}

// What the model that is not shown says is nobody's business.
template <class Model>
void ListBrowser::forward(Model& model, bool ofFollowing) {
  const auto pass = [this, ofFollowing](void (ListBrowser::*signal)()) {
    return [this, ofFollowing, signal] {
      if (m_isFollowing == ofFollowing) Q_EMIT(this->*signal)();
    };
  };
  connect(&model, &Model::stateChanged, this, pass(&ListBrowser::stateChanged));
  connect(&model, &Model::waitingChanged, this, pass(&ListBrowser::waitingChanged));
  connect(&model, &Model::aged, this, pass(&ListBrowser::aged));
}

RowTableModel& ListBrowser::rows() {
  if (m_isFollowing) return *m_parts.follow;
  return m_window;
}

bool ListBrowser::isLive() const { return m_connection.live().state() == LiveFeed::State::Live; }

void ListBrowser::open() {
  if (std::exchange(m_isOpen, true)) return;
  if (m_connection.isOpen()) start();
}

// The one that follows reads by itself when somebody has signed in.
void ListBrowser::start() {
  if (m_isOpen && !m_isFollowing && m_window.state() == ViewState::Idle) apply();
}

void ListBrowser::forget() {
  m_isForgetting = true;
  m_filter.clear();
  m_selection.clear();
  m_sort = ListSort::newest;
  m_isFollowOutdated = false;
  m_jump.reset();
  exchange(m_parts.follow != nullptr);
  m_isForgetting = false;
}

void ListBrowser::exchange(bool isFollowing) {
  if (isFollowing == m_isFollowing) return;
  m_isFollowing = isFollowing;
  Q_EMIT rowsExchanged();
}

void ListBrowser::apply() {
  if (m_heldFilter) m_heldFilter = true;
  if (m_isForgetting || m_heldFilter) return;
  const QueryPtr query = m_parts.query(m_filter.wire(), m_sort);
  if (query == nullptr) return;
  m_selection.clear();  // of another list
  if (m_isFollowing) {
    m_parts.follow->setQuery(query);
  } else {
    m_isFollowOutdated = m_parts.follow != nullptr;
    m_window.setQuery(query);
    m_window.noteOrder(m_sort == ListSort::newest);
  }
  Q_EMIT asked();
}

void ListBrowser::setFollowing(bool isFollowing) {
  if (isFollowing == m_isFollowing || (isFollowing && !canFollow())) return;
  m_selection.clear();
  if (isFollowing) m_sort = ListSort::newest;
  exchange(isFollowing);
  if (!isFollowing) {
    m_window.setQuery(m_parts.query(m_filter.wire(), m_sort));
    m_window.noteOrder(m_sort == ListSort::newest);
  } else if (std::exchange(m_isFollowOutdated, false)) {
    m_parts.follow->setQuery(m_parts.query(m_filter.wire(), m_sort));
  }
  Q_EMIT asked();
  Q_EMIT stateChanged();
  Q_EMIT waitingChanged();
}

void ListBrowser::setSort(ListSort sort) {
  if (sort == m_sort) return;
  m_sort = sort;
  if (m_isFollowing) return setFollowing(false);
  apply();
}

FilterModel::Answer<void> ListBrowser::show(const QJsonObject& filter, ListSort sort) {
  m_heldFilter = false;
  auto isRead = m_filter.setWire(filter);
  const bool isOther = *std::exchange(m_heldFilter, std::nullopt);
  if (!isRead) return isRead;
  if (sort != m_sort) {
    m_isFollowOutdated |= isOther && m_isFollowing;
    setSort(sort);
  } else if (isOther) {
    apply();
  }
  return {};
}

void ListBrowser::refresh() {
  if (m_isFollowing) return m_parts.follow->refresh();
  m_window.refresh();
}

void ListBrowser::retry() {
  if (m_isFollowing) return m_parts.follow->refresh();
  m_window.retry();
}

void ListBrowser::jumpTo(Timestamp moment) {
  setFollowing(false);
  m_jump = moment;
  jump();
}

void ListBrowser::jump() {
  if (!m_jump || m_window.state() != ViewState::Ready) return;
  m_window.rowOfMoment(*std::exchange(m_jump, std::nullopt)).onResult(this, [this](const client::Call<int>::Outcome& row) {
    if (row && *row != nullptr) Q_EMIT jumped(**row);
  });
}

void ListBrowser::selectAll() {
  if (!m_isFollowing) return m_selection.selectWhole({m_window.view(), m_window.total(), m_window.isExact()});
  // More than it may hold are never here.
  (void)m_selection.setOnly(m_parts.follow->idsBetween(0, m_parts.follow->rowCount() - 1));
}

void ListBrowser::setVisibleRows(int first, int last) {
  if (!m_isFollowing) m_window.setVisibleRows(first, last);
}

void ListBrowser::setAtTop(bool isAtTop) {
  if (m_isFollowing) m_parts.follow->setFollowing(isAtTop);
}

}  // namespace trunkline::models
