// SPDX-License-Identifier: GPL-3.0-or-later
// All orders instead of the newest that follow; selection and filter, by keys.
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include "models/orders/order_list.h"
#include "tests/ui/support/desk_window.h"
#include "ui/shell/page.h"

namespace trunkline::ui::testing {

class OrdersAllTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void allOrdersAreShownInsteadOfThoseThatFollow();
  void newRowsWaitUntilTheyAreAskedFor();
  void rowsAreSelectedByKeys();
  void theSelectionOutlivesARefresh();
  void rowsAreCopiedForASpreadsheet();
  void aFilterIsMadeByKeys();
  void aWrongValueIsSaidAtItsField();
  void aChipIsTurnedOffAndTakenAway();
  void theValueOfACellBecomesTheFilter();
  void aLinkBringsFilterAndRecord();
  void aDayIsJumpedTo();
};

namespace {

QTableView& tableOf(const DeskWindow& window) { return window.as<QTableView>("ordersTable"); }

void showAll(DeskWindow& window) {
  window.signIn();
  window.goLive();
  QVERIFY(window.press("ordersFollow"));
  QVERIFY(!window.as<QAbstractButton>("ordersFollow").isChecked());
  QVERIFY(window.tabTo("ordersTable"));
}

void addRows(DeskWindow& window) {
  window.desk.rows.clear();
  for (std::int64_t id = 9000; id > 8900; --id) window.desk.rows.push_back(orderRow(id, OrderState::waiting));
}

QByteArray lastView(const DeskWindow& window) { return window.asked("POST /staff/v1/orders/views").back().body; }

}  // namespace

void OrdersAllTest::allOrdersAreShownInsteadOfThoseThatFollow() {
  DeskWindow window;
  showAll(window);
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
  QVERIFY2(window.text("dataTime").startsWith(QStringLiteral("4 orders, newest first")), qUtf8Printable(window.text("dataTime")));
  DeskWindow::key(Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(2000).text()));
}

