// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/users/user_actions_model.h"

#include <utility>

#include "models/connection/server_model.h"
#include "server/contract/limits.h"

namespace trunkline::models {

UserActionsModel::UserActionsModel(Connection& connection, const ServerModel& server, UserDetailModel& detail)
    : m_connection(connection), m_server(server), m_detail(detail) {
  connect(&detail, &UserDetailModel::changed, this, &UserActionsModel::follow);
  connect(&server, &ServerModel::changed, this, &UserActionsModel::changed);
}

void UserActionsModel::follow() {
  if (std::exchange(m_open, m_detail.userId()) != m_detail.userId()) {
    m_notice = {};
    m_wish = {};
    m_isBusy = false;
  }
  Q_EMIT changed();
}

bool UserActionsModel::isOffered(Action action) const {
  if (m_detail.detail() == nullptr) return false;
  const UserRow& row = m_detail.detail()->row;
  if (row.state == UserState::erased) return false;
  switch (action) {
    case Action::Ban:
      return row.bans.empty();
    case Action::Unban:
      return !row.bans.empty();
    case Action::LogoutAll:
      break;
  }
  return true;
}

QString UserActionsModel::whyNot(Action action) const {
  if (m_detail.detail() == nullptr) return tr("No customer is open.");
  if (!isOffered(action)) return tr("This customer's standing has changed meanwhile.");
  switch (action) {
    case Action::Ban:
      return m_server.mayDo(Permission::StaffUserBan) ? QString() : tr("Your role may not ban customers.");
    case Action::Unban:
      return m_server.mayDo(Permission::StaffUserUnban) ? QString() : tr("Your role may not end bans.");
    case Action::LogoutAll:
      if (!m_server.mayDo(Permission::StaffUserBan)) return tr("Your role may not end a customer's sign-ins.");
      return m_detail.detail()->sessions.empty() ? tr("The customer is signed in nowhere.") : QString();
  }
  return {};
}

QString UserActionsModel::wrongMessage(const QString& typed) {
  if (static_cast<std::size_t>(typed.trimmed().toUtf8().size()) <= limits::kBanMessageMax) return {};
  return tr("No longer than %1 characters of English; other scripts take more room.").arg(limits::kBanMessageMax);
}

void UserActionsModel::carryOut(const Wish& wish) {
  if (m_isBusy || m_detail.detail() == nullptr) return;
  m_wish = wish;
  if (const QString why = whyNot(wish.action); !why.isEmpty()) {  // since the person was asked
    m_notice = {tr("Nothing was sent. %1").arg(why), {}, {}};
    return Q_EMIT changed();
  }
  m_notice = {};
  m_isBusy = true;
  Q_EMIT changed();
  const UserId user = *m_detail.userId();
  switch (wish.action) {
    case Action::Ban: {
      BanRequest request{user, wish.scope, {}, wish.until};
      if (const QString message = wish.message.trimmed(); !message.isEmpty()) request.message.emplace(message.toStdString());
      return send<BanUserRoute>(request);
    }
    case Action::Unban:
      return send<UnbanUserRoute>({user});
    case Action::LogoutAll:
      return send<LogoutUserRoute>({user});
  }
}

template <class Route>
void UserActionsModel::send(const typename Route::Request& request) {
  client::SendOptions options;
  options.reason = m_wish.reason.trimmed().toStdString();
  m_connection.client()
      .send<Route>(request, options)
      .onResult(this, [this, user = request.id, action = m_wish.action](const auto& outcome) {
        if (m_open == user) m_isBusy = false;
        if (!outcome) return fail(user, noticeOf(outcome.error()));
        if (m_open == user) m_wish = {};
        m_detail.adopt(*outcome);
        Q_EMIT done(action, user);
      });
}

void UserActionsModel::fail(UserId user, Notice notice) {
  if (m_open != user) {
    notice.text = tr("Customer %1: it did not work. %2").arg(QString::fromStdString(user.text()), notice.text);
    return Q_EMIT failedElsewhere(notice);
  }
  m_notice = std::move(notice);
  // It may have been done all the same.
  m_detail.readQuietly();
  Q_EMIT changed();
  if (!m_notice.fields.isEmpty()) Q_EMIT refused();
}

}  // namespace trunkline::models
