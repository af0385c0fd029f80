// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <map>
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

// Giving back what an order has cost its customer, or a part of it. It is begun for the open order and followed to its end whichever
// order is open: everything here that names no order is about the open one.
class RefundModel final : public QObject {
  Q_OBJECT
 public:
  // All of it outlives the model.
  RefundModel(Connection& connection, ServerModel& server, OrderDetailModel& detail, const Formats& formats);

  // Whether this person may refund and there is something to give back.
  [[nodiscard]] bool isOffered() const;
  // Why no further refund may be begun now; empty when it may. While nobody knows how the last one ended, only retry() may go on.
  [[nodiscard]] QString whyNot() const;
  [[nodiscard]] Money left() const;  // captured and not given back yet
  // For the amount's field: what it begins with, what may be given back today, what is wrong with what was typed (empty: nothing).
  [[nodiscard]] QString firstAmount() const;
  [[nodiscard]] QString capText() const;
  [[nodiscard]] QString wrongAmount(const QString& typed) const;

  // One intention: until it was answered, retry() repeats it under the same key and the money moves once. What can no longer be
  // done is not sent and said in the notice.
  void refund(const QString& amount, const QString& reason);
  void retry();
  // Whether what went wrong may pass: else the person is asked again.
  [[nodiscard]] bool mayRetry() const;
  [[nodiscard]] bool isBusy() const;
  [[nodiscard]] Notice notice() const;       // its fields: amount, reason
  [[nodiscard]] QString lastAmount() const;  // of a refund that did not work
  [[nodiscard]] QString lastReason() const;

  // What did not work for orders that are not open; empty when there is nothing to tell.
  [[nodiscard]] Notice noticeElsewhere() const;
  [[nodiscard]] bool mayRetryElsewhere() const;
  void retryElsewhere();

 Q_SIGNALS:
  void changed();
  void refused();  // the person is to be asked again

 private:
  // Kept until it has worked, or was refused and the person has read so.
  struct Attempt {
    std::string key;
    Money money;
    QString amount;  // as it was typed
    QString reason;
    Notice notice;
    bool isBusy{false};
    bool mayRetry{false};
  };
  [[nodiscard]] const Attempt* shown() const;
  void send(OrderId id, Attempt& attempt);
  void answered(const client::Call<OrderDetail>::Outcome& outcome, OrderId id, const std::string& key);
  void refuse(const Attempt& attempt);
  void follow();
  void forget();

  Connection& m_connection;
  ServerModel& m_server;
  OrderDetailModel& m_detail;
  const Formats& m_formats;
  std::map<OrderId, Attempt> m_attempts;
  std::optional<OrderId> m_open;  // the order that was open when it was looked at last
};

}  // namespace trunkline::models
