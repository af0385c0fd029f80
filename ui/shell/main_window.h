// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include "models/settings/settings.h"
#include "ui/pages/sign_in_page.h"
#include "ui/shell/desk.h"
#include "ui/shell/try_this.h"

QT_BEGIN_NAMESPACE
class QStackedLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class BulkCancel;
class OrderDetailModel;
class ListBrowser;
class RefundModel;
class ShownView;
class SignInModel;
class UserActionsModel;
class UserDetailModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Dialogs;
class OrdersPage;
class SettingsPage;

// What the window shows; all of it outlives the window.
struct WindowParts {
  DeskParts desk;
  models::SignInModel& signIn;
  models::ListBrowser& orders;
  models::ListBrowser& users;
  models::ShownView& shownOrders;  // which saved view
  models::ShownView& shownUsers;
  models::OrderDetailModel& detail;
  models::RefundModel& refund;
  models::BulkCancel& bulk;
  models::UserDetailModel& user;
  models::UserActionsModel& userActions;
  Dialogs& dialogs;
  QString logFile;  // of the console; empty: there is none
};

// The window: who may see it, and nothing else. The desk is what somebody works at; pages are made here.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(const WindowParts& parts, const SignInStart& start, QWidget* parent = nullptr);

  // The session has ended: the sign-in stands over the desk, which nobody can touch, and everything is there again afterwards.
  void showExpired();
  void showLocked();     // nothing of the desk is seen until the same person is back
  void showSignedOut();  // for whoever comes next: nothing waits
  void showDesk();
  // The system's key store cannot be used: said once, where somebody signs in and in the status line.
  void showMemoryOnly();

 Q_SIGNALS:
  void signOutWanted();
  void signOutEverywhereWanted();
  void lockWanted();
  void touched();        // by a person
  void formatsChosen();  // locale or zone; kept already
  void appearanceChosen(trunkline::models::Appearance appearance);

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  void addPages();
  void addAppearances();
  void addSettings();
  void addTryThis();
  void fitRows();
  void showSignIn(bool isOverDesk);
  void go(TryThis::Place place);

  WindowParts m_parts;
  QWidget* m_inside;
  QStackedLayout* m_layers;
  SignInPage* m_signIn;
  Desk* m_desk;
  OrdersPage* m_orders{nullptr};
  SettingsPage* m_settings{nullptr};
  bool m_isBegun{false};  // somebody has been at the desk, and nobody else since
  QPointer<QWidget> m_focusBefore;
};

}  // namespace trunkline::ui
