// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>

#include "app/options.h"
#include "app/outside.h"
#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "models/format/formats.h"
#include "models/jobs/bulk_cancel.h"
#include "models/jobs/job_model.h"
#include "models/jobs/jobs_model.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/orders_model.h"
#include "models/orders/refund_model.h"
#include "models/palette/palette_model.h"
#include "models/sign-in/idle_lock.h"
#include "models/sign-in/sign_in_model.h"
#include "models/sign-in/sign_out_everywhere.h"
#include "models/store/recent_places.h"
#include "models/store/store.h"
#include "models/toasts/toasts.h"
#include "models/users/user_actions_model.h"
#include "models/views/shown_view.h"
#include "models/window/list_browser.h"
#include "ui/actions/action_registry.h"
#include "ui/dialogs/dialogs.h"
#include "ui/icons/icon_set.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace trunkline::app {

// The composition root: everything that the console is made of, in the order in which it needs each other.
class Console final : public QObject {
  Q_OBJECT
 public:
  // Outside and theme outlive the console.
  Console(Options options, const Outside& outside, ui::Theme& theme);
  void start();
  [[nodiscard]] ui::MainWindow& window() { return m_window; }
  [[nodiscard]] ui::ActionRegistry& actions() { return m_actions; }
  [[nodiscard]] models::ServerModel& server() { return m_server; }
  [[nodiscard]] models::ListBrowser& orders() { return m_orderList; }
  [[nodiscard]] models::Toasts& toasts() { return m_toasts; }

 private:
  void connectParts();
  void onFormats();
  void onAppearance(models::Appearance appearance);
  void onSignedIn();
  void onSignedOut();
  void onExpired();
  void lock();
  void onOrders();
  void drawOnce();

  Options m_options;
  Outside m_outside;
  ui::Theme& m_theme;
  models::Formats m_formats;
  models::Connection m_connection;
  models::SignInModel m_signIn;
  models::ServerModel m_server;
  models::IdleLock m_idle;
  models::SignOutEverywhere m_everywhere;
  models::OrdersModel m_orders;  // the newest ones, which follow
  models::ListBrowser m_orderList;
  models::ListBrowser m_userList;
  models::SavedViews m_views;
  models::ShownView m_shownOrders;
  models::ShownView m_shownUsers;
  models::OrderDetailModel m_detail;
  models::RefundModel m_refund;
  models::UserDetailModel m_user;
  models::UserActionsModel m_userActions;
  models::BulkCancel m_bulk;
  models::JobsModel m_jobs;
  models::JobModel m_job;
  models::PaletteModel m_palette;
  models::Store m_store;
  models::Recents m_recents;
  models::RecentPlaces m_recentPlaces;
  bool m_isStoreTold{false};  // that it is not as it was
  ui::WindowDialogs m_dialogs;
  models::Toasts m_toasts;
  ui::IconSet m_icons;
  ui::ActionRegistry m_actions;
  ui::MainWindow m_window;
  std::unique_ptr<client::Scheduler::Timer> m_deadline;  // of the screenshot
};

}  // namespace trunkline::app
