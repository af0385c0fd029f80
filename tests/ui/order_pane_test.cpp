// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to one order besides giving money back, by keys.
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class OrderPaneTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void itsProviderIsAskedAtOnce();
  void whatIsRefusedIsToldAndTriedAgain();
  void anOrderThatIsOverIsNotAskedFor();
  void aCancelThatFailsWhileAnotherOrderIsOpenIsTold();
  void moneyHasWords();
  void cancelAndRefundAreActionsToo();
};

namespace {

constexpr const char* kOrders = "POST /staff/v1/orders/ord_";

// The first order waits for its code, the second is completed.
void openOrder(DeskWindow& window, int row = 0) {
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  for (int at = 0; at < row; ++at) DeskWindow::key(Qt::Key_Down);
}

}  // namespace

void OrderPaneTest::itsProviderIsAskedAtOnce() {
  DeskWindow window;
  openOrder(window);
  window.goLive();
  DeskWindow::key(Qt::Key_F5, Qt::ShiftModifier);
  QVERIFY(window.asked(kOrders).back().url.path().endsWith(QStringLiteral("/poll-now")));
  QVERIFY(window.isShown("orderPollHint"));
  OrderRow row = window.desk.rows[0];
  row.version = 9;
  window.tell({row});
  QVERIFY(!window.isShown("orderPollHint"));
}

void OrderPaneTest::whatIsRefusedIsToldAndTriedAgain() {
  DeskWindow window;
  openOrder(window);
  window.desk.refuseNext(kOrders, refusal(409, "invalid_state", "This order has no number yet."));
  QVERIFY(window.press("orderPoll"));
  QVERIFY2(window.text("orderPollBannerText").contains(QStringLiteral("no number yet")),
           qUtf8Printable(window.text("orderPollBannerText")));
  QVERIFY(window.press("orderPollBannerRetry"));
  QVERIFY(!window.isShown("orderPollBanner") && window.isShown("orderPollHint"));
}

void OrderPaneTest::anOrderThatIsOverIsNotAskedFor() {
  DeskWindow window;
  openOrder(window, 1);
  QVERIFY(!window.isShown("orderPoll"));
  DeskWindow::key(Qt::Key_F5, Qt::ShiftModifier);
  QVERIFY(window.asked(kOrders).empty());
}

void OrderPaneTest::aCancelThatFailsWhileAnotherOrderIsOpenIsTold() {
  DeskWindow window;
  openOrder(window);
  const QString order = window.text("orderId");
  window.hold(kOrders);
  QVERIFY(window.press("orderCancel"));
  DeskWindow::type(QStringLiteral("The customer asked for it"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Down);
  window.desk.refuseNext(kOrders, refusal(409, "invalid_state", "The code has arrived meanwhile."));
  window.release();
  QVERIFY(!window.isShown("orderCancelBanner"));
  const auto& toasts = window.console->toasts().shown();
  QCOMPARE(toasts.size(), std::size_t{1});
  QVERIFY2(toasts.front().text.contains(order) && toasts.front().text.contains(QStringLiteral("arrived meanwhile")),
           qUtf8Printable(toasts.front().text));
}

void OrderPaneTest::moneyHasWords() {
  DeskWindow window;
  openOrder(window, 1);
  QCOMPARE(window.as<QTableView>("orderTransfers").model()->index(0, 1).data().toString(), QStringLiteral("Paid"));
  const QAbstractItemModel& timeline = *window.as<QTableView>("orderTimeline").model();
  QCOMPARE(timeline.index(1, 1).data().toString(), QStringLiteral("Held"));
  QVERIFY(timeline.index(1, 2).data().toString().startsWith(QStringLiteral("5.20")));
}

void OrderPaneTest::cancelAndRefundAreActionsToo() {
  DeskWindow window;
  openOrder(window);
  window.run("orders.refund");  // nothing was paid for it
  QVERIFY(!window.isShown("reasonDialog"));
  DeskWindow::key(Qt::Key_Delete);
  QVERIFY(window.isShown("reasonDialog"));
  DeskWindow::key(Qt::Key_Escape);
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Delete);  // it is over
  QVERIFY(!window.isShown("reasonDialog"));
  window.run("orders.refund");
  QVERIFY(window.isShown("reasonAmount"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::OrderPaneTest)
#include "order_pane_test.moc"
