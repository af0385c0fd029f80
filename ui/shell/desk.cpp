// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

#include "models/connection/server_model.h"
#include "models/store/recent_places.h"
#include "models/toasts/toasts.h"
#include "ui/actions/action_registry.h"
#include "ui/components/banner.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/jobs/jobs_host.h"
#include "ui/palette/palette_host.h"
#include "ui/shell/environment_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/panes.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/shell/toast_stack.h"
#include "ui/shell/top_bar.h"

namespace trunkline::ui {
namespace {

constexpr std::size_t kNumberKeys = 9;

bool isTouch(const QEvent& event) {
  switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
      return true;
    default:
      return false;
  }
}

QString pageAction(const QString& key) { return QStringLiteral("page.") + key; }

}  // namespace

Desk::Desk(const DeskParts& parts, QWidget* parent)
    : QWidget(parent),
      m_parts(parts),
      m_pageStack(new QStackedWidget(this)),
      m_navigation(new Navigation(*m_pageStack, parts.server, parts.settings, this)),
      m_palette(new PaletteHost({parts.palette, parts.recent, parts.toasts, parts.actions, parts.icons, parts.theme}, *m_navigation, this)),
      m_jobs(new JobsHost({{parts.jobs, parts.job, parts.server}, parts.toasts, parts.formats, parts.actions}, this)),
      m_rail(new Rail(parts.actions, parts.icons, this)),
      m_offline(new Banner(QStringLiteral("offlineBanner"), this)),
      m_status(new StatusLine(parts.server, parts.formats, this)),
      m_column(new QVBoxLayout) {
  setObjectName(QStringLiteral("desk"));
  addActions();
  m_top = new TopBar(parts.actions, this);
  layOut();
  new ToastStack(parts.toasts, this);
  qApp->installEventFilter(this);  // the mouse's own buttons, wherever the pointer is
  connect(m_navigation, &Navigation::currentChanged, this, &Desk::showPage);
  connect(m_navigation, &Navigation::visited, this, [this](const models::Link& link) { m_parts.recent.visit(link); });
  connect(m_navigation, &Navigation::statusChanged, this, &Desk::showStatus);
  connect(m_offline, &Banner::retry, &parts.server, &models::ServerModel::retryLive);
  connect(&parts.server, &models::ServerModel::liveChanged, this, &Desk::showLive);
  connect(&parts.server, &models::ServerModel::changed, this, [this] {
    m_top->setAccount(m_parts.server.account());
    showStatus();
  });
}

void Desk::layOut() {
  m_column->setSpacing(0);
  m_column->addWidget(new EnvironmentBar(m_parts.server, this));
  m_column->addWidget(m_top);
  m_column->addWidget(m_offline);
  m_column->addWidget(m_pageStack, 1);
  m_column->addWidget(m_status);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_rail);
  layout->addLayout(m_column, 1);
}

void Desk::addBar(QWidget* bar) { m_column->insertWidget(0, bar); }

void Desk::clearOver() {
  m_palette->close();
  m_jobs->setAside();
  if (m_sheet) m_sheet->reject();
}

void Desk::bringBackOver() { m_jobs->bringBack(); }

void Desk::openSheet() {
  if (m_sheet) return;
  m_sheet = new ShortcutSheet(m_parts.actions, this);
  m_sheet->open();
}

void Desk::addPage(Page* page) {
  const PageFacts& facts = page->facts();
  m_navigation->add(page);
  const std::size_t number = m_navigation->pages().size();
  const QKeySequence keys = number <= kNumberKeys ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(number))) : QKeySequence();
  m_parts.actions.add({pageAction(facts.key), {}, facts.title, facts.icon, keys, facts.permission}, *this,
                      [this, key = facts.key] { openFromRailOrKeys(key); });
  m_rail->add(*page, pageAction(facts.key));
  page->contribute(m_parts.actions);
  std::vector<QWidget*> chain = m_rail->focusChain();
  chain.insert(chain.end(), m_top->focusChain().begin(), m_top->focusChain().end());
  chainTabs(chain);
}

