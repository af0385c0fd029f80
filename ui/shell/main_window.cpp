// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QtGui/QActionGroup>
#include <QtGui/QScreen>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

#include "models/connection/server_model.h"
#include "models/format/formats.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/orders_page.h"
#include "ui/pages/sign_in_page.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kRailWidthPx = 148;
constexpr int kTopBarHeightPx = 44;
constexpr QSize kWindowSize{1280, 800};

}  // namespace

MainWindow::MainWindow(const WindowParts& parts, const WindowStart& start, QWidget* parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_stack(new QStackedWidget(this)),
      m_signIn(new SignInPage(parts.signIn, parts.theme, start.signIn, m_stack)),
      m_orders(new OrdersPage(parts.orders, parts.detail, parts.refund, parts.formats, parts.dialogs, parts.theme, m_stack)),
      m_tryThis(new TryThis(start.isTryThisDismissed, m_stack)),
      m_account(makeLabel({}, "muted", m_stack)),
      m_dataTime(makeLabel({}, "muted", this)),
      m_memoryOnly(makeLabel({}, "muted", this)),
      m_connection(makeLabel({}, "muted", this)) {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowTitle(QStringLiteral("Trunkline"));
  resize(kWindowSize.boundedTo(screen()->availableSize()));
  m_account->setObjectName(QStringLiteral("account"));
  m_dataTime->setObjectName(QStringLiteral("dataTime"));
  m_connection->setObjectName(QStringLiteral("connectionState"));
  m_stack->addWidget(m_signIn);
  m_stack->addWidget(makeDesk(start.appearance));
  setCentralWidget(m_stack);
  statusBar()->setSizeGripEnabled(false);
  statusBar()->setContentsMargins(3 * kGridPx, 0, 3 * kGridPx, 0);
  statusBar()->addWidget(m_dataTime, 1);
  statusBar()->addPermanentWidget(m_memoryOnly);
  statusBar()->addPermanentWidget(m_connection);
  m_memoryOnly->setObjectName(QStringLiteral("memoryOnly"));
  m_memoryOnly->hide();
  connect(&m_parts.server, &models::ServerModel::changed, this, &MainWindow::showServer);
  connect(m_tryThis, &TryThis::chosen, this, &MainWindow::go);
  connect(m_tryThis, &TryThis::dismissed, this, &MainWindow::tryThisDismissed);
  m_orders->contribute(m_parts.actions);
  connect(m_orders, &Page::statusChanged, this, &MainWindow::showDataTime);
  showServer();
  showSignIn();
}

void MainWindow::showSignIn() {
  m_parts.dialogs.setAside();
  m_stack->setCurrentIndex(0);
  statusBar()->hide();
  m_signIn->focusFirst();
}

void MainWindow::showSignedOut() {
  m_parts.dialogs.drop();
  showSignIn();
}

void MainWindow::showOrders() {
  m_stack->setCurrentIndex(1);
  statusBar()->show();
  m_orders->focusFirst();
  m_parts.dialogs.bringBack();
}

void MainWindow::showMemoryOnly() {
  const QString why = tr("This computer has no key store that can be used: you are asked to sign in after each start of the console.");
  m_signIn->setRemark(why);
  m_memoryOnly->setText(tr("Sign-in is not kept"));
  m_memoryOnly->setToolTip(why);
  m_memoryOnly->setAccessibleDescription(why);
  m_memoryOnly->show();
}

void MainWindow::go(TryThis::Place place) {
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

QWidget* MainWindow::makeRail() {
  auto* rail = new QWidget(m_stack);
  rail->setObjectName(QStringLiteral("rail"));
  rail->setAttribute(Qt::WA_StyledBackground);
  rail->setFixedWidth(kRailWidthPx);
  auto* layout = new QVBoxLayout(rail);
  layout->setContentsMargins(2 * kGridPx, 3 * kGridPx, 2 * kGridPx, 3 * kGridPx);
  auto* name = makeLabel(QStringLiteral("Trunkline"), "", rail);
  name->setMargin(2 * kGridPx);
  layout->addWidget(name);
  auto* orders = makeButton("railOrders", tr("Orders"), "", rail);
  orders->setCheckable(true);
  orders->setChecked(true);
  orders->setAutoExclusive(true);
  connect(orders, &QPushButton::clicked, this, &MainWindow::showOrders);
  layout->addWidget(orders);
  layout->addStretch(1);
  return rail;
}

QWidget* MainWindow::makeTopBar(models::Appearance appearance) {
  auto* bar = new QWidget(m_stack);
  bar->setObjectName(QStringLiteral("topBar"));
  bar->setAttribute(Qt::WA_StyledBackground);
  bar->setFixedHeight(kTopBarHeightPx);
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(4 * kGridPx, 0, 4 * kGridPx, 0);
  layout->addWidget(makeLabel(tr("Orders"), "title", bar));
  layout->addStretch(1);
  layout->addWidget(makeAppearanceButton(appearance, bar));
  layout->addSpacing(2 * kGridPx);
  layout->addWidget(m_account);
  auto* signOut = makeButton("signOut", tr("Sign &out"), "", bar);
  connect(signOut, &QPushButton::clicked, this, &MainWindow::signOutWanted);
  layout->addSpacing(2 * kGridPx);
  layout->addWidget(signOut);
  return bar;
}

QWidget* MainWindow::makeAppearanceButton(models::Appearance chosen, QWidget* parent) {
  using models::Appearance;
  auto* button = makeButton("appearance", tr("&Appearance"), "", parent);
  auto* menu = new QMenu(button);
  auto* group = new QActionGroup(menu);
  const auto offer = [&](Appearance appearance, const QString& text) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(appearance == chosen);
    action->setActionGroup(group);
    connect(action, &QAction::triggered, this, [this, appearance] { Q_EMIT appearanceChosen(appearance); });
  };
  offer(Appearance::System, tr("As the &system"));
  offer(Appearance::Light, tr("&Light"));
  offer(Appearance::Dark, tr("&Dark"));
  offer(Appearance::HighContrast, tr("&High contrast"));
  button->setMenu(menu);
  return button;
}

QWidget* MainWindow::makeDesk(models::Appearance appearance) {
  auto* desk = new QWidget(m_stack);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_tryThis);
  column->addWidget(makeTopBar(appearance));
  column->addWidget(m_orders, 1);
  auto* layout = new QHBoxLayout(desk);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeRail());
  layout->addLayout(column, 1);
  return desk;
}

void MainWindow::showServer() {
  m_tryThis->setVisible(m_parts.server.isDemo());
  m_account->setText(m_parts.server.account());
  showDataTime();
}

void MainWindow::showDataTime() {
  const PageStatus status = m_orders->status();
  const QString address = m_parts.server.address();
  m_connection->setText(status.isLost ? tr("Not reading from %1").arg(address)
                                      : tr("%1 · %2").arg(models::liveWords(m_parts.server.live()), address));
  if (!status.readAt) return m_dataTime->setText(status.isReading ? tr("Reading…") : QString());
  const models::Formats& formats = m_parts.formats;
  m_dataTime->setText(status.isLive
                          ? status.words
                          : tr("%1 · as of %2 (%3)").arg(status.words, formats.timeOfDay(*status.readAt), formats.age(*status.readAt)));
  m_dataTime->setToolTip(formats.exact(*status.readAt));
}

}  // namespace trunkline::ui
