// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/server_model.h"

#include "models/connection/connection.h"

namespace trunkline::models {

ServerModel::ServerModel(Connection& connection) : m_connection(connection) {
  connect(&connection, &Connection::signedIn, this, &ServerModel::load);
  connect(&connection, &Connection::rightsChanged, this, &ServerModel::load);
  connect(&connection, &Connection::signedOut, this, &ServerModel::forget);
  connect(&connection.live(), &LiveFeed::stateChanged, this, &ServerModel::liveChanged);
}

LiveFeed::State ServerModel::live() const { return m_connection.live().state(); }

void ServerModel::retryLive() { m_connection.live().retryNow(); }

QString ServerModel::address() const { return m_connection.server().authority(); }

// Somebody who signs in again goes on with what was known: of another person nothing is left by then. A refusal of either leaves it
// unknown; the pages that need more say so themselves.
void ServerModel::load() {
  m_connection.client().send<StaffMetaRoute>({}).onResult(this, [this](const auto& outcome) {
    if (outcome) m_meta = *outcome;
    Q_EMIT changed();
  });
  refreshAccount();
}

void ServerModel::refreshAccount() {
  m_connection.client().send<StaffMeRoute>({}).onResult(this, [this](const auto& outcome) {
    if (outcome) m_me = *outcome;
    Q_EMIT changed();
  });
}

void ServerModel::forget() {
  m_meta = nullptr;
  m_me = nullptr;
  Q_EMIT changed();
}

}  // namespace trunkline::models
