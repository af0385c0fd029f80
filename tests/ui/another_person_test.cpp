// SPDX-License-Identifier: GPL-3.0-or-later
// A session that ends under somebody's work: the same person goes on, another one finds nothing of it.
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class AnotherPersonTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aDialogWaitsBehindTheSignIn();
  void anotherPersonFindsNoDialogAndNoOrder();
  void anotherServerIsAnotherDesk();
  void aMistypedAddressTakesNothingAway();
  void nobodyRetriesTheRefundOfAnother();
};

namespace {

constexpr const char* kReason = "The customer asked for it";
constexpr const char* kRefund = "POST /staff/v1/orders/ord_";

void openFirst(DeskWindow& window) {
  window.signIn();
  window.goLive();
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(window.isShown("orderId"));
}

// Somebody types a reason when their session ends.
void expireUnderADialog(DeskWindow& window) {
  openFirst(window);
  QVERIFY(window.press("orderCancel"));
  DeskWindow::type(QString::fromLatin1(kReason));
  window.endSession();
}

void signInAs(DeskWindow& window, const QString& email) {
  window.as<QLineEdit>("signInEmail").setFocus();
  window.as<QLineEdit>("signInEmail").selectAll();
  DeskWindow::enter(email);
}

}  // namespace

void AnotherPersonTest::aDialogWaitsBehindTheSignIn() {
  DeskWindow window;
  expireUnderADialog(window);
  QVERIFY(!window.isShown("reasonDialog"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(window.as<QPlainTextEdit>("reasonText").toPlainText(), QString::fromLatin1(kReason));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QCOMPARE(window.asked("POST /staff/v1/orders/ord_").size(), std::size_t{1});
}

void AnotherPersonTest::anotherPersonFindsNoDialogAndNoOrder() {
  DeskWindow window;
  expireUnderADialog(window);
  window.desk.email = "bob@example.com";
  window.hold("POST /staff/v1/orders/views");  // what is there now was there before
  signInAs(window, QStringLiteral("bob@example.com"));
  QVERIFY(!window.isShown("signInPage"));
  QVERIFY(!window.console->window().findChild<QWidget*>(QStringLiteral("reasonDialog")));
  QVERIFY(!window.isShown("orderId"));
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 0);
  window.release();
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 4);
  QCOMPARE(window.text("account"), QStringLiteral("bob@example.com"));
}

void AnotherPersonTest::anotherServerIsAnotherDesk() {
  DeskWindow window;
  openFirst(window);
  window.endSession();
  window.as<QLineEdit>("signInServer").setText(QStringLiteral("http://127.0.0.1:4000"));
  window.hold("POST /staff/v1/orders/views");
  signInAs(window, QString::fromLatin1(kEmail));
  QVERIFY(!window.isShown("signInPage"));
  QVERIFY(!window.isShown("orderId"));
}

void AnotherPersonTest::aMistypedAddressTakesNothingAway() {
  DeskWindow window;
  expireUnderADialog(window);
  signInAs(window, QStringLiteral("adda@example.com"));
  QVERIFY(window.isShown("signInBanner"));
  signInAs(window, QString::fromLatin1(kEmail));
  QVERIFY(window.isShown("orderId"));
  QCOMPARE(window.as<QPlainTextEdit>("reasonText").toPlainText(), QString::fromLatin1(kReason));
}

void AnotherPersonTest::nobodyRetriesTheRefundOfAnother() {
  DeskWindow window;
  for (OrderRow& row : window.desk.rows) row.state = OrderState::completed;
  openFirst(window);
  window.desk.refuseNext(kRefund, refusal(500, "internal", "no"));
  QVERIFY(window.press("orderRefund"));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kReason));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.isShown("orderRefundBannerRetry"));
  window.endSession();
  window.desk.email = "bob@example.com";
  signInAs(window, QStringLiteral("bob@example.com"));
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(window.isShown("orderId"));
  QVERIFY(!window.isShown("orderRefundBanner"));
  QVERIFY(window.press("orderRefund"));
  QVERIFY(window.as<QPlainTextEdit>("reasonText").toPlainText().isEmpty());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::AnotherPersonTest)
#include "another_person_test.moc"
