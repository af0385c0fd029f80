// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>

#include "api-client/transport/network_transport.h"
#include "app/options.h"
#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/orders_model.h"
#include "models/sign-in/sign_in_model.h"
#include "ui/dialogs/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace trunkline::app {

// The composition root: everything that the console is made of, in the order in which it needs each other.
class Console final : public QObject {
  Q_OBJECT
 public:
  Console(Options options, const ui::Theme& theme);
  void start();

 private:
  void onOrders();
  void drawOnce();

  Options m_options;
  client::NetworkTransport m_transport;
  client::QtScheduler m_scheduler;
  client::SystemRandomness m_randomness;
  client::MemorySecretStore m_secrets;
  models::SystemClock m_clock;
  models::Formats m_formats;
  models::Connection m_connection;
  models::SignInModel m_signIn;
  models::ServerModel m_server;
  models::OrdersModel m_orders;
  models::OrderDetailModel m_detail;
  ui::WindowDialogs m_dialogs;
  ui::MainWindow m_window;
  std::unique_ptr<client::Scheduler::Timer> m_deadline;  // of the screenshot
};

}  // namespace trunkline::app
