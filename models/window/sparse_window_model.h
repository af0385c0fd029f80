// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a list view of millions of rows. Every position is there from the start; pages are read where somebody looks, and
// until then a position is a placeholder. Nothing is ever reset: the list grows and shrinks at its end as the server counts it, and
// when its view is made anew, rows go in or out at its top, so that every row that is shown stays under its index.
//
// Who shows it says which rows are in view (setVisibleRows) and follows rowsInserted at the top with its scroll position.
#pragma once
#include <set>

#include "models/base/view_state.h"
#include "models/format/notice.h"
#include "models/window/live_batch.h"
#include "models/window/row_table_model.h"
#include "models/window/view_pages.h"

namespace trunkline::models {

class SparseWindowModel final : public RowTableModel {
  Q_OBJECT
 public:
  static constexpr std::int64_t kPositionsMax = 5'000'000;  // beyond, a table's header runs over; one jumps by date
  static constexpr std::size_t kWaitingMax = 5'000;
  static constexpr std::int64_t kSearchRows = 4'000;  // without an index; what is read stays

  // The connection outlives it.
  SparseWindowModel(Connection& connection, WordsPtr words, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] const Slot* slotAt(int row) const override;
  [[nodiscard]] int rowOf(RowId id) const override;

  // Another list. What is on the screen stays until its first page is here.
  void setQuery(QueryPtr query);
  // The list as it is now: new rows come in at the top, what no longer matches goes. The rows in view keep their indexes.
  void refresh();
  // After Failed or Stale: what could not be read is asked for again.
  void retry();
  // Nobody is signed in any more: no row, no query.
  void clear();
  // From the view, whenever it scrolls; pages elsewhere are not waited for.
  void setVisibleRows(int first, int last);
  // The row at which a moment begins in this list; −1 in an empty one. Its page is being read when the call ends.
  [[nodiscard]] client::Call<int> rowOfMoment(Timestamp moment);

  // Live: the server tells of a row; much may have been missed.
  void tell(const Row& row) { m_batch.add(row); }
  void resync();

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // of Failed and Stale
  [[nodiscard]] std::optional<Timestamp> readAt() const { return m_readAt; }
  [[nodiscard]] std::int64_t total() const { return m_counted; }  // may be more than there are positions
  [[nodiscard]] bool isExact() const { return m_isExact; }        // else there are more than total()
  [[nodiscard]] const std::string& view() const { return m_pages.view(); }
  [[nodiscard]] int waitingRows() const { return static_cast<int>(m_waiting.size()); }  // new since the view was made
  // Without an index the server looks through so many rows at a time: "searched back to 12 May, continue".
  [[nodiscard]] std::optional<Timestamp> searchedTo() const { return m_searchedTo; }
  [[nodiscard]] bool canSearchOn() const;
  void searchOn();

 Q_SIGNALS:
  void stateChanged();
  void waitingChanged();
  void aged();         // time went by: ages in words are no longer true
  void viewChanged();  // another token, or counted further: a selection of the whole list is renewed

 private:
  enum class Reading {
    None,
    Another,  // another query: nothing of the old list stays
    Asked,    // by a person: what no longer matches goes
    Quiet,    // the server has forgotten the view, or events were missed: nothing vanishes under the hand
  };
  struct Anchor {
    RowId id{};
    Timestamp moment;
    std::int64_t position{};
  };

  void miss(int row) const override;
  void planCollecting() const;
  void collectPages();
  [[nodiscard]] std::vector<std::int64_t> wantedPages() const;
  void startAgeing();
  void begin(Reading how);
  void enter(ViewState state, const Notice& notice);
  void fail(const client::ApiError& error);

  // The reading of a view; sparse_window_reading.cpp.
  void takeView(const ListViewInfo& info);
  void takeExpiry();
  void takePage(std::int64_t page, const RowPage& answer);
  void takePlace(const RowPage& answer);
  void takeCount(const RowPage& answer);
  void takeMore(const RowPage& answer);
  [[nodiscard]] std::optional<Anchor> anchor() const;
  [[nodiscard]] bool settleView(std::int64_t page, const RowPage& answer);
  void shiftRows(std::int64_t by);
  void fill(std::int64_t page, const RowPage& answer);
  [[nodiscard]] std::vector<Slot> slotsOf(std::int64_t page, const RowPage& answer) const;
  void noteTotal(const RowPage& answer);
  void resize(std::int64_t rows);
  void endJump(client::Call<int>::Outcome outcome);

  // sparse_window_live.cpp
  void showBatch(const RowMap& rows);
  [[nodiscard]] bool isMissing(const Row& row) const;
  [[nodiscard]] Slot latest(Row row) const;

  Connection& m_connection;
  ViewPages m_pages;
  QueryPtr m_query;  // as it was chosen last
  QueryPtr m_shown;  // as the rows were read by
  PageCache m_cache;
  std::int64_t m_rows{0};     // positions
  std::int64_t m_counted{0};  // by the server
  std::int64_t m_filled{0};   // positions of this view that have had a row
  bool m_isExact{false};
  bool m_isSearch{false};  // the filter has no index: read from the start on
  std::string m_nextCursor;
  std::optional<Timestamp> m_searchedTo;
  Timestamp m_viewMade;
  Reading m_reading{Reading::None};
  bool m_keepsGone{false};   // of the last reading
  bool m_isOutdated{false};  // something was missed while a view was made: once more
  bool m_isPlaced{false};    // the server was asked where the anchor stands now
  int m_expiries{0};         // in a row
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<Timestamp> m_readAt;
  std::pair<std::int64_t, std::int64_t> m_visible{0, 0};
  bool m_isSeen{false};                     // somebody says what is in view
  mutable std::set<std::int64_t> m_missed;  // pages that cells were asked of, while nobody does
  std::set<std::int64_t> m_failedPages;     // not asked for again until somebody retries
  mutable std::unique_ptr<client::Scheduler::Timer> m_collecting;
  std::unique_ptr<client::Scheduler::Timer> m_ageing;
  LiveBatch m_batch;
  RowMap m_since;    // events while pages are read: those may not know them
  RowMap m_waiting;  // new rows
  struct Jump {
    client::CallSource<int> source;
    std::optional<RowId> row;  // that is to be found in its page
    std::int64_t page{-1};
  };
  std::optional<Jump> m_jump;
};

}  // namespace trunkline::models
