// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>

#include "models/format/notice.h"
#include "server/contract/wire/staff.h"

namespace trunkline::models {

class Connection;

// Ends all sessions of the person who is signed in, this one last. As long as one of the others goes on, this one does too: whoever
// wants to be out everywhere has to hear that it did not happen.
class SignOutEverywhere final : public QObject {
  Q_OBJECT
 public:
  // The connection outlives it.
  explicit SignOutEverywhere(Connection& connection) : m_connection(connection) {}
  void run();

 Q_SIGNALS:
  void failed(const trunkline::models::Notice& notice);

 private:
  void end(const StaffSessions& sessions);
  void ended(const Notice& notice);

  Connection& m_connection;
  bool m_isRunning{false};
  std::size_t m_left{0};  // sessions whose end was not answered yet
  Notice m_notice;        // of the first one that could not be ended
};

}  // namespace trunkline::models
