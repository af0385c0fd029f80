// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>
#include <optional>
#include <vector>

#include "models/base/fact.h"
#include "models/connection/record_reader.h"
#include "models/format/formats.h"
#include "models/orders/lines_model.h"
#include "server/contract/routes/staff_orders.h"

namespace trunkline::models {

class ServerModel;

// One order with all that happened to it, and what staff may do to it besides giving money back.
class OrderDetailModel final : public QObject {
  Q_OBJECT
 public:
  // All of it outlives the model.
  OrderDetailModel(Connection& connection, const ServerModel& server, const Formats& formats);

  void open(OrderId id);
  void refresh() { m_reader.refresh(); }
  void close();
  // The customer's held money returns when the provider confirms; a reason is 10 to 500 characters.
  // What can no longer be done is not sent and said in the notice.
  void cancelOrder(const QString& reason);
  // The provider is asked at once instead of at its next turn; what it says is heard as any other change.
  void pollNow();
  void adopt(const std::shared_ptr<const OrderDetail>& answer) { m_reader.adopt(answer); }
  void readQuietly() { m_reader.readQuietly(); }

  [[nodiscard]] ViewState state() const { return m_reader.state(); }
  [[nodiscard]] const Notice& notice() const { return m_reader.notice(); }  // why it could not be read
  [[nodiscard]] std::optional<OrderId> orderId() const { return m_reader.id(); }
  [[nodiscard]] const OrderDetail* detail() const { return m_reader.detail(); }  // null until read
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
  [[nodiscard]] QString whyNotPoll() const;                                    // empty when it may
  [[nodiscard]] bool isPolling() const { return m_isPolling; }
  [[nodiscard]] bool wasPolled() const { return m_wasPolled; }  // since it was opened, and nothing was heard yet
  [[nodiscard]] const Notice& pollNotice() const { return m_pollNotice; }

 Q_SIGNALS:
  void changed();
  void rowChanged(const trunkline::OrderRow& row);
  // Of an order that is not on the screen any more.
  void failedElsewhere(const trunkline::models::Notice& notice);

 private:
  void forgetCommands();
  void fillLines();

  Connection& m_connection;
  const ServerModel& m_server;
  const Formats& m_formats;
  LinesModel m_timeline;
  LinesModel m_attempts;
  LinesModel m_transfers;
  bool m_isCancelling{false};
  Notice m_cancelNotice;
  QString m_lastReason;
  bool m_isPolling{false};
  bool m_wasPolled{false};
  Notice m_pollNotice;
  RecordReader<OrderDetailRoute> m_reader;
};

}  // namespace trunkline::models
