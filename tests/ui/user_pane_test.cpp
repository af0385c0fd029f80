// SPDX-License-Identifier: GPL-3.0-or-later
// One customer by keys: banned, let in again, signed out everywhere; from him to an order and back.
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class UserPaneTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatBelongsToACustomerIsShown();
  void aBanHasScopeEndMessageAndReason();
  void anEndThatIsNoMomentIsNotSent();
  void aBanIsEnded();
  void everySignInIsEnded();
  void whatTheServerRefusesIsAskedAgainAndNothingTypedIsLost();
  void whatFailsWhileAnotherCustomerIsOpenIsTold();
  void aBanBySomebodyElseIsSeenAtOnce();
  void fromAnOrderToItsCustomerAndBack();
  void whoMayNotBanIsToldSo();
};

namespace {

constexpr const char* kUsers = "POST /staff/v1/users/usr_";
const QString kReason = QStringLiteral("Resells codes on a forum");

// The first row is of an active customer, the second of a banned one.
void openCustomer(DeskWindow& window, int row = 0) {
  window.signIn();
  window.run("page.users");
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  for (int at = 0; at < row; ++at) DeskWindow::key(Qt::Key_Down);
}

void confirm(const DeskWindow& window) {
  QVERIFY(window.tabTo("reasonText"));
  DeskWindow::type(kReason);
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

QString cell(const DeskWindow& window, const char* table, int column) {
  return window.as<QTableView>(table).model()->index(0, column).data().toString();
}

client::HttpRequest lastCommand(const DeskWindow& window) { return window.asked(kUsers).back(); }

}  // namespace

void UserPaneTest::whatBelongsToACustomerIsShown() {
  DeskWindow window;
  openCustomer(window);
  QCOMPARE(window.text("userId"), QString::fromStdString(UserId(11).text()));
  QCOMPARE(window.text("userState"), QStringLiteral("Active"));
  QCOMPARE(cell(window, "userOrders", 1), QStringLiteral("Completed"));
  QCOMPARE(cell(window, "userSessions", 1), QStringLiteral("203.0.113.7"));
  QCOMPARE(cell(window, "userKeys", 2), QStringLiteral("In use"));
  QVERIFY(!window.isShown("userBans"));  // there are none, and it says so in words
  QVERIFY(window.isShown("userBan") && !window.isShown("userUnban"));
}

void UserPaneTest::aBanHasScopeEndMessageAndReason() {
  DeskWindow window;
  openCustomer(window);
  QVERIFY(window.press("userBan"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonScope"));
  QVERIFY(window.text("reasonScopeHint").contains(QStringLiteral("Every sign-in ends")));
  DeskWindow::key(Qt::Key_Down);
  QVERIFY(window.text("reasonScopeHint").contains(QStringLiteral("No new orders")));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("2026-01-08 18:00"));
  QVERIFY2(window.text("reasonUntilHint").contains(QStringLiteral("8 Jan 2026 18:00")), qUtf8Printable(window.text("reasonUntilHint")));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("Please write to us"));
  confirm(window);
  const auto ban = lastCommand(window);
  QVERIFY(ban.url.path().endsWith(QStringLiteral("/ban")));
  for (const char* part : {R"("scope":"orders")", R"("until":"2026-01-08T18:00:00.000Z")", R"("message":"Please write to us")"})
    QVERIFY2(ban.body.contains(part), ban.body.constData());
  QCOMPARE(QByteArray::fromPercentEncoding(client::headerOf(ban.headers, "X-Reason")), kReason.toUtf8());
  QVERIFY(window.isShown("userBans") && window.isShown("userUnban") && !window.isShown("userBan"));
  QCOMPARE(cell(window, "userBans", 1), QStringLiteral("New orders only"));
}

void UserPaneTest::anEndThatIsNoMomentIsNotSent() {
  DeskWindow window;
  openCustomer(window);
  QVERIFY(window.press("userBan"));
  QVERIFY(window.tabTo("reasonText"));
  DeskWindow::type(kReason);
  QVERIFY(window.widget("reasonConfirm").isEnabled());
  for (const char* typed : {"soon", "2026-13-01", "2025-12-31", "2026-01-08 25:00"}) {
    auto& until = window.as<QLineEdit>("reasonUntil");
    until.setFocus();
    until.selectAll();
    DeskWindow::type(QString::fromLatin1(typed));
    QVERIFY2(window.isShown("reasonUntilWrong"), typed);
    QVERIFY2(!window.widget("reasonConfirm").isEnabled(), typed);
  }
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(window.isShown("reasonDialog"));
  QVERIFY(window.asked(kUsers).empty());
}

void UserPaneTest::aBanIsEnded() {
  DeskWindow window;
  openCustomer(window, 1);
  QCOMPARE(window.text("userState"), QStringLiteral("Banned"));
  QVERIFY(window.press("userUnban"));
  confirm(window);
  QVERIFY(lastCommand(window).url.path().endsWith(QStringLiteral("/unban")));
  QCOMPARE(window.text("userState"), QStringLiteral("Active"));
  window.advance(std::chrono::milliseconds(500));  // the row of the list says the same
  QCOMPARE(window.as<QTableView>("usersTable").model()->index(1, 2).data().toString(), QStringLiteral("Active"));
}

void UserPaneTest::everySignInIsEnded() {
  DeskWindow window;
  openCustomer(window);
  QVERIFY(window.press("userLogout"));
  confirm(window);
  QVERIFY(lastCommand(window).url.path().endsWith(QStringLiteral("/logout-all")));
  QVERIFY(!window.isShown("userSessions"));
  QVERIFY(!window.widget("userLogout").isEnabled());
  QCOMPARE(window.widget("userLogout").accessibleDescription(), QStringLiteral("The customer is signed in nowhere."));
}

void UserPaneTest::whatTheServerRefusesIsAskedAgainAndNothingTypedIsLost() {
  DeskWindow window;
  openCustomer(window);
  window.desk.refuseNext(kUsers, refusal(422, "validation_failed", "see fields",
                                         R"(,"fields":[{"path":"until","code":"out_of_range","message":"must be in the future"}])"));
  QVERIFY(window.press("userBan"));
  QVERIFY(window.tabTo("reasonUntil"));
  DeskWindow::type(QStringLiteral("30m"));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("Please write to us"));
  confirm(window);
  QVERIFY(window.isShown("reasonDialog"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("reasonUntil"));
  QCOMPARE(window.text("reasonUntilWrong"), QStringLiteral("must be in the future"));
  QCOMPARE(window.text("reasonMessage"), QStringLiteral("Please write to us"));
  QCOMPARE(window.text("reasonUntil"), QStringLiteral("2026-01-01T00:30:00.000Z"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QVERIFY(!window.isShown("reasonDialog"));
  QCOMPARE(window.text("userState"), QStringLiteral("Banned"));
}

void UserPaneTest::whatFailsWhileAnotherCustomerIsOpenIsTold() {
  DeskWindow window;
  openCustomer(window);
  window.hold(kUsers);
  QVERIFY(window.press("userLogout"));
  confirm(window);
  QVERIFY(window.tabTo("usersTable"));
  DeskWindow::key(Qt::Key_Down);
  window.desk.refuseNext(kUsers, refusal(403, "forbidden", "not you"));
  window.release();
  QVERIFY(!window.isShown("userActionBanner"));
  const auto toasts = window.console->toasts().shown();
  QCOMPARE(toasts.size(), std::size_t{1});
  QVERIFY2(toasts.front().text.contains(QString::fromStdString(UserId(11).text())), qUtf8Printable(toasts.front().text));
}

void UserPaneTest::aBanBySomebodyElseIsSeenAtOnce() {
  DeskWindow window;
  openCustomer(window);
  window.goLive();
  window.desk.users[0] = userRow(11, UserState::banned);
  window.desk.users[0].version = 7;
  window.tell(window.desk.users[0]);
  QCOMPARE(window.text("userState"), QStringLiteral("Banned"));
  QCOMPARE(window.as<QTableView>("usersTable").model()->index(0, 2).data().toString(), QStringLiteral("Banned"));
}

void UserPaneTest::fromAnOrderToItsCustomerAndBack() {
  DeskWindow window;
  window.desk.rows[0].user.id = UserId(11);
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  const QString order = window.text("orderId");
  DeskWindow::key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(window.isShown("usersPage"));
  QCOMPARE(window.text("userId"), QString::fromStdString(UserId(11).text()));
  QVERIFY(window.tabTo("userOrders"));
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersPage"));
  QVERIFY(window.text("orderId") != order);
  DeskWindow::key(Qt::Key_Left, Qt::AltModifier);
  QVERIFY(window.isShown("usersPage"));
}

void UserPaneTest::whoMayNotBanIsToldSo() {
  DeskWindow window;
  window.desk.role = Role::auditor;
  openCustomer(window);
  QVERIFY(!window.widget("userBan").isEnabled());
  QCOMPARE(window.text("userWhyNot"), QStringLiteral("Your role may not ban customers."));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::UserPaneTest)
#include "user_pane_test.moc"
