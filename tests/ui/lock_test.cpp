// SPDX-License-Identifier: GPL-3.0-or-later
// A console that nobody touches hides everything; the same person goes on where he was, another one finds nothing.
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include "server/contract/console_limits.h"
#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class LockTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tenIdleMinutesHideEverything();
  void keysPutItOffButBackgroundWorkDoesNot();
  void theSamePersonGoesOn();
  void anotherPersonFindsNothing();
  void aLockedConsoleHasNoToken();
  void aDemonstrationIsNotLocked();
  void anExpiredSessionLeavesThePageInSight();
  void everySessionIsEnded();
  void whatCouldNotBeEndedIsSaid();
};

namespace {

constexpr const char* kReason = "The customer asked for it";

void typeAReason(DeskWindow& window) {
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(window.press("orderCancel"));
  DeskWindow::type(QString::fromLatin1(kReason));
}

void signInAs(DeskWindow& window, const QString& email) {
  window.as<QLineEdit>("signInEmail").setFocus();
  window.as<QLineEdit>("signInEmail").selectAll();
  DeskWindow::enter(email);
}

StaffSession session(std::int64_t id, bool isCurrent) {
  StaffSession session;
  session.id = SessionId(id);
  session.current = isCurrent;
  return session;
}

}  // namespace

void LockTest::tenIdleMinutesHideEverything() {
  DeskWindow window;
  typeAReason(window);
  window.advance(limits::kIdleLock + std::chrono::seconds(1));
  QVERIFY(window.isShown("signInPage"));
  for (const char* name : {"desk", "ordersTable", "orderId", "reasonDialog"}) QVERIFY2(!window.isShown(name), name);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
}

void LockTest::keysPutItOffButBackgroundWorkDoesNot() {
  DeskWindow window;
  window.signIn();
  window.goLive();
  window.advance(limits::kIdleLock - std::chrono::seconds(10));
  DeskWindow::key(Qt::Key_Down);
  window.advance(std::chrono::minutes(1));
  QVERIFY(window.isShown("desk"));
  window.advance(limits::kIdleLock - std::chrono::minutes(2));
  window.tell({orderRow(6000, OrderState::waiting)});
  window.advance(std::chrono::minutes(2));
  QVERIFY(!window.isShown("desk"));
}

void LockTest::theSamePersonGoesOn() {
  DeskWindow window;
  typeAReason(window);
  window.run("session.lock");
  QVERIFY(!window.isShown("desk"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("orderId"));
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(window.as<QPlainTextEdit>("reasonText").toPlainText(), QString::fromLatin1(kReason));
}

void LockTest::anotherPersonFindsNothing() {
  DeskWindow window;
  typeAReason(window);
  window.run("session.lock");
  window.desk.email = "bob@example.com";
  window.hold("POST /staff/v1/orders/views");  // what is there now was there before
  signInAs(window, QStringLiteral("bob@example.com"));
  QVERIFY(window.isShown("desk"));
  QVERIFY(!window.isShown("orderId"));
  QVERIFY(!window.console->window().findChild<QWidget*>(QStringLiteral("reasonDialog")));
}

void LockTest::aLockedConsoleHasNoToken() {
  DeskWindow window;
  window.signIn();
  window.run("session.lock");
  QCOMPARE(window.asked("POST /staff/v1/auth/logout").size(), std::size_t{1});
  const std::size_t before = window.world.transport.count();
  window.advance(std::chrono::minutes(20));
  QCOMPARE(window.world.transport.count(), before);  // nothing is asked in anybody's name
  // Nor does a new start go round the lock.
  window.console.reset();
  window.open();
  QVERIFY(!window.isShown("desk"));
}

void LockTest::aDemonstrationIsNotLocked() {
  DeskWindow window;
  window.desk.isDemo = true;
  window.signIn();
  window.advance(limits::kIdleLock + std::chrono::seconds(1));
  QVERIFY(window.isShown("desk"));
  QVERIFY(!window.console->actions().action(QStringLiteral("session.lock")).isEnabled());
}

void LockTest::anExpiredSessionLeavesThePageInSight() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.tabTo("account"));
  window.endSession();
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(window.isShown("desk"));
  QVERIFY(!window.widget("desk").isEnabled());
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(!window.isShown("signInPage"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("account"));
}

void LockTest::everySessionIsEnded() {
  DeskWindow window;
  window.desk.sessions.items = {session(1, true), session(2, false), session(3, false)};
  window.signIn();
  window.run("session.signOutEverywhere");
  QCOMPARE(window.asked("DELETE /staff/v1/auth/sessions/").size(), std::size_t{2});
  QCOMPARE(window.asked("POST /staff/v1/auth/logout").size(), std::size_t{1});
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(!window.isShown("desk"));
}

void LockTest::whatCouldNotBeEndedIsSaid() {
  DeskWindow window;
  window.desk.sessions.items = {session(1, true), session(2, false)};
  window.signIn();
  window.desk.refuseNext("DELETE /staff/v1/auth/sessions/", refusal(403, "forbidden", "no"));
  window.run("session.signOutEverywhere");
  QVERIFY(window.isShown("desk"));
  QVERIFY(window.text("toastText_1").contains(QStringLiteral("not signed out everywhere")));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::LockTest)
#include "lock_test.moc"
