// SPDX-License-Identifier: GPL-3.0-or-later
// The customers as a list, by keys: found, filtered, and from one of them to its orders.
#include <QtWidgets/QTableView>

#include "models/users/user_list.h"
#include "tests/ui/support/desk_window.h"
#include "ui/shell/page.h"

namespace trunkline::ui::testing {

class UsersTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void customersAreReadWhenSomebodyLooks();
  void theyAreFilteredByKeys();
  void oneCustomersOrdersAreShown();
  void aLinkToOneOpensIt();
  void whoMayNotReadThemDoesNotSeeThePage();
  void aFailedListHasRetry();
};

namespace {

const QAbstractItemModel& rowsOf(const DeskWindow& window) { return *window.as<QTableView>("usersTable").model(); }

void openUsers(DeskWindow& window) {
  window.signIn();
  window.run("page.users");
}

QByteArray lastView(const DeskWindow& window, const char* list) {
  return window.asked(QByteArray("POST /staff/v1/") + list + "/views").back().body;
}

}  // namespace

void UsersTest::customersAreReadWhenSomebodyLooks() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.asked("POST /staff/v1/users/views").empty());
  window.run("page.users");
  QCOMPARE(DeskWindow::focused(), QStringLiteral("usersTable"));
  QCOMPARE(rowsOf(window).rowCount(), 2);
  QCOMPARE(rowsOf(window).index(0, models::UserCells::EmailColumn).data().toString(), QStringLiteral("u11…@example.com"));
  QVERIFY2(window.text("dataTime").startsWith(QStringLiteral("2 customers, newest first")), qUtf8Printable(window.text("dataTime")));
}

void UsersTest::theyAreFilteredByKeys() {
  DeskWindow window;
  openUsers(window);
  DeskWindow::key(Qt::Key_F, Qt::ControlModifier);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("usersFilterField"));
  QVERIFY(window.tabTo("usersFilterChoice"));
  DeskWindow::key(Qt::Key_Down);
  QVERIFY(window.press("usersFilterApply"));
  QVERIFY2(lastView(window, "users").contains(R"("state":"banned")"), lastView(window, "users").constData());
  QCOMPARE(rowsOf(window).rowCount(), 1);
}

void UsersTest::oneCustomersOrdersAreShown() {
  DeskWindow window;
  openUsers(window);
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.isShown("ordersPage"));
  const QByteArray filter = QByteArray::fromStdString("\"user\":\"" + UserId(11).text() + '"');
  QVERIFY2(lastView(window, "orders").contains(filter), lastView(window, "orders").constData());
  DeskWindow::key(Qt::Key_Left, Qt::AltModifier);
  QVERIFY(window.isShown("usersTable"));
}

void UsersTest::aLinkToOneOpensIt() {
  DeskWindow window;
  openUsers(window);
  auto* page = dynamic_cast<Page*>(&window.widget("usersPage"));
  const QString id = QString::fromStdString(UserId(10).text());
  QVERIFY(page != nullptr && page->openLink({QStringLiteral("users"), id, {}}));
  DeskWindow::settle();
  QCOMPARE(window.text("userId"), id);
  QCOMPARE(page->link().record, id);
  QVERIFY(!page->openLink({QStringLiteral("users"), QStringLiteral("ord_000000001Y6"), {}}));
  QCOMPARE(window.text("userId"), id);
}

void UsersTest::whoMayNotReadThemDoesNotSeeThePage() {
  DeskWindow window;
  window.desk.role = Role::pricing;
  window.signIn();
  QVERIFY(!window.isShown("railUsers"));
  QVERIFY(window.asked("POST /staff/v1/users/views").empty());
}

void UsersTest::aFailedListHasRetry() {
  DeskWindow window;
  window.desk.refuseNext("POST /staff/v1/users/views", refusal(403, "forbidden", "not you"));
  openUsers(window);
  QVERIFY(window.isShown("usersBanner"));
  QVERIFY(window.press("usersBannerRetry"));
  QCOMPARE(rowsOf(window).rowCount(), 2);
  QVERIFY(!window.isShown("usersBanner"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::UsersTest)
#include "users_test.moc"
