// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign-in/sign_out_everywhere.h"

#include <utility>

#include "models/connection/connection.h"

namespace trunkline::models {

void SignOutEverywhere::run() {
  if (m_isRunning || !m_connection.isOpen()) return;
  m_isRunning = true;
  m_notice = {};
  m_connection.client().send<ListStaffSessionsRoute>({}).onResult(this, [this](const auto& outcome) {
    if (outcome) return end(**outcome);
    m_left = 1;
    ended(noticeOf(outcome.error()));
  });
}

void SignOutEverywhere::end(const StaffSessions& sessions) {
  m_left = 1;  // this very loop: nothing is over before all have been asked
  for (const StaffSession& session : sessions.items) {
    if (session.current) continue;
    ++m_left;
    m_connection.client().send<EndStaffSessionRoute>({session.id}).onResult(this, [this](const auto& outcome) {
      const bool isOver = outcome || outcome.error().isProblem(404);  // somebody else was quicker
      ended(isOver ? Notice() : noticeOf(outcome.error()));
    });
  }
  ended({});
}

void SignOutEverywhere::ended(const Notice& notice) {
  if (m_notice.isEmpty()) m_notice = notice;
  if (--m_left > 0) return;
  m_isRunning = false;
  if (m_notice.isEmpty()) return m_connection.signOut();
  m_notice.text = tr("You are not signed out everywhere: another session could not be ended. %1").arg(m_notice.text);
  Q_EMIT failed(m_notice);
}

}  // namespace trunkline::models
