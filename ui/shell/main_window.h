// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QMainWindow>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class OrderDetailModel;
class OrdersModel;
class ServerModel;
class SignInModel;
}  // namespace trunkline::models

namespace trunkline::ui {

class Dialogs;
class OrdersPage;
class SignInPage;
class Theme;

// What the window shows; all of it outlives the window.
struct WindowParts {
  models::SignInModel& signIn;
  models::ServerModel& server;
  models::OrdersModel& orders;
  models::OrderDetailModel& detail;
  const models::Formats& formats;
  Dialogs& dialogs;
  const Theme& theme;
};

// The shell: rail, top bar, pages, status line. Pages do the rest.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(const WindowParts& parts, const QString& serverAddress, QWidget* parent = nullptr);

  void showSignIn();
  void showOrders();

 private:
  [[nodiscard]] QWidget* makeRail();
  [[nodiscard]] QWidget* makeTopBar();
  [[nodiscard]] QWidget* makeDesk();
  void showServer();
  void showDataTime();

  WindowParts m_parts;
  QStackedWidget* m_stack;
  SignInPage* m_signIn;
  OrdersPage* m_orders;
  QLabel* m_demoBar;
  QLabel* m_account;
  QLabel* m_dataTime;
  QLabel* m_connection;
};

}  // namespace trunkline::ui
