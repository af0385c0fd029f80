// SPDX-License-Identifier: GPL-3.0-or-later
// The newest orders as a table that is kept up to date by the server's events. Rows are changed, inserted and removed by id,
// never reset: selection and scroll stay. Events of a moment are shown in one pass.
#pragma once
#include <QtCore/QAbstractTableModel>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "api-client/base/scheduler.h"
#include "api-client/client/api_client.h"
#include "models/base/view_state.h"
#include "models/connection/live_feed.h"
#include "models/format/formats.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline::models {

class Connection;

class OrdersModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { IdColumn, StateColumn, UserColumn, ServiceColumn, CountryColumn, ProviderColumn, NumberColumn, PriceColumn, CreatedColumn };
  static constexpr int kColumns = CreatedColumn + 1;
  enum Role {
    ToneRole = Qt::UserRole + 1,  // Tone as int
    CopyRole,                     // what is put on the clipboard
    IdRole,                       // of the order, as text
    CancellableRole,              // bool; the server decides in the end
    GoneRole,                     // bool: changed since and no longer what the filter asks for
  };

  // All of it outlives the model.
  OrdersModel(Connection& connection, const Formats& formats);
  ~OrdersModel() override;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  // Another state is another list view; none means all.
  void setStateFilter(std::optional<OrderState> state);
  [[nodiscard]] std::optional<OrderState> stateFilter() const { return m_filter; }
  // Reads the newest rows anew. What is on the screen stays until they are here.
  void refresh();
  // Nobody is signed in any more: no row, no filter.
  void clear();
  // What somebody else learned about an order, such as the answer to a cancel.
  void apply(const OrderRow& row);
  // While the top of the list is in view new rows come in there; else they wait, so that nothing moves under the hand.
  void setFollowing(bool isFollowing);
  [[nodiscard]] int waitingRows() const { return static_cast<int>(m_waiting.size()); }

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }             // of Failed and Stale
  [[nodiscard]] std::optional<Timestamp> readAt() const { return m_readAt; }  // the time of the rows
  [[nodiscard]] std::int64_t total() const { return m_total; }                // of the view when it was made, and what came since
  [[nodiscard]] bool isExact() const { return m_isExact; }                    // else there are more than total()
  [[nodiscard]] std::optional<OrderId> idAt(int row) const;
  [[nodiscard]] int rowOf(OrderId id) const;   // −1: not here
  [[nodiscard]] LiveFeed::State live() const;  // whether the rows follow the server

 Q_SIGNALS:
  void stateChanged();
  void waitingChanged();
  void aged();  // time went by: ages in words are no longer true

 private:
  struct Entry {
    OrderRow row;
    bool isGone{false};
    bool isFresh{true};  // says something that is not on the screen yet
  };
  // By id, newest first: as the table shows them.
  using Rows = std::map<OrderId, OrderRow, std::greater<>>;
  enum class Reading {
    None,
    Asked,  // by a person, or for a list that is empty: takes away what no longer matches
    Quiet,  // to make up for missed events
  };

  void read(Reading how);
  [[nodiscard]] client::SendOptions options() const;
  void makeView(int triesLeft);
  void readPage(const std::string& view, int triesLeft);
  void take(const OrderRowPage& page);
  void fail(const client::ApiError& error);
  void enter(ViewState state, const Notice& notice);
  void stop();
  void startAgeing();
  void followLive();

  void collect(const OrderRow& row);
  void showBatch();
  void readAgain();
  [[nodiscard]] bool matches(const OrderRow& row) const { return !m_shown || row.state == *m_shown; }
  [[nodiscard]] Entry latest(OrderRow row) const;
  [[nodiscard]] std::vector<Entry> targetOf(const OrderRowPage& page);
  int admit(std::vector<Entry>& target, const OrderRow& told);
  void settle(std::vector<Entry> target);
  [[nodiscard]] QString textOf(const OrderRow& row, int column) const;
  [[nodiscard]] QString spokenTextOf(const Entry& entry, int column) const;
  [[nodiscard]] QString toolTipOf(const Entry& entry, int column) const;

  Connection& m_connection;
  const Formats& m_formats;
  std::vector<Entry> m_rows;           // by id, newest first
  std::optional<OrderState> m_filter;  // as it was chosen last
  std::optional<OrderState> m_shown;   // as the rows were read by
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<Timestamp> m_readAt;
  std::int64_t m_total{0};
  bool m_isExact{false};
  std::function<void()> m_stop;  // ends the call that is under way
  Reading m_reading{Reading::None};
  bool m_isOutdated{false};  // something was missed while it was read: once more
  bool m_isFollowing{true};
  bool m_wasLive{false};
  Timestamp m_heardAt;                                   // when the server said something last
  Rows m_batch;                                          // events that are not shown yet
  Rows m_since;                                          // events since the reading began: it may not know them
  Rows m_waiting;                                        // new rows that come in once the top is in view
  std::unique_ptr<client::Scheduler::Timer> m_batchEnd;  // runs from the first event of a batch on
  std::unique_ptr<client::Scheduler::Timer> m_ageing;
};

}  // namespace trunkline::models
