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
#include "server/contract/routes/staff_users.h"

namespace trunkline::models {

// One customer: wallet, bans, newest orders, where he is signed in, his keys.
class UserDetailModel final : public QObject {
  Q_OBJECT
 public:
  // All of it outlives the model.
  UserDetailModel(Connection& connection, const Formats& formats);

  void open(UserId id);
  void refresh() { m_reader.refresh(); }
  void close() { m_reader.close(); }
  void adopt(const std::shared_ptr<const UserDetail>& answer) { m_reader.adopt(answer); }
  void readQuietly() { m_reader.readQuietly(); }

  [[nodiscard]] ViewState state() const { return m_reader.state(); }
  [[nodiscard]] const Notice& notice() const { return m_reader.notice(); }  // why it could not be read
  [[nodiscard]] std::optional<UserId> userId() const { return m_reader.id(); }
  [[nodiscard]] const UserDetail* detail() const { return m_reader.detail(); }  // null until read
  [[nodiscard]] std::vector<Fact> facts() const;
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] Tone tone() const;
  [[nodiscard]] LinesModel& bans() { return m_bans; }
  [[nodiscard]] LinesModel& orders() { return m_orders; }
  [[nodiscard]] LinesModel& sessions() { return m_sessions; }
  [[nodiscard]] LinesModel& keys() { return m_keys; }
  // Of a row of orders().
  [[nodiscard]] std::optional<OrderId> orderAt(int row) const;

 Q_SIGNALS:
  void changed();
  void rowChanged(const trunkline::UserRow& row);

 private:
  void fillLines();
  [[nodiscard]] LinesModel::Line lineOf(const Ban& ban) const;
  [[nodiscard]] LinesModel::Line lineOf(const OrderRow& order) const;
  [[nodiscard]] LinesModel::Line lineOf(const SessionRow& session) const;
  [[nodiscard]] LinesModel::Line lineOf(const UserKey& key) const;

  const Formats& m_formats;
  LinesModel m_bans;
  LinesModel m_orders;
  LinesModel m_sessions;
  LinesModel m_keys;
  RecordReader<UserDetailRoute> m_reader;
};

}  // namespace trunkline::models
