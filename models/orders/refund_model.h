// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <optional>
#include <string>

#include "api-client/call/call.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff_orders.h"

namespace trunkline::models {

class Connection;
class Formats;
class OrderDetailModel;
class ServerModel;

// Giving back what the open order has cost its customer, or a part of it.
class RefundModel final : public QObject {
  Q_OBJECT
 public:
  // All of it outlives the model.
  RefundModel(Connection& connection, ServerModel& server, OrderDetailModel& detail, const Formats& formats);

  // Whether this person may refund and there is something to give back.
  [[nodiscard]] bool isOffered() const;
  [[nodiscard]] Money left() const;  // captured and not given back yet
  // For the amount's field: what it begins with, what may be given back today, what is wrong with what was typed (empty: nothing).
  [[nodiscard]] QString firstAmount() const;
  [[nodiscard]] QString capText() const;
  [[nodiscard]] QString wrongAmount(const QString& typed) const;

  // One intention: until it was answered, retry() repeats it under the same key and the money moves once.
  void refund(const QString& amount, const QString& reason);
  void retry();
  // Whether what went wrong may pass: else the person is asked again.
  [[nodiscard]] bool mayRetry() const { return m_mayRetry; }
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // its fields: amount, reason
  [[nodiscard]] QString lastAmount() const { return m_amount; }    // of a refund that did not work
  [[nodiscard]] QString lastReason() const { return m_reason; }

 Q_SIGNALS:
  void changed();
  void refused();  // the person is to be asked again

 private:
  void send();
  void answered(const client::Call<OrderDetail>::Outcome& outcome, OrderId id);
  void forgetOther();
  void reset();

  Connection& m_connection;
  ServerModel& m_server;
  OrderDetailModel& m_detail;
  const Formats& m_formats;
  std::optional<OrderId> m_id;  // that the rest is about
  std::string m_key;
  QString m_amount;
  QString m_reason;
  Notice m_notice;
  bool m_isBusy{false};
  bool m_mayRetry{false};
};

}  // namespace trunkline::models
