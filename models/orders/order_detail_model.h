// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "api-client/call/call.h"
#include "models/base/view_state.h"
#include "models/format/formats.h"
#include "models/format/notice.h"
#include "models/orders/lines_model.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline::models {

class Connection;
class ServerModel;

// One order with all that happened to it, and its cancelling. It is read again when the server tells that it has changed.
class OrderDetailModel final : public QObject {
  Q_OBJECT
 public:
  struct Fact {
    QString name;
    QString value;
    QString toolTip;
  };

  // All of it outlives the model.
  OrderDetailModel(Connection& connection, const ServerModel& server, const Formats& formats);
  ~OrderDetailModel() override;

  void open(OrderId id);
  void refresh();
  void close();
  // The customer's held money returns when the provider confirms; a reason is 10 to 500 characters.
  // What can no longer be done is not sent and said in the notice.
  void cancelOrder(const QString& reason);
  // The answer to a command about an order, whichever is open.
  void adopt(const std::shared_ptr<const OrderDetail>& answer);
  // Nobody asked: what is on the screen stays as it is until there is something newer.
  void readQuietly();

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // why it could not be read
  [[nodiscard]] std::optional<OrderId> orderId() const { return m_id; }
  [[nodiscard]] const OrderDetail* detail() const { return m_detail.get(); }  // null until read
  [[nodiscard]] std::vector<Fact> facts() const;
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] Tone tone() const;
  [[nodiscard]] LinesModel& timeline() { return m_timeline; }
  [[nodiscard]] LinesModel& attempts() { return m_attempts; }
  [[nodiscard]] LinesModel& transfers() { return m_transfers; }

  [[nodiscard]] bool mayCancel() const;
  [[nodiscard]] QString whyNotCancel() const;  // empty when it may
  [[nodiscard]] bool isCancelling() const { return m_isCancelling; }
  [[nodiscard]] const Notice& cancelNotice() const { return m_cancelNotice; }  // why the last cancel did not work
  [[nodiscard]] QString lastReason() const { return m_lastReason; }            // of a cancel that did not work

 Q_SIGNALS:
  void changed();
  void rowChanged(const trunkline::OrderRow& row);

 private:
  void read(bool background);
  void hear(const OrderRow& row);
  void take(const std::shared_ptr<const OrderDetail>& detail);
  void fillLines();
  void enter(ViewState state, const Notice& notice);
  void stop();

  Connection& m_connection;
  const ServerModel& m_server;
  const Formats& m_formats;
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<OrderId> m_id;
  std::shared_ptr<const OrderDetail> m_detail;
  LinesModel m_timeline;
  LinesModel m_attempts;
  LinesModel m_transfers;
  bool m_isCancelling{false};
  Notice m_cancelNotice;
  QString m_lastReason;
  std::function<void()> m_stop;  // ends the read that is under way
  bool m_isOutdated{false};      // the order changed while it was read: once more
};

}  // namespace trunkline::models
