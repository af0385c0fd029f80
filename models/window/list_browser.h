// SPDX-License-Identifier: GPL-3.0-or-later
// What a list page shows: its filter and sort, the rows by them (all of the list as a window over it, or the newest that follow the
// server), and what is selected. The widgets above it need to know nothing of views and queries.
#pragma once
#include <functional>

#include "models/window/filter_model.h"
#include "models/window/follow_model.h"
#include "models/window/id_selection.h"
#include "models/window/sparse_window_model.h"

namespace trunkline::models {

class ListBrowser final : public QObject {
  Q_OBJECT
 public:
  struct Parts {
    WordsPtr words;
    FilterForm form;
    // None: this filter is not one of the list.
    std::function<QueryPtr(const QJsonObject& filter, ListSort sort)> query;
    FollowModel* follow{nullptr};  // outlives the browser; null: this list is not followed
  };

  // The connection outlives it.
  ListBrowser(Connection& connection, Parts parts);

  // Somebody looks: a list that is not followed is read from now on, whoever signs in.
  void open();
  [[nodiscard]] FilterModel& filter() { return m_filter; }
  [[nodiscard]] const FilterModel& filter() const { return m_filter; }
  [[nodiscard]] IdSelection& selection() { return m_selection; }
  [[nodiscard]] SparseWindowModel& window() { return m_window; }
  [[nodiscard]] RowTableModel& rows();  // another one after rowsExchanged()

  [[nodiscard]] bool canFollow() const { return m_parts.follow != nullptr; }
  // The newest rows, new ones coming in at the top; else the whole list. Following is newest first.
  [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
  void setFollowing(bool isFollowing);
  [[nodiscard]] ListSort sort() const { return m_sort; }
  void setSort(ListSort sort);  // oldest first ends following
  // Both at once: one question to the server, one step of the history. What is not understood changes nothing.
  [[nodiscard]] FilterModel::Answer<void> show(const QJsonObject& filter, ListSort sort);
  void refresh();
  void retry();
  // Following ends; jumped() says where that moment begins.
  void jumpTo(Timestamp moment);
  // All that match, also those that were never read.
  void selectAll();

  void setVisibleRows(int first, int last);
  void setAtTop(bool isAtTop);

  [[nodiscard]] ViewState state() const { return m_isFollowing ? m_parts.follow->state() : m_window.state(); }
  [[nodiscard]] const Notice& notice() const { return m_isFollowing ? m_parts.follow->notice() : m_window.notice(); }
  [[nodiscard]] std::optional<Timestamp> readAt() const { return m_isFollowing ? m_parts.follow->readAt() : m_window.readAt(); }
  [[nodiscard]] std::int64_t total() const { return m_isFollowing ? m_parts.follow->total() : m_window.total(); }
  [[nodiscard]] bool isExact() const { return m_isFollowing ? m_parts.follow->isExact() : m_window.isExact(); }
  [[nodiscard]] int waitingRows() const { return m_isFollowing ? m_parts.follow->waitingRows() : m_window.waitingRows(); }
  [[nodiscard]] bool isLive() const;

 Q_SIGNALS:
  void stateChanged();
  void waitingChanged();
  void aged();
  void rowsExchanged();
  void jumped(int row);
  void asked();  // another filter, sort or mode: a step of the history

 private:
  void apply();
  void forget();
  void start();
  void exchange(bool isFollowing);
  void jump();
  template <class Model>
  void forward(Model& model, bool ofFollowing);

  Connection& m_connection;
  Parts m_parts;
  FilterModel m_filter;
  IdSelection m_selection;
  SparseWindowModel m_window;
  ListSort m_sort{ListSort::newest};
  bool m_isFollowing;
  std::optional<Timestamp> m_jump;  // waits for the list to be open
  bool m_isOpen;
  bool m_isForgetting{false};
  std::optional<bool> m_heldFilter;  // while show() is at it: whether there is another filter
  bool m_isFollowOutdated{false};    // the one that is not shown has another query
};

}  // namespace trunkline::models
