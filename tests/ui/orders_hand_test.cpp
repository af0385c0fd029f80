// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of orders does by itself never changes what somebody has under their hand.
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include "server/contract/console_limits.h"
#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class OrdersHandTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anOrderThatLeavesTheListStaysInThePane();
  void theRowBesideItIsOpenedByAClick();
  void thePanelOpensARowThatBecameCurrentByItself();
  void rowsComeInAfterTheChangeThatScrolledToTheTop();
  void aCancelThatCameTooLateIsSaid();
  void theRowsGetTheFocusWhenTheyCome();
  void whoHasGoneElsewhereKeepsTheFocus();
};

namespace {

QTableView& tableOf(const DeskWindow& window) { return window.as<QTableView>("ordersTable"); }

// The list is full, its last order is open, and the top is in view; then a new order comes.
void pushTheOpenOneOut(DeskWindow& window) {
  window.desk.rows.clear();
  for (std::size_t at = 0; at < limits::kLiveRows; ++at)
    window.desk.rows.push_back(orderRow(static_cast<std::int64_t>(9000 - at), OrderState::waiting));
  window.signIn();
  window.goLive();
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_End, Qt::ControlModifier);
  tableOf(window).scrollToTop();
  DeskWindow::settle();
  window.tell({orderRow(9001, OrderState::waiting)});
  QCOMPARE(tableOf(window).model()->index(0, 0).data().toString(), QString::fromStdString(OrderId(9001).text()));
}

}  // namespace

void OrdersHandTest::anOrderThatLeavesTheListStaysInThePane() {
  DeskWindow window;
  pushTheOpenOneOut(window);
  const QString last = QString::fromStdString(window.desk.rows.back().id.text());
  QCOMPARE(window.text("orderId"), last);
  QVERIFY(!tableOf(window).selectionModel()->hasSelection());
  QVERIFY(window.press("orderCancel"));
  DeskWindow::type(QStringLiteral("The customer asked for it by e-mail"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.asked("POST /staff/v1/orders/ord_").back().url.path().contains(last));
}

void OrdersHandTest::theRowBesideItIsOpenedByAClick() {
  DeskWindow window;
  pushTheOpenOneOut(window);
  const QModelIndex beside = tableOf(window).currentIndex();
  tableOf(window).scrollTo(beside);
  QTest::mouseClick(tableOf(window).viewport(), Qt::LeftButton, {}, tableOf(window).visualRect(beside).center());
  DeskWindow::settle();
  QCOMPARE(window.text("orderId"), beside.siblingAtColumn(0).data().toString());
}

void OrdersHandTest::thePanelOpensARowThatBecameCurrentByItself() {
  DeskWindow window;
  window.desk.isDemo = true;
  window.signIn();
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  const QString gone = window.text("orderId");
  window.desk.rows.erase(window.desk.rows.begin());
  DeskWindow::key(Qt::Key_F5);
  QCOMPARE(tableOf(window).currentIndex().row(), 0);
  QCOMPARE(window.text("orderId"), gone);
  QVERIFY(window.press("tryNewest"));
  QCOMPARE(window.text("orderId"), QString::fromStdString(window.desk.rows[0].id.text()));
}

// A reading takes all rows but the first, so the first one becomes current and is scrolled to: in the middle of the removal.
void OrdersHandTest::rowsComeInAfterTheChangeThatScrolledToTheTop() {
  DeskWindow window;
  window.desk.rows.clear();
  for (std::int64_t id = 9000; id > 8900; --id) window.desk.rows.push_back(orderRow(id, OrderState::waiting));
  window.signIn();
  window.goLive();
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_End, Qt::ControlModifier);
  QVERIFY(tableOf(window).verticalScrollBar()->value() > 0);
  window.desk.rows.resize(1);
  window.hold("POST /staff/v1/orders/views");
  DeskWindow::key(Qt::Key_F5);
  window.tell({orderRow(9500, OrderState::waiting)});  // the page that is read does not know it
  QVERIFY(window.isShown("ordersWaiting"));
  int depth = 0;
  bool isReentered = false;
  const auto* model = tableOf(window).model();
  const auto begins = [&] { isReentered = isReentered || depth++ > 0; };
  connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, begins);
  connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, begins);
  connect(model, &QAbstractItemModel::rowsRemoved, this, [&] { --depth; });
  connect(model, &QAbstractItemModel::rowsInserted, this, [&] { --depth; });
  window.release();
  QVERIFY(!isReentered);
  QCOMPARE(model->rowCount(), 2);
  QCOMPARE(model->index(0, 0).data().toString(), QString::fromStdString(OrderId(9500).text()));
  QVERIFY(!window.isShown("ordersWaiting"));
}

void OrdersHandTest::aCancelThatCameTooLateIsSaid() {
  DeskWindow window;
  window.signIn();
  window.goLive();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(window.press("orderCancel"));
  DeskWindow::type(QStringLiteral("The customer asked for it by e-mail"));
  window.desk.rows[0].state = OrderState::received;
  ++window.desk.rows[0].version;
  window.tell({window.desk.rows[0]});
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.asked("POST /staff/v1/orders/ord_").empty());
  QVERIFY(window.text("orderCancelBannerText").contains(QStringLiteral("Received")));
  QVERIFY(!window.isShown("orderCancelBannerRetry"));
}

void OrdersHandTest::theRowsGetTheFocusWhenTheyCome() {
  DeskWindow window;
  window.hold("GET /staff/v1/orders");
  window.signIn();
  QVERIFY(!window.isShown("ordersTable"));
  window.release();
  QVERIFY(window.isShown("ordersTable"));
  QVERIFY(QApplication::focusWidget() != nullptr);
  QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("ordersTable"));
}

void OrdersHandTest::whoHasGoneElsewhereKeepsTheFocus() {
  DeskWindow window;
  window.hold("GET /staff/v1/orders");
  window.signIn();
  window.widget("ordersColumns").setFocus();
  window.release();
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersColumns"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::OrdersHandTest)
#include "orders_hand_test.moc"
