// SPDX-License-Identifier: GPL-3.0-or-later
// The newest orders as a table. Rows are changed, inserted and removed by id, never reset: selection and scroll stay.
#pragma once
#include <QtCore/QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "api-client/base/scheduler.h"
#include "api-client/call/call.h"
#include "models/base/view_state.h"
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
  // What somebody else learned about an order, such as the answer to a cancel or an event.
  void apply(const OrderRow& row);

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }             // of Failed and Stale
  [[nodiscard]] std::optional<Timestamp> readAt() const { return m_readAt; }  // the time of the rows
  [[nodiscard]] std::int64_t total() const { return m_total; }                // of the view, when it was made
  [[nodiscard]] bool isExact() const { return m_isExact; }                    // else there are more than total()
  [[nodiscard]] std::optional<OrderId> idAt(int row) const;
  [[nodiscard]] int rowOf(OrderId id) const;  // −1: not here

 Q_SIGNALS:
  void stateChanged();
  void aged();  // time went by: ages in words are no longer true

 private:
  struct Entry {
    OrderRow row;
    bool isGone{false};
  };
  void makeView(int triesLeft);
  void readPage(const std::string& view, int triesLeft);
  void take(const OrderRowPage& page);
  void merge(std::vector<OrderRow> rows);
  void fail(const client::ApiError& error);
  void enter(ViewState state, const Notice& notice);
  void stop();
  void startAgeing();
  [[nodiscard]] QString textOf(const OrderRow& row, int column) const;
  [[nodiscard]] QString toolTipOf(const Entry& entry, int column) const;

  Connection& m_connection;
  const Formats& m_formats;
  std::vector<Entry> m_rows;  // by id, newest first
  std::optional<OrderState> m_filter;
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<Timestamp> m_readAt;
  std::int64_t m_total{0};
  bool m_isExact{false};
  std::function<void()> m_stop;  // ends the call that is under way
  std::unique_ptr<client::Scheduler::Timer> m_ageing;
};

}  // namespace trunkline::models
