// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>
#include <chrono>
#include <cstdio>
#include <utility>

#include "models/users/user_list.h"
#include "models/window/wire_filter.h"

namespace trunkline::app {
namespace {

constexpr std::chrono::seconds kScreenshotDeadline{20};
constexpr QSize kScreenshotSize{1280, 800};
constexpr std::chrono::milliseconds kSettle{300};  // the detail's own answer has to be drawn as well

ui::SignInStart signInStart(const Options& options, const models::Settings& settings) {
  return {options.server.isEmpty() ? settings.server() : options.server, settings.account()};
}

models::QueryPtr orderQueryOf(const QJsonObject& filter, ListSort sort) {
  auto wire = models::filterOf<OrderFilter>(filter);
  return wire ? models::orderQuery(std::move(*wire), sort) : nullptr;
}

models::QueryPtr userQueryOf(const QJsonObject& filter, ListSort sort) {
  auto wire = models::filterOf<UserFilter>(filter);
  return wire ? models::userQuery(std::move(*wire), sort) : nullptr;
}

void end(int code, const QString& words) {
  if (!words.isEmpty()) std::fprintf(stderr, "trunkline: %s\n", qUtf8Printable(words));
  QCoreApplication::exit(code);
}

}  // namespace

Console::Console(Options options, const Outside& outside, ui::Theme& theme)
    : m_options(std::move(options)),
      m_outside(outside),
      m_theme(theme),
      m_formats(outside.settings.locale(), outside.settings.zone(), outside.clock),
      m_connection({outside.transport, outside.scheduler, outside.randomness, outside.secrets,
                    QByteArrayLiteral("trunkline-console/") + QCoreApplication::applicationVersion().toUtf8(), outside.log}),
      m_signIn(m_connection),
      m_server(m_connection),
      m_idle(outside.scheduler),
      m_everywhere(m_connection),
      m_orders(m_connection, m_formats),
      m_orderList(m_connection,
                  {std::make_shared<const models::OrderCells>(m_formats), models::orderFilterForm(), orderQueryOf, &m_orders}),
      m_userList(m_connection, {std::make_shared<const models::UserCells>(m_formats), models::userFilterForm(&m_formats), userQueryOf}),
      m_views(m_connection, m_server),
      m_shownOrders(m_views, m_orderList, SavedViewTable::orders),
      m_shownUsers(m_views, m_userList, SavedViewTable::users),
      m_detail(m_connection, m_server, m_formats),
      m_refund(m_connection, m_server, m_detail, m_formats),
      m_user(m_connection, m_formats),
      m_userActions(m_connection, m_server, m_user),
      m_bulk(m_connection, m_server, m_orderList, m_formats),
      m_jobs(m_connection, m_formats),
      m_job(m_connection, m_formats),
      m_palette(m_connection),
      m_store(outside.storeFile.isEmpty() ? QStringLiteral(":memory:") : outside.storeFile),
      m_recents(m_store, outside.clock),
      m_recentPlaces(m_recents, outside.scheduler),
      m_toasts(outside.scheduler),
      m_icons(theme),
      m_actions(m_server, outside.settings, m_icons),
      m_window({{m_server, outside.settings, m_toasts, m_formats, m_actions, m_icons, theme, m_palette, m_recentPlaces, m_jobs, m_job},
                m_signIn,
                m_orderList,
                m_userList,
                m_shownOrders,
                m_shownUsers,
                m_detail,
                m_refund,
                m_bulk,
                m_user,
                m_userActions,
                m_dialogs,
                outside.logFile},
               signInStart(m_options, outside.settings)) {
  connectParts();
}

void Console::connectParts() {
  connect(&m_connection, &models::Connection::signedIn, this, &Console::onSignedIn);
  connect(&m_connection, &models::Connection::expired, this, &Console::onExpired);
  connect(&m_connection, &models::Connection::signedOut, this, &Console::onSignedOut);
  connect(&m_window, &ui::MainWindow::signOutWanted, &m_connection, &models::Connection::signOut);
  connect(&m_window, &ui::MainWindow::signOutEverywhereWanted, &m_everywhere, &models::SignOutEverywhere::run);
  connect(&m_connection, &models::Connection::signedOut, &m_idle, &models::IdleLock::stop);
  connect(&m_connection, &models::Connection::signedOut, &m_toasts, &models::Toasts::clear);
  connect(&m_window, &ui::MainWindow::lockWanted, this, &Console::lock);
  connect(&m_window, &ui::MainWindow::touched, &m_idle, &models::IdleLock::touch);
  connect(&m_idle, &models::IdleLock::idle, this, &Console::lock);
  connect(&m_window, &ui::MainWindow::formatsChosen, this, &Console::onFormats);
  connect(&m_window, &ui::MainWindow::appearanceChosen, this, &Console::onAppearance);
  connect(&m_detail, &models::OrderDetailModel::rowChanged, this, [this](const OrderRow& row) {
    m_orders.apply(row);
    m_orderList.window().tell(models::makeRow(row));
  });
  connect(&m_connection.live(), &models::LiveFeed::orderChanged, &m_orderList.window(),
          [this](const OrderRow& row) { m_orderList.window().tell(models::makeRow(row)); });
  const auto tellUser = [this](const UserRow& row) { m_userList.window().tell(models::makeRow(row)); };
  connect(&m_user, &models::UserDetailModel::rowChanged, this, tellUser);
  connect(&m_connection.live(), &models::LiveFeed::userChanged, &m_userList.window(), tellUser);
  const auto tellFailure = [this](const models::Notice& notice) { m_toasts.show(notice.copyText(), models::Tone::Bad); };
  connect(&m_detail, &models::OrderDetailModel::failedElsewhere, &m_toasts, tellFailure);
  connect(&m_userActions, &models::UserActionsModel::failedElsewhere, &m_toasts, tellFailure);
  connect(&m_everywhere, &models::SignOutEverywhere::failed, &m_toasts, tellFailure);
}

// Times and numbers that are on the screen are written anew at once.
void Console::onFormats() {
  m_formats.use(m_outside.settings.locale(), m_outside.settings.zone());
  if (m_connection.isOpen()) {
    m_orderList.refresh();
    m_userList.refresh();
  }
  if (m_detail.orderId()) m_detail.refresh();
  if (m_user.userId()) m_user.refresh();
}

void Console::onAppearance(models::Appearance appearance) {
  m_outside.settings.setAppearance(appearance);
  m_theme.use(appearance);
  m_theme.applyTo(*qApp);
}

void Console::onSignedOut() {
  m_recentPlaces.leave();
  m_store.clearOwner();
  m_window.showSignedOut();
}

void Console::onSignedIn() {
  m_store.setOwner(m_connection.server().toString(), m_connection.account());
  if (m_store.state() != models::Store::State::Kept && !std::exchange(m_isStoreTold, true))
    m_toasts.show(tr("What this computer remembers of places you have looked at starts anew. %1").arg(m_store.problem()),
                  models::Tone::Warning);
  // A demonstration is gone tomorrow: it does not take the place of the server where somebody works.
  const bool isKept = m_options.ticket.isEmpty() && !m_signIn.email().isEmpty();
  if (isKept) m_outside.settings.rememberSignIn(m_signIn.server().toString(), m_signIn.email());
  // After an expiry what was open is still on the screen, as it was then.
  if (m_detail.orderId()) m_detail.refresh();
  if (m_user.userId()) m_user.refresh();
  m_window.showDesk();
  m_idle.start();
}

// Everything that was read stays where it is, and no token does: signing in as the same person brings it back.
void Console::lock() {
  if (m_server.isDemo()) return m_idle.start();
  m_connection.lock();
  m_idle.stop();
  m_signIn.askUnlock();
  m_window.showLocked();
}

void Console::onExpired() {
  m_idle.stop();
  m_signIn.askAgain();
  m_window.showExpired();
}

void Console::start() {
  if (!m_options.screenshot.isEmpty()) m_window.resize(kScreenshotSize);  // whatever the screen is
  m_window.show();
  if (!m_options.screenshot.isEmpty()) {
    m_deadline = m_outside.scheduler.after(kScreenshotDeadline, [] { end(1, tr("No orders within 20 seconds.")); });
    connect(&m_orders, &models::OrdersModel::stateChanged, this, &Console::onOrders);
    connect(&m_signIn, &models::SignInModel::changed, this, [this] {
      if (m_signIn.state() == models::SignInModel::State::Failed) end(1, m_signIn.notice().copyText());
    });
  }
  if (!m_options.ticket.isEmpty()) {
    if (!m_options.server.isEmpty()) m_signIn.signInByTicket(m_options.server, m_options.ticket);
    return;
  }
  const QString server = m_outside.settings.server();
  const QString account = m_outside.settings.account();
  const bool isSameServer = m_options.server.isEmpty() || m_options.server == server;
  if (isSameServer && !server.isEmpty() && !account.isEmpty()) m_signIn.resume(server, account);
}

void Console::onOrders() {
  if (m_orders.state() == models::ViewState::Failed) return end(1, m_orders.notice().copyText());
  if (m_orders.state() != models::ViewState::Ready && m_orders.state() != models::ViewState::Empty) return;
  disconnect(&m_orders, &models::OrdersModel::stateChanged, this, &Console::onOrders);
  if (const auto newest = m_orders.idAt(0)) {
    connect(&m_detail, &models::OrderDetailModel::changed, this, &Console::drawOnce);
    m_detail.open(*newest);
  } else {
    drawOnce();
  }
}

void Console::drawOnce() {
  if (m_orders.rowCount() > 0 && m_detail.detail() == nullptr) return;
  disconnect(&m_detail, nullptr, this, nullptr);
  m_deadline = m_outside.scheduler.after(kSettle, [this] {
    const bool isWritten = m_window.grab().save(m_options.screenshot, "PNG");
    end(isWritten ? 0 : 1, isWritten ? QString() : tr("%1 cannot be written.").arg(m_options.screenshot));
  });
}

}  // namespace trunkline::app
