// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk_window.h"

#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <utility>

namespace trunkline::ui::testing {
namespace {

constexpr int kTabsMax = 60;

QByteArray nameOf(Method method) {
  constexpr std::array kNames{"GET ", "POST ", "PUT ", "PATCH ", "DELETE "};
  return kNames.at(static_cast<std::size_t>(method));
}

QByteArray lineOf(const client::HttpRequest& request) { return nameOf(request.method) + request.url.path(QUrl::FullyEncoded).toUtf8(); }

}  // namespace

DeskWindow::DeskWindow(const QString& language) {
  if (!translations.use(models::languageFor(language, {}), *qApp)) qFatal("no texts");
  theme.applyTo(*qApp);
  settings = std::make_unique<models::Settings>(folder.filePath(QStringLiteral("console.ini")));
  settings->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
  settings->setZone(QTimeZone::utc());
  world.transport.answerBy([this](const client::HttpRequest& request) -> std::optional<client::HttpOutcome> {
    if (m_held && lineOf(request).startsWith(*m_held)) return std::nullopt;
    return outcomeOf(request);
  });
}

client::HttpOutcome DeskWindow::outcomeOf(const client::HttpRequest& request) {
  if (auto refused = desk.takeRefusal(lineOf(request))) return std::move(*refused);
  const QByteArray key = client::headerOf(request.headers, "Idempotency-Key");
  client::HttpReply reply = m_carriedOut.contains(key)
                                ? m_carriedOut[key]
                                : desk.answer(request.method, request.url.path().toUtf8(), request.url.query().toUtf8(), request.body);
  if (!key.isEmpty()) m_carriedOut[key] = reply;
  if (desk.takeLoss(lineOf(request))) return tl::unexpected(client::ApiError::make(client::ErrorKind::Timeout, "no answer"));
  return reply;
}

void DeskWindow::open(const QString& server, const QString& ticket) {
  console = std::make_unique<app::Console>(
      app::Options{server, ticket, {}}, app::Outside{*transport, *scheduler, world.randomness, secrets, clock, *settings, nullptr, logFile},
      theme);
  if (size.isValid()) console->window().resize(size);
  console->start();
  if (!QTest::qWaitForWindowActive(&console->window())) qFatal("the window does not become active");
  settle();
}

void DeskWindow::signIn() {
  desk.needsCode = false;
  open();
  enter();
}

void DeskWindow::enter(const QString& email, const QString& password) {
  type(email);
  key(Qt::Key_Tab);
  type(password);
  key(Qt::Key_Return);
  settle();
}

void DeskWindow::hold(const QByteArray& what) { m_held = what; }

void DeskWindow::release() {
  const QByteArray what = std::exchange(m_held, std::nullopt).value_or(QByteArray());
  for (std::size_t at = 0; at < world.transport.count(); ++at) {
    const auto& asked = world.transport.asked(at);
    if (!asked.isOver && lineOf(asked.request).startsWith(what)) world.transport.reply(at, outcomeOf(asked.request));
  }
  settle();
}

std::size_t DeskWindow::stream() const {
  for (std::size_t at = world.transport.count(); at-- > 0;)
    if (world.transport.asked(at).request.url.path() == QStringLiteral("/staff/v1/events")) return at;
  qFatal("nobody listens");
}

void DeskWindow::goLive() {
  world.transport.openEvents(stream());
  world.transport.feed(stream(), "id: 1-0\nretry: 2000\n\n");
  settle();
}

void DeskWindow::breakStream() {
  const std::size_t newest = stream();
  if (!world.transport.asked(newest).isOver) world.transport.end(newest, client::ApiError::make(client::ErrorKind::Network, "gone"));
  settle();
}

void DeskWindow::tell(const std::vector<OrderRow>& orders) {
  for (const OrderRow& row : orders) world.transport.feed(stream(), orderEvent(++m_told, row));
  world.advance(client::Milliseconds(200));
}

void DeskWindow::tell(const UserRow& user) {
  world.transport.feed(stream(), userEvent(++m_told, user));
  world.advance(client::Milliseconds(200));
}

void DeskWindow::tell(const Job& job) {
  world.transport.feed(stream(), jobEvent(++m_told, job));
  world.advance(client::Milliseconds(200));
}

void DeskWindow::endSession() {
  constexpr std::chrono::minutes kTokensLife{15};
  constexpr std::chrono::minutes kStep{5};
  desk.refuseNext("POST /staff/v1/auth/refresh", refusal(401, "invalid_credentials", "over"));
  // Somebody is at work meanwhile: else the console would be locked before.
  for (std::chrono::minutes passed{0}; passed < kTokensLife; passed += kStep) {
    Q_EMIT console->window().touched();
    world.advance(kStep);
  }
}

void DeskWindow::settle() { client::testing::settle(); }

void DeskWindow::advance(std::chrono::milliseconds by) {
  constexpr std::chrono::milliseconds kStep{500};  // what falls due asks anew, and that has to be answered in between
  for (std::chrono::milliseconds passed{0}; passed < by; passed += kStep) world.advance(kStep);
}

QWidget& DeskWindow::widget(const char* name) const {
  auto* found = console->window().findChild<QWidget*>(QString::fromLatin1(name));
  if (found == nullptr) qFatal("there is no '%s'", name);
  return *found;
}

bool DeskWindow::isShown(const char* name) const {
  const auto* found = console->window().findChild<QWidget*>(QString::fromLatin1(name));
  return found != nullptr && found->isVisible();
}

QString DeskWindow::text(const char* name) const {
  QWidget* found = &widget(name);
  if (const auto* label = qobject_cast<QLabel*>(found)) return label->text();
  if (const auto* field = qobject_cast<QLineEdit*>(found)) return field->text();
  if (const auto* button = qobject_cast<QAbstractButton*>(found)) return button->text();
  qFatal("'%s' has no text", name);
}

QString DeskWindow::focused() { return target()->objectName(); }

QWidget* DeskWindow::target() {
  // Without a display there is no window manager that activates the window below a dialog that was closed.
  const QWidgetList windows = QApplication::topLevelWidgets();
  for (QWidget* window : windows) {
    if (QApplication::activeWindow() == nullptr && window->isVisible()) window->activateWindow();
  }
  if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; })) qFatal("nothing has the focus");
  return QApplication::focusWidget();
}

void DeskWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(target(), key, modifiers);
  settle();
}

void DeskWindow::type(const QString& text) {
  QTest::keyClicks(target(), text);
  settle();
}

bool DeskWindow::tabTo(const char* name) const {
  for (int tabs = 0; tabs < kTabsMax; ++tabs) {
    if (focused() == QLatin1String(name)) return true;
    key(Qt::Key_Tab);
  }
  return false;
}

bool DeskWindow::press(const char* name) const {
  if (!tabTo(name)) return false;
  key(Qt::Key_Space);
  return true;
}

bool DeskWindow::choose(const char* group, const char* name) const {
  constexpr int kButtonsMax = 20;
  for (int tabs = 0; tabs < kTabsMax && !focused().startsWith(QLatin1String(group)); ++tabs) key(Qt::Key_Tab);
  for (const auto arrow : {Qt::Key_Right, Qt::Key_Left}) {
    for (int step = 0; step < kButtonsMax && focused() != QLatin1String(name); ++step) key(arrow);
  }
  return focused() == QLatin1String(name);
}

void DeskWindow::run(const char* action) const {
  console->actions().action(QString::fromLatin1(action)).trigger();
  settle();
}

std::vector<client::HttpRequest> DeskWindow::asked(const QByteArray& what) const {
  std::vector<client::HttpRequest> found;
  for (std::size_t at = 0; at < world.transport.count(); ++at) {
    const client::HttpRequest& request = world.transport.asked(at).request;
    if (lineOf(request).startsWith(what)) found.push_back(request);
  }
  return found;
}

}  // namespace trunkline::ui::testing
