// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QMainWindow>

#include "models/settings/settings.h"
#include "ui/pages/sign_in_page.h"
#include "ui/shell/try_this.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class OrderDetailModel;
class OrdersModel;
class RefundModel;
class ServerModel;
class SignInModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class ActionRegistry;
class Dialogs;
class OrdersPage;
class Theme;

// What the window shows; all of it outlives the window.
struct WindowParts {
  models::SignInModel& signIn;
  models::ServerModel& server;
  models::OrdersModel& orders;
  models::OrderDetailModel& detail;
  models::RefundModel& refund;
  const models::Formats& formats;
  Dialogs& dialogs;
  ActionRegistry& actions;
  const Theme& theme;
};

// How the window begins.
struct WindowStart {
  SignInStart signIn;
  models::Appearance appearance{};
  bool isTryThisDismissed{false};
};

// The shell: rail, top bar, pages, status line. Pages do the rest.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(const WindowParts& parts, const WindowStart& start, QWidget* parent = nullptr);

  // What is being asked waits behind the sign-in, and is there again with the orders.
  void showSignIn();
  void showSignedOut();  // for whoever comes next: nothing waits
  void showOrders();
  // The system's key store cannot be used: said once, where somebody signs in and in the status line.
  void showMemoryOnly();

 Q_SIGNALS:
  void signOutWanted();
  void tryThisDismissed(bool isDismissed);
  void appearanceChosen(trunkline::models::Appearance appearance);

 private:
  [[nodiscard]] QWidget* makeRail();
  [[nodiscard]] QWidget* makeTopBar(models::Appearance appearance);
  [[nodiscard]] QWidget* makeAppearanceButton(models::Appearance chosen, QWidget* parent);
  [[nodiscard]] QWidget* makeDesk(models::Appearance appearance);
  void go(TryThis::Place place);
  void showServer();
  void showDataTime();

  WindowParts m_parts;
  QStackedWidget* m_stack;
  SignInPage* m_signIn;
  OrdersPage* m_orders;
  TryThis* m_tryThis;
  QLabel* m_account;
  QLabel* m_dataTime;
  QLabel* m_memoryOnly;
  QLabel* m_connection;
};

}  // namespace trunkline::ui
