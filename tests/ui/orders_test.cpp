// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class OrdersTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rowsAreWalkedAndOpenedByKeys();
  void aStateIsChosenByKeys();
  void noOrdersHaveAWordOfTheirOwn();
  void anOrderIsCancelledWithAReason();
  void aReasonThatIsTooShortIsNotSent();
  void aRefusedReasonIsAskedForAgainAtItsField();
  void aForbiddenCancelIsSaidAtTheOrder();
  void aStaleVersionIsSaidAtTheOrder();
  void whoMayNotCancelReadsWhy();
  void aFailedListHasRetryAndCopy();
  void oldRowsStayWhenTheyCannotBeRenewed();
};

namespace {

constexpr const char* kReason = "The customer asked for it by e-mail";

const QTableView& tableOf(const DeskWindow& window) { return window.as<QTableView>("ordersTable"); }

QString stateAt(const DeskWindow& window, int row) {
  return tableOf(window).model()->index(row, models::OrdersModel::StateColumn).data().toString();
}

void openReason(DeskWindow& window) {
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(window.press("orderCancel"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonText"));
}

void cancelFirst(DeskWindow& window) {
  openReason(window);
  DeskWindow::type(QString::fromLatin1(kReason));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

}  // namespace

void OrdersTest::rowsAreWalkedAndOpenedByKeys() {
  DeskWindow window;
  window.signIn();
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersTable"));
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
  QVERIFY(tableOf(window).width() > window.widget("orderPane").width());
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Down);
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(4000).text()));
  DeskWindow::key(Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(2000).text()));
  DeskWindow::key(Qt::Key_C, Qt::ControlModifier);
  QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

void OrdersTest::aStateIsChosenByKeys() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_waiting"));
  QCOMPARE(tableOf(window).model()->rowCount(), 2);
  QVERIFY(window.asked("POST /staff/v1/orders/views").back().body.contains(R"("state":"waiting")"));
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_all"));
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
}

void OrdersTest::noOrdersHaveAWordOfTheirOwn() {
  DeskWindow window;
  window.desk.rows.clear();
  window.signIn();
  QVERIFY(window.isShown("ordersPlaceholder"));
  const QString none = window.text("ordersPlaceholder");
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_failed"));
  QVERIFY(window.text("ordersPlaceholder") != none);  // none at all, or none of these: not the same
  QVERIFY(!window.isShown("ordersBanner"));
}

void OrdersTest::anOrderIsCancelledWithAReason() {
  DeskWindow window;
  window.signIn();
  cancelFirst(window);
  const auto cancels = window.asked("POST /staff/v1/orders/");
  QCOMPARE(client::headerOf(cancels.back().headers, "X-Reason"), QByteArray(kReason).toPercentEncoding());
  QCOMPARE(stateAt(window, 0), window.text("orderState"));
  QVERIFY(!window.widget("orderCancel").isEnabled());
  QVERIFY(window.isShown("orderCancelHint"));
}

void OrdersTest::aReasonThatIsTooShortIsNotSent() {
  DeskWindow window;
  window.signIn();
  openReason(window);
  DeskWindow::type(QStringLiteral("too short"));
  QVERIFY(!window.widget("reasonConfirm").isEnabled());
  QVERIFY(window.text("reasonCounter").contains(QLatin1Char('1')));
  QCOMPARE(window.widget("reasonText").accessibleDescription(), window.text("reasonCounter"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.isShown("reasonDialog"));
  DeskWindow::key(Qt::Key_Escape);
  QVERIFY(!window.isShown("reasonDialog"));
  QCOMPARE(stateAt(window, 0), stateAt(window, 3));
}

void OrdersTest::aRefusedReasonIsAskedForAgainAtItsField() {
  DeskWindow window;
  window.signIn();
  window.desk.refuseNext("POST /staff/v1/orders/ord_", refusal(422, "reason_required", "The reason is not readable"));
  cancelFirst(window);
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(window.text("reasonTextWrong"), QStringLiteral("The reason is not readable"));
  QCOMPARE(window.as<QPlainTextEdit>("reasonText").toPlainText(), QString::fromLatin1(kReason));
  DeskWindow::type(QStringLiteral("."));
  QVERIFY(!window.isShown("reasonTextWrong"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(!window.isShown("orderCancelBanner"));
  QVERIFY(!window.widget("orderCancel").isEnabled());
}

void OrdersTest::aForbiddenCancelIsSaidAtTheOrder() {
  DeskWindow window;
  window.signIn();
  window.desk.refuseNext("POST /staff/v1/orders/ord_", refusal(403, "forbidden", "not you"));
  cancelFirst(window);
  QVERIFY(window.isShown("orderCancelBanner"));
  QVERIFY(window.text("orderCancelBannerText").contains(QStringLiteral("req-403")));
  QVERIFY(!window.isShown("ordersBanner"));
  QVERIFY(window.press("orderCancelBannerCopy"));
  QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("req-403")));
  QVERIFY(window.press("orderCancelBannerRetry"));
  QCOMPARE(window.as<QPlainTextEdit>("reasonText").toPlainText(), QString::fromLatin1(kReason));
}

void OrdersTest::aStaleVersionIsSaidAtTheOrder() {
  DeskWindow window;
  window.signIn();
  window.desk.refuseNext("POST /staff/v1/orders/ord_", refusal(412, "precondition_failed", "version 3"));
  cancelFirst(window);
  QVERIFY(window.text("orderCancelBannerText").contains(QStringLiteral("Somebody else changed this")));
  QVERIFY(window.text("orderCancelBannerText").contains(QStringLiteral("req-412")));
}

void OrdersTest::whoMayNotCancelReadsWhy() {
  DeskWindow window;
  window.desk.role = Role::auditor;
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Down);
  QVERIFY(!window.widget("orderCancel").isEnabled());
  QVERIFY(window.text("orderCancelHint").contains(QStringLiteral("role")));
  QVERIFY(!window.isShown("orderRefund"));
}

void OrdersTest::aFailedListHasRetryAndCopy() {
  DeskWindow window;
  window.desk.refuseNext("POST /staff/v1/orders/views", refusal(403, "forbidden", "not you"));
  window.signIn();
  QVERIFY(window.isShown("ordersBanner"));
  QVERIFY(window.text("ordersBannerText").contains(QStringLiteral("req-403")));
  QVERIFY(window.press("ordersBannerCopy"));
  QCOMPARE(QGuiApplication::clipboard()->text(), window.text("ordersBannerText"));
  QVERIFY(window.press("ordersBannerRetry"));
  QVERIFY(!window.isShown("ordersBanner"));
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
}

void OrdersTest::oldRowsStayWhenTheyCannotBeRenewed() {
  DeskWindow window;
  window.signIn();
  window.desk.refuseNext("POST /staff/v1/orders/views", refusal(403, "forbidden", "not you"));
  DeskWindow::key(Qt::Key_F5);
  QVERIFY(window.isShown("ordersBanner"));
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
  QVERIFY(!window.text("dataTime").isEmpty());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::OrdersTest)
#include "orders_test.moc"