void OrdersAllTest::aDayIsJumpedTo() {
  DeskWindow window;
  window.signIn();
  DeskWindow::key(Qt::Key_J, Qt::ControlModifier);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersJumpMoment"));
  DeskWindow::type(QStringLiteral("yesterday"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersJumpWrong"));
  window.as<QLineEdit>("ordersJumpMoment").clear();
  DeskWindow::type(QStringLiteral("2h"));
  QVERIFY(!window.isShown("ordersJumpWrong"));
  QVERIFY2(window.text("ordersJumpMeaning").startsWith(QStringLiteral("31 Dec 2025 22:00")),
           qUtf8Printable(window.text("ordersJumpMeaning")));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(!window.isShown("ordersJump"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersTable"));
  QVERIFY(!window.as<QAbstractButton>("ordersFollow").isChecked());
  const QString asked = window.asked("GET /staff/v1/orders").back().url.query();
  QVERIFY2(asked.contains(QStringLiteral("at=2025-12-31T22")), qUtf8Printable(asked));
}

void OrdersAllTest::newRowsWaitUntilTheyAreAskedFor() {
  DeskWindow window;
  addRows(window);
  showAll(window);
  DeskWindow::key(Qt::Key_End, Qt::ControlModifier);
  const int place = tableOf(window).verticalScrollBar()->value();
  QVERIFY(place > 0);
  window.desk.rows.insert(window.desk.rows.begin(), orderRow(9500, OrderState::waiting));
  window.tell({orderRow(9500, OrderState::waiting)});
  QCOMPARE(tableOf(window).model()->rowCount(), 100);
  QCOMPARE(tableOf(window).verticalScrollBar()->value(), place);
  QCOMPARE(window.text("ordersWaiting"), QStringLiteral("1 new order"));
  QVERIFY(window.press("ordersWaiting"));
  QCOMPARE(tableOf(window).model()->rowCount(), 101);
  QCOMPARE(tableOf(window).verticalScrollBar()->value(), 0);
}

void OrdersAllTest::rowsAreSelectedByKeys() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QVERIFY(!window.isShown("ordersSelection"));
  DeskWindow::key(Qt::Key_Space);
  QCOMPARE(window.text("ordersSelected"), QStringLiteral("Orders selected: 1"));
  DeskWindow::key(Qt::Key_Down, Qt::ShiftModifier);
  DeskWindow::key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(window.text("ordersSelected"), QStringLiteral("Orders selected: 3"));
  DeskWindow::key(Qt::Key_Space);
  QCOMPARE(window.text("ordersSelected"), QStringLiteral("Orders selected: 2"));
  DeskWindow::key(Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(window.text("ordersSelected"), QStringLiteral("Orders selected: 4"));
  DeskWindow::key(Qt::Key_Escape);
  QVERIFY(!window.isShown("ordersSelection"));
}

void OrdersAllTest::theSelectionOutlivesARefresh() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Space);
  DeskWindow::key(Qt::Key_F5);
  QCOMPARE(window.text("ordersSelected"), QStringLiteral("Orders selected: 1"));
  QVERIFY(window.press("ordersSelectNone"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersTable"));
}

void OrdersAllTest::rowsAreCopiedForASpreadsheet() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Space);
  DeskWindow::key(Qt::Key_Down, Qt::ShiftModifier);
  DeskWindow::key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
  const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
  QCOMPARE(lines.size(), 3);
  QVERIFY(lines[0].startsWith(QStringLiteral("Order\tState\tCustomer\t")));
  QVERIFY(lines[1].startsWith(QString::fromStdString(OrderId(5000).text()) + QLatin1Char('\t')));
}

void OrdersAllTest::aFilterIsMadeByKeys() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_F, Qt::ControlModifier);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersFilterField"));
  DeskWindow::type(QStringLiteral("Serv"));
  QVERIFY(window.tabTo("ordersFilterValue"));
  DeskWindow::type(QStringLiteral("WhatsApp"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY2(lastView(window).contains(R"("service":"whatsapp")"), lastView(window).constData());
  QVERIFY(!window.isShown("ordersFilterEditor"));
  QCOMPARE(window.text("chip"), QStringLiteral("Service is whatsapp"));
}

void OrdersAllTest::aWrongValueIsSaidAtItsField() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_F, Qt::ControlModifier);
  DeskWindow::type(QStringLiteral("Count"));
  QVERIFY(window.tabTo("ordersFilterValue"));
  DeskWindow::type(QStringLiteral("Germany"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY2(window.text("ordersFilterWrong").contains(QStringLiteral("two letters")), qUtf8Printable(window.text("ordersFilterWrong")));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersFilterValue"));
  DeskWindow::key(Qt::Key_Escape);
  QVERIFY(!window.isShown("ordersFilterEditor"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersFilterAdd"));
}

void OrdersAllTest::aChipIsTurnedOffAndTakenAway() {
  DeskWindow window;
  showAll(window);
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_waiting"));
  QCOMPARE(tableOf(window).model()->rowCount(), 2);
  QVERIFY(window.press("chip"));
  QCOMPARE(tableOf(window).model()->rowCount(), 4);
  QCOMPARE(window.widget("chip").accessibleName(), QStringLiteral("State is Waiting (turned off)"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("chip"));
  DeskWindow::key(Qt::Key_Delete);
  QVERIFY(!window.isShown("chip"));
  QVERIFY(window.as<QAbstractButton>("ordersFilter_all").isChecked());
}

void OrdersAllTest::theValueOfACellBecomesTheFilter() {
  DeskWindow window;
  showAll(window);
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  for (int column = 0; column < models::OrderCells::CountryColumn; ++column) DeskWindow::key(Qt::Key_Right);
  window.console->actions().action(QStringLiteral("orders.filterByCell")).trigger();
  DeskWindow::settle();
  QVERIFY2(lastView(window).contains(R"("country":"US")"), lastView(window).constData());
}

void OrdersAllTest::aLinkBringsFilterAndRecord() {
  DeskWindow window;
  showAll(window);
  auto* page = dynamic_cast<Page*>(&window.widget("ordersPage"));
  QVERIFY(page != nullptr);
  const auto link =
      models::Link::parse(QStringLiteral("trunkline://orders/%1?country=US").arg(QString::fromStdString(OrderId(3000).text())));
  QVERIFY(link && page->openLink(*link));
  DeskWindow::settle();
  QVERIFY(lastView(window).contains(R"("country":"US")"));
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(3000).text()));
  QVERIFY(!page->openLink(*models::Link::parse(QStringLiteral("trunkline://orders?colour=red"))));
  QCOMPARE(page->link(), *link);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::OrdersAllTest)
#include "orders_all_test.moc"
