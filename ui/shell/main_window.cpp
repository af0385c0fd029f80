// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <utility>

#include "models/connection/server_model.h"
#include "models/jobs/bulk_cancel.h"
#include "ui/actions/action_registry.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/jobs/jobs_host.h"
#include "ui/pages/orders_page.h"
#include "ui/pages/users_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr QSize kWindowSize{1280, 800};

}  // namespace

MainWindow::MainWindow(const WindowParts& parts, const SignInStart& start, QWidget* parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_inside(new QWidget(this)),
      m_layers(new QStackedLayout(m_inside)),
      m_signIn(new SignInPage(parts.signIn, parts.desk.theme, start, m_inside)),
      m_desk(new Desk(parts.desk, m_inside)) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(QStringLiteral("Trunkline"));
  resize(kWindowSize.boundedTo(screen()->availableSize()));
  restoreGeometry(m_parts.desk.settings.geometry());
  m_layers->addWidget(m_desk);
  m_layers->addWidget(m_signIn);
  setCentralWidget(m_inside);
  addPages();
  addAppearances();
  addSettings();
  fitRows();
  addTryThis();
  connect(m_desk, &Desk::signOutWanted, this, &MainWindow::signOutWanted);
  connect(m_desk, &Desk::signOutEverywhereWanted, this, &MainWindow::signOutEverywhereWanted);
  connect(m_desk, &Desk::lockWanted, this, &MainWindow::lockWanted);
  connect(m_desk, &Desk::touched, this, &MainWindow::touched);
  showSignIn(false);
}

void MainWindow::addPages() {
  m_orders = new OrdersPage({m_parts.orders, m_parts.detail, m_parts.refund, m_parts.bulk, m_parts.desk.formats, m_parts.desk.settings,
                             m_parts.shownOrders, m_parts.dialogs, m_parts.desk.theme},
                            m_desk);
  m_desk->addPage(m_orders);
  auto* users = new UsersPage({m_parts.users, m_parts.user, m_parts.userActions, m_parts.desk.formats, m_parts.desk.settings,
                               m_parts.shownUsers, m_parts.dialogs, m_parts.desk.theme},
                              m_desk);
  m_desk->addPage(users);
  connect(&m_parts.bulk, &models::BulkCancel::started, &m_desk->jobs(),
          [this](const std::shared_ptr<const Job>& job) { m_desk->jobs().open(job); });
  const auto go = [this](const models::Link& link) { m_desk->navigation().open(link); };
  connect(m_orders, &OrdersPage::linkWanted, this, go);
  connect(users, &UsersPage::linkWanted, this, go);
}

void MainWindow::addAppearances() {
  using models::Appearance;
  const auto offer = [this](Appearance appearance, const QString& id, const QString& text) {
    m_parts.desk.actions.add({QStringLiteral("appearance.") + id, {}, text, Icon::Appearance}, *m_desk,
                             [this, appearance] { Q_EMIT appearanceChosen(appearance); });
  };
  offer(Appearance::System, QStringLiteral("system"), tr("Appearance: as the &system"));
  offer(Appearance::Light, QStringLiteral("light"), tr("Appearance: &light"));
  offer(Appearance::Dark, QStringLiteral("dark"), tr("Appearance: &dark"));
  offer(Appearance::HighContrast, QStringLiteral("highContrast"), tr("Appearance: &high contrast"));
}

// The last one, whatever pages come.
void MainWindow::addSettings() {
  const DeskParts& desk = m_parts.desk;
  m_settings = new SettingsPage({desk.settings, desk.server, desk.actions, m_parts.logFile}, m_desk);
  m_desk->addPage(m_settings);
  connect(m_settings, &SettingsPage::formatsChosen, this, &MainWindow::formatsChosen);
  connect(m_settings, &SettingsPage::densityChosen, this, &MainWindow::fitRows);
}

void MainWindow::fitRows() {
  const int height = m_parts.desk.settings.isCompact() ? kCompactRowHeightPx : kRowHeightPx;
  const QList<QTableView*> tables = m_desk->findChildren<QTableView*>();
  for (QTableView* table : tables) table->verticalHeader()->setDefaultSectionSize(height);
}

void MainWindow::addTryThis() {
  models::Settings& settings = m_parts.desk.settings;
  const models::ServerModel& server = m_parts.desk.server;
  auto* tryThis = new TryThis(settings.isTryThisDismissed(), m_desk);
  m_desk->addBar(tryThis);
  const auto showServer = [tryThis, &server] { tryThis->setVisible(server.isDemo()); };
  connect(&server, &models::ServerModel::changed, tryThis, showServer);
  connect(tryThis, &TryThis::chosen, this, &MainWindow::go);
  connect(tryThis, &TryThis::dismissed, this, [&settings](bool isDismissed) { settings.setTryThisDismissed(isDismissed); });
  showServer();
}

void MainWindow::showSignIn(bool isOverDesk) {
  m_desk->clearOver();
  m_parts.dialogs.setAside();
  m_desk->setEnabled(!isOverDesk);
  m_layers->setStackingMode(isOverDesk ? QStackedLayout::StackAll : QStackedLayout::StackOne);
  m_layers->setCurrentWidget(m_signIn);
  setLook(*m_signIn, "over", isOverDesk);
  m_signIn->focusFirst();
}

void MainWindow::showExpired() {
  m_focusBefore = m_desk->focusWidget();
  showSignIn(m_isBegun);
}

void MainWindow::showLocked() {
  m_focusBefore = m_desk->focusWidget();
  showSignIn(false);
}

void MainWindow::showSignedOut() {
  m_parts.dialogs.drop();
  m_desk->navigation().forget();
  m_isBegun = false;
  showSignIn(false);
}

void MainWindow::showDesk() {
  m_layers->setStackingMode(QStackedLayout::StackOne);
  m_layers->setCurrentWidget(m_desk);
  m_desk->setEnabled(true);
  if (!std::exchange(m_isBegun, true)) {
    m_desk->navigation().begin();
  } else if (m_focusBefore && m_focusBefore->isEnabled()) {
    m_focusBefore->setFocus();
  } else if (Page* page = m_desk->navigation().current()) {
    page->focusFirst();  // what had the focus waits for an answer
  }
  m_desk->bringBackOver();
  m_parts.dialogs.bringBack();
}

void MainWindow::showMemoryOnly() {
  const QString why = tr("This computer has no key store that can be used: you are asked to sign in after each start of the console.");
  m_signIn->setRemark(why);
  m_desk->statusLine().showMemoryOnly(why);
  m_settings->showMemoryOnly(why);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_parts.desk.settings.setGeometry(saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::go(TryThis::Place place) {
  m_desk->navigation().openPage(m_orders->facts().key);
  switch (place) {
    case TryThis::Place::WaitingOrders:
      return m_orders->show(OrderState::waiting);
    case TryThis::Place::NewestOrder:
      return m_orders->openNewest();
    case TryThis::Place::CancelOrder:
      return m_orders->openToCancel();
    case TryThis::Place::SignOut:
      Q_EMIT signOutWanted();
  }
}

}  // namespace trunkline::ui
