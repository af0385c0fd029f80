// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPixmap>
#include <chrono>
#include <cstdio>
#include <utility>

namespace trunkline::app {
namespace {

constexpr std::chrono::seconds kScreenshotDeadline{20};
constexpr std::chrono::milliseconds kSettle{300};  // the detail's own answer has to be drawn as well

// The environment's locale may be "C", whose numbers and dates nobody can read.
QLocale settledLocale() {
  const QLocale locale = QLocale::system();
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

QTimeZone settledZone() {
  const QTimeZone zone = QTimeZone::systemTimeZone();
  return zone.isValid() ? zone : QTimeZone::utc();
}

void end(int code, const QString& words) {
  if (!words.isEmpty()) std::fprintf(stderr, "trunkline: %s\n", qUtf8Printable(words));
  QCoreApplication::exit(code);
}

}  // namespace

Console::Console(Options options, const ui::Theme& theme)
    : m_options(std::move(options)),
      m_formats(settledLocale(), settledZone(), m_clock),
      m_connection({m_transport, m_scheduler, m_randomness, m_secrets,
                    QByteArrayLiteral("trunkline-console/") + QCoreApplication::applicationVersion().toUtf8()}),
      m_signIn(m_connection),
      m_server(m_connection),
      m_orders(m_connection, m_formats),
      m_detail(m_connection, m_server, m_formats),
      m_window({m_signIn, m_server, m_orders, m_detail, m_formats, m_dialogs, theme}, m_options.server) {
  connect(&m_connection, &models::Connection::signedIn, &m_window, &ui::MainWindow::showOrders);
  connect(&m_connection, &models::Connection::expired, this, [this] {
    m_signIn.askAgain();
    m_window.showSignIn();
  });
  connect(&m_detail, &models::OrderDetailModel::rowChanged, &m_orders, &models::OrdersModel::apply);
}

void Console::start() {
  m_window.show();
  if (!m_options.screenshot.isEmpty()) {
    m_deadline = m_scheduler.after(kScreenshotDeadline, [] { end(1, tr("No orders within 20 seconds.")); });
    connect(&m_orders, &models::OrdersModel::stateChanged, this, &Console::onOrders);
    connect(&m_signIn, &models::SignInModel::changed, this, [this] {
      if (m_signIn.state() == models::SignInModel::State::Failed) end(1, m_signIn.notice().copyText());
    });
  }
  if (!m_options.ticket.isEmpty() && !m_options.server.isEmpty()) m_signIn.signInByTicket(m_options.server, m_options.ticket);
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
  m_deadline = m_scheduler.after(kSettle, [this] {
    const bool isWritten = m_window.grab().save(m_options.screenshot, "PNG");
    end(isWritten ? 0 : 1, isWritten ? QString() : tr("%1 cannot be written.").arg(m_options.screenshot));
  });
}

}  // namespace trunkline::app
