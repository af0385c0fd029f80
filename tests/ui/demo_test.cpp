// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class DemoTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRealServerHasNeitherBarNorPanel();
  void everyEntryOpensItsPlace();
  void withNothingToCancelTheListSaysSo();
  void theLastEntrySignsOut();
  void aDismissedPanelStaysAwayAndCanBeCalledBack();
  void theServerOfEveryDayIsNotForgotten();
};

namespace {

void openDemo(DeskWindow& window) {
  window.desk.isDemo = true;
  window.signIn();
}

}  // namespace

void DemoTest::aRealServerHasNeitherBarNorPanel() {
  DeskWindow window;
  window.signIn();
  QVERIFY(!window.isShown("demoBar"));
  QVERIFY(!window.isShown("tryThisPanel"));
}

void DemoTest::everyEntryOpensItsPlace() {
  DeskWindow window;
  openDemo(window);
  QVERIFY(window.isShown("demoBar"));
  QVERIFY(window.isShown("tryThisPanel"));
  QVERIFY(window.press("tryWaiting"));
  QVERIFY(window.as<QAbstractButton>("ordersFilter_waiting").isChecked());
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 2);
  QVERIFY(window.press("tryNewest"));
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(5000).text()));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersTable"));
  QVERIFY(window.press("tryCancel"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("orderCancel"));
  DeskWindow::key(Qt::Key_Space);
  QVERIFY(window.isShown("reasonDialog"));
}

void DemoTest::withNothingToCancelTheListSaysSo() {
  DeskWindow window;
  for (OrderRow& row : window.desk.rows) row.state = OrderState::expired;
  openDemo(window);
  QVERIFY(window.press("tryCancel"));
  QVERIFY(window.as<QAbstractButton>("ordersFilter_waiting").isChecked());
  QVERIFY(window.isShown("ordersPlaceholder"));
}

void DemoTest::theLastEntrySignsOut() {
  DeskWindow window;
  openDemo(window);
  QVERIFY(window.press("trySignOut"));
  QVERIFY(window.isShown("signInPage"));
  QCOMPARE(window.asked("POST /staff/v1/auth/logout").size(), std::size_t{1});
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 0);
}

void DemoTest::aDismissedPanelStaysAwayAndCanBeCalledBack() {
  DeskWindow window;
  openDemo(window);
  QVERIFY(!window.isShown("tryThisReopen"));
  QVERIFY(window.press("tryThisDismiss"));
  QVERIFY(!window.isShown("tryThisPanel"));
  QVERIFY(window.isShown("demoBar"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("tryThisReopen"));
  window.console.reset();
  window.open({});
  QVERIFY(window.isShown("demoBar"));
  QVERIFY(!window.isShown("tryThisPanel"));
  QVERIFY(window.press("tryThisReopen"));
  QVERIFY(window.isShown("tryThisPanel"));
  QVERIFY(!window.settings->isTryThisDismissed());
}

void DemoTest::theServerOfEveryDayIsNotForgotten() {
  DeskWindow window;
  window.settings->rememberSignIn(QStringLiteral("https://desk.example.com"), QStringLiteral("grace@example.com"));
  window.desk.isDemo = true;
  window.desk.needsCode = false;
  window.open(QStringLiteral("http://127.0.0.1:3000"), QStringLiteral("ticket-of-a-demonstration"));
  QVERIFY(window.isShown("ordersTable"));
  window.run("session.signOut");
  window.as<QLineEdit>("signInEmail").clear();
  window.as<QLineEdit>("signInEmail").setFocus();
  DeskWindow::enter();
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(window.settings->server(), QStringLiteral("https://desk.example.com"));
  QCOMPARE(window.settings->account(), QStringLiteral("grace@example.com"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::DemoTest)
#include "demo_test.moc"
