// SPDX-License-Identifier: GPL-3.0-or-later
// What the customers' page says and keeps when the server or the way to it fails, over real sockets.
#include <QtWidgets/QLineEdit>

#include "tests/ui/support/bad_line.h"

namespace trunkline::ui::testing {

class FailuresCustomersTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void answersThatAreNone_data();
  void answersThatAreNone();
  void aBanThatDoesNotGetThroughIsAskedAgainWithAllOfIt();
  void aSessionThatEndsWhileABanIsTyped();
};

namespace {

constexpr client::Milliseconds kHasty{300};
const QString kReason = QStringLiteral("Resells codes on a forum");

// Signed in, the first customer open.
void reachCustomer(Line& line) {
  line.reachOrders();
  line.window.run("page.users");
  QTRY_VERIFY(line.window.isShown("usersTable"));
  QVERIFY(line.window.tabTo("usersTable"));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  QTRY_VERIFY(line.window.isShown("userId"));
}

void typeABan(const Line& line) {
  QVERIFY(line.window.press("userBan"));
  QVERIFY(line.window.tabTo("reasonMessage"));
  DeskWindow::type(QStringLiteral("Please write to us"));
  QVERIFY(line.window.tabTo("reasonText"));
  DeskWindow::type(kReason);
}

}  // namespace

void FailuresCustomersTest::answersThatAreNone_data() {
  QTest::addColumn<int>("mood");
  QTest::addColumn<QByteArray>("words");
  QTest::newRow("silent") << static_cast<int>(Line::Mood::Silent) << QByteArray("in time");
  QTest::newRow("hangs up") << static_cast<int>(Line::Mood::HangsUp) << QByteArray("cannot be reached");
  QTest::newRow("another page") << static_cast<int>(Line::Mood::Html) << QByteArray("could not be understood");
  QTest::newRow("another shape") << static_cast<int>(Line::Mood::OtherShape) << QByteArray("could not be understood");
}

void FailuresCustomersTest::answersThatAreNone() {
  QFETCH(int, mood);
  QFETCH(QByteArray, words);
  Line line;
  reachCustomer(line);
  line.transport.longest = kHasty;
  line.mood = static_cast<Line::Mood>(mood);
  DeskWindow::key(Qt::Key_Down);
  QTRY_VERIFY(line.says("userBanner", words.constData()));
  DeskWindow::key(Qt::Key_F5);
  QTRY_VERIFY(line.says("usersBanner", words.constData()));
  QCOMPARE(line.window.as<QTableView>("usersTable").model()->rowCount(), 2);
  line.mood = Line::Mood::Good;
  line.transport.longest = client::Milliseconds::max();
  QVERIFY(line.window.press("usersBannerRetry"));
  QTRY_VERIFY(!line.window.isShown("usersBanner"));
  QVERIFY(line.window.press("userBannerRetry"));
  QTRY_COMPARE(line.window.text("userState"), QStringLiteral("Banned"));
  QVERIFY(!line.window.isShown("userBanner"));
}

void FailuresCustomersTest::aBanThatDoesNotGetThroughIsAskedAgainWithAllOfIt() {
  Line line;
  reachCustomer(line);
  typeABan(line);
  line.mood = Line::Mood::HangsUp;
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY(line.says("userActionBanner", "cannot be reached"));
  line.mood = Line::Mood::Good;
  QVERIFY(line.window.press("userActionBannerRetry"));
  QCOMPARE(line.window.text("reasonMessage"), QStringLiteral("Please write to us"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(line.window.text("userState"), QStringLiteral("Banned"));
  QVERIFY(!line.window.isShown("userActionBanner"));
}

void FailuresCustomersTest::aSessionThatEndsWhileABanIsTyped() {
  Line line;
  reachCustomer(line);
  typeABan(line);
  line.window.desk.refuseNext("POST /staff/v1/users/usr_", refusal(401, "unauthenticated", "over"));
  line.window.desk.refuseNext("POST /staff/v1/auth/refresh", refusal(401, "invalid_credentials", "over"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY(line.says("signInBanner", "session has ended"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QTRY_VERIFY(line.window.isShown("usersTable"));
  QTRY_VERIFY(line.window.isShown("userActionBanner"));
  QVERIFY(line.window.press("userActionBannerRetry"));
  QCOMPARE(line.window.text("reasonMessage"), QStringLiteral("Please write to us"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(line.window.text("userState"), QStringLiteral("Banned"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::FailuresCustomersTest)
#include "failures_customers_test.moc"