void Desk::addActions() {
  addHistoryActions();
  addPaneActions();
  m_parts.actions.add({QStringLiteral("shortcuts.show"), {}, tr("&Keyboard shortcuts…"), Icon::Keyboard, Qt::Key_F1}, *this,
                      [this] { openSheet(); });
  QAction& lock = m_parts.actions.add({QStringLiteral("session.lock"), {}, tr("&Lock"), Icon::Lock, Qt::CTRL | Qt::ALT | Qt::Key_L}, *this,
                                      [this] { Q_EMIT lockWanted(); });
  // Whoever came by a ticket has nothing to unlock it with.
  connect(&m_parts.server, &models::ServerModel::changed, &lock, [this, &lock] { lock.setEnabled(!m_parts.server.isDemo()); });
  m_parts.actions.add({QStringLiteral("session.signOutEverywhere"), {}, tr("Sign out &everywhere"), Icon::SignOutEverywhere, {}, {}, true},
                      *this, [this] { Q_EMIT signOutEverywhereWanted(); });
  m_parts.actions.add({QStringLiteral("session.signOut"), {}, tr("Sign &out"), Icon::SignOut}, *this, [this] { Q_EMIT signOutWanted(); });
}

void Desk::addHistoryActions() {
  ActionRegistry& actions = m_parts.actions;
  QAction& back = actions.add({QStringLiteral("navigation.back"), {}, tr("&Back"), Icon::Back, Qt::ALT | Qt::Key_Left}, *this,
                              [this] { m_navigation->back(); });
  QAction& forward = actions.add({QStringLiteral("navigation.forward"), {}, tr("Forwar&d"), Icon::Forward, Qt::ALT | Qt::Key_Right}, *this,
                                 [this] { m_navigation->forward(); });
  actions.add({QStringLiteral("navigation.copyLink"), {}, tr("Copy &link"), Icon::Link, Qt::CTRL | Qt::SHIFT | Qt::Key_C}, *this,
              [this] { copyLink(); });
  const auto showWays = [this, &back, &forward] {
    back.setEnabled(m_navigation->history().mayGoBack());
    forward.setEnabled(m_navigation->history().mayGoForward());
  };
  connect(&m_navigation->history(), &models::History::changed, this, showWays);
  showWays();
}

void Desk::addPaneActions() {
  ActionRegistry& actions = m_parts.actions;
  actions.add({QStringLiteral("panes.next"), {}, tr("&Next pane"), Icon::None, Qt::Key_F6}, *this, [this] { cyclePanes(panes(), 1); });
  actions.add({QStringLiteral("panes.previous"), {}, tr("Pre&vious pane"), Icon::None, Qt::SHIFT | Qt::Key_F6}, *this,
              [this] { cyclePanes(panes(), -1); });
}

std::vector<QWidget*> Desk::panes() const {
  std::vector<QWidget*> panes{m_rail, m_top};
  if (Page* page = m_navigation->current()) {
    for (QWidget* pane : page->panes()) panes.push_back(pane);
  }
  return panes;
}

// Whoever walks the rail stays in it.
void Desk::openFromRailOrKeys(const QString& key) {
  QWidget* focus = QApplication::focusWidget();
  const bool isInRail = focus != nullptr && m_rail->isAncestorOf(focus);
  m_navigation->openPage(key);
  if (isInRail) focus->setFocus();
}

void Desk::copyLink() {
  if (m_navigation->current() == nullptr) return;
  QGuiApplication::clipboard()->setText(m_navigation->current()->link().text());
  m_parts.toasts.show(tr("The link was copied. Whoever pastes it into the search gets here."));
}

void Desk::showPage() {
  const Page* page = m_navigation->current();
  m_top->setTitle(page->title());
  m_rail->showCurrent(*page);
  showStatus();
}

void Desk::showStatus() {
  const Page* page = m_navigation->current();
  m_status->show(page == nullptr ? PageStatus() : page->status());
}

void Desk::showLive() {
  showStatus();
  if (m_parts.server.live() != models::LiveFeed::State::Offline) return m_offline->clear();
  m_offline->show(
      {tr("%1 cannot be reached. What you see stays as it was; the console tries again by itself.").arg(m_parts.server.address()), {}, {}},
      models::Tone::Warning, true);
}

bool Desk::eventFilter(QObject* object, QEvent* event) {
  if (isTouch(*event)) Q_EMIT touched();
  if (event->type() == QEvent::MouseButtonPress && isVisible() && isEnabled()) {
    const auto* widget = qobject_cast<QWidget*>(object);
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    const bool isWay = button == Qt::BackButton || button == Qt::ForwardButton;
    if (isWay && widget != nullptr && isAncestorOf(widget)) {
      button == Qt::BackButton ? m_navigation->back() : m_navigation->forward();
      return true;
    }
  }
  return QWidget::eventFilter(object, event);
}

}  // namespace trunkline::ui
