// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/users/user_actions_model.h"
#include "ui/components/detail_pane.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

class Dialogs;

// One customer beside the table: wallet, bans, orders, sessions, keys; banned, let in again, signed out everywhere, each with a
// reason.
class UserPane final : public DetailPane {
  Q_OBJECT
 public:
  using Action = models::UserActionsModel::Action;
  // All of it outlives the pane.
  UserPane(models::UserDetailModel& model, models::UserActionsModel& actions, const models::Formats& formats, Dialogs& dialogs,
           const Theme& theme, QWidget* parent);
  // The person is asked for the reason; nothing when it is not offered.
  void ask(Action action);

 Q_SIGNALS:
  void orderWanted(trunkline::OrderId id);

 private:
  void showModel();
  void showActions();
  void showAction(QPushButton& button, Action action);
  void askAgain();
  void openOrder(const QModelIndex& row);

  models::UserDetailModel& m_model;
  models::UserActionsModel& m_actions;
  const models::Formats& m_formats;
  Dialogs& m_dialogs;
  QPushButton* m_ban;
  QPushButton* m_unban;
  QPushButton* m_logout;
  QLabel* m_whyNot;
  Banner* m_actionBanner;
};

}  // namespace trunkline::ui
