// SPDX-License-Identifier: GPL-3.0-or-later
// The newest rows of a list as a table that is kept up to date by the server's events. Rows are changed, inserted and removed by
// id, never reset: selection and scroll stay. Events of a moment are shown in one pass.
#pragma once
#include "models/base/view_state.h"
#include "models/connection/connection.h"
#include "models/format/formats.h"
#include "models/format/notice.h"
#include "models/window/list_query.h"
#include "models/window/live_batch.h"
#include "models/window/row_table_model.h"

namespace trunkline::models {

class FollowModel : public RowTableModel {
  Q_OBJECT
 public:
  static constexpr std::size_t kRowsMax = 5'000;

  // Connection and formats outlive it. Older rows than the first page are read when somebody scrolls there, up to as many as it keeps.
  FollowModel(Connection& connection, const Formats& formats, WordsPtr words, std::size_t rowsMax = kRowsMax, QObject* parent = nullptr);
  ~FollowModel() override;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] const Slot* slotAt(int row) const override;
  [[nodiscard]] int rowOf(RowId id) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

  // Another list, newest first.
  void setQuery(QueryPtr query);
  // Reads the newest rows anew. What is on the screen stays until they are here.
  void refresh();
  // Nobody is signed in any more: no row.
  virtual void clear();
  // The server tells of a row.
  void tell(const Row& row);
  // What somebody else learned about a row, such as the answer to an action.
  void apply(const Row& row);
  // While the top of the list is in view new rows come in there; else they wait, so that nothing moves under the hand.
  void setFollowing(bool isFollowing);
  [[nodiscard]] int waitingRows() const { return static_cast<int>(m_waiting.size()); }

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }             // of Failed and Stale
  [[nodiscard]] std::optional<Timestamp> readAt() const { return m_readAt; }  // the time of the rows
  [[nodiscard]] std::int64_t total() const { return m_total; }                // of the view when it was made, and what came since
  [[nodiscard]] bool isExact() const { return m_isExact; }                    // else there are more than total()
  [[nodiscard]] LiveFeed::State live() const;                                 // whether the rows follow the server

 Q_SIGNALS:
  void stateChanged();
  void waitingChanged();
  void aged();  // time went by: ages in words are no longer true

 protected:
  // Without reading it.
  void adopt(QueryPtr query) { m_query = std::move(query); }

 private:
  struct Entry {
    Slot slot;
    bool isFresh{true};  // says something that is not on the screen yet
    [[nodiscard]] RowId id() const { return slot.row.id; }
  };
  enum class Reading {
    None,
    Asked,  // by a person, or for a list that is empty: takes away what no longer matches
    Quiet,  // to make up for missed events: reads all that is shown
    More,   // older rows
  };

  void read(Reading how);
  [[nodiscard]] client::SendOptions options() const;
  void makeView(int triesLeft);
  void readPage(const std::string& view, const std::string& cursor, int triesLeft);
  void take(const RowPage& page, int triesLeft);
  void fail(const client::ApiError& error);
  void enter(ViewState state, const Notice& notice);
  void stop();
  void startAgeing();
  void followLive();

  // What is merged and how; follow_merge.cpp.
  void showBatch(const RowMap& batch);
  void readAgain();
  [[nodiscard]] bool matches(const Row& row) const { return m_shown == nullptr || m_shown->matches(row); }
  [[nodiscard]] Slot latest(Row row) const;
  [[nodiscard]] std::vector<Entry> targetOf(const std::vector<Row>& rows, bool isFull);
  [[nodiscard]] std::vector<Entry> targetOfMore(const std::vector<Row>& rows) const;
  [[nodiscard]] std::vector<Entry> asShown() const;
  int admit(std::vector<Entry>& target, const Row& told);
  void settle(std::vector<Entry> target);
  void replaceRun(std::size_t& at, std::vector<Entry>& target, std::size_t& next);

  Connection& m_connection;
  const Formats& m_formats;
  std::size_t m_rowsMax;
  std::vector<Entry> m_rows;  // by id, newest first
  QueryPtr m_query;           // as it was chosen last
  QueryPtr m_shown;           // as the rows were read by
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<Timestamp> m_readAt;
  std::int64_t m_total{0};
  bool m_isExact{false};
  std::string m_view;
  std::string m_nextCursor;      // after the last row; empty: there is none
  std::vector<Row> m_read;       // pages of a reading that goes on
  std::function<void()> m_stop;  // ends the call that is under way
  Reading m_reading{Reading::None};
  bool m_isOutdated{false};  // something was missed while it was read: once more
  bool m_isFollowing{true};
  bool m_wasLive{false};
  Timestamp m_heardAt;  // when the server said something last
  LiveBatch m_batch;    // events that are not shown yet
  RowMap m_since;       // events since the reading began: it may not know them
  RowMap m_waiting;     // new rows that come in once the top is in view
  std::unique_ptr<client::Scheduler::Timer> m_ageing;
};

}  // namespace trunkline::models
