// SPDX-License-Identifier: GPL-3.0-or-later
// What the windows say and do when the server or the way to it fails, over real sockets.
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "tests/api-client/support/certificate.h"
#include "tests/ui/support/bad_line.h"

namespace trunkline::ui::testing {

class FailuresTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aServerThatIsDownAtTheStart();
  void aServerThatGoesDownMidWay();
  void answersThatAreNone_data();
  void answersThatAreNone();
  void anEndedSessionMidWay();
  void aRefusedField();
  void tooManyRequestsPassByThemselves();
  void tooManyRequestsForLong();
  void aCertificateThatNobodyVouchesFor();
  void aClockThatIsWrong();
};

namespace {

constexpr client::Milliseconds kHasty{300};

}  // namespace

void FailuresTest::aServerThatIsDownAtTheStart() {
  Line line;
  const QString address = line.address();
  line.stop();
  line.window.open(address);
  DeskWindow::type(QString::fromLatin1(kEmail));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QTRY_VERIFY(line.says("signInBanner", "cannot be reached"));
  QVERIFY(line.window.press("signInBannerCopy"));
  QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("request")));
  line.startAgain();
  QVERIFY(line.window.press("signInSubmit"));
  QTRY_VERIFY(line.window.isShown("ordersTable"));
}

void FailuresTest::aServerThatGoesDownMidWay() {
  Line line;
  line.reachOrders();
  line.stop();
  DeskWindow::key(Qt::Key_F5);
  QTRY_VERIFY(line.says("ordersBanner", "cannot be reached"));
  QCOMPARE(line.rows(), 4);
  QVERIFY(line.window.text("connectionState").contains(QStringLiteral("Not reading")));
  line.startAgain();
  QVERIFY(line.window.press("ordersBannerRetry"));
  QTRY_VERIFY(!line.window.isShown("ordersBanner"));
  QVERIFY(!line.window.text("connectionState").contains(QStringLiteral("Not reading")));
}

void FailuresTest::answersThatAreNone_data() {
  QTest::addColumn<int>("mood");
  QTest::addColumn<QByteArray>("words");
  QTest::newRow("silent") << static_cast<int>(Line::Mood::Silent) << QByteArray("in time");
  QTest::newRow("hangs up") << static_cast<int>(Line::Mood::HangsUp) << QByteArray("cannot be reached");
  QTest::newRow("another page") << static_cast<int>(Line::Mood::Html) << QByteArray("could not be understood");
  QTest::newRow("another shape") << static_cast<int>(Line::Mood::OtherShape) << QByteArray("could not be understood");
  QTest::newRow("not HTTP") << static_cast<int>(Line::Mood::NotHttp) << QByteArray("cannot be reached");
}

void FailuresTest::answersThatAreNone() {
  QFETCH(int, mood);
  QFETCH(QByteArray, words);
  Line line;
  line.reachOrders();
  line.transport.longest = kHasty;
  line.mood = static_cast<Line::Mood>(mood);
  DeskWindow::key(Qt::Key_F5);
  QTRY_VERIFY(line.says("ordersBanner", words.constData()));
  QVERIFY(line.says("ordersBanner", "request "));
  QCOMPARE(line.rows(), 4);
  line.mood = Line::Mood::Good;
  line.transport.longest = client::Milliseconds::max();
  QVERIFY(line.window.press("ordersBannerRetry"));
  QTRY_VERIFY(!line.window.isShown("ordersBanner"));
}

void FailuresTest::anEndedSessionMidWay() {
  Line line;
  line.reachOrders();
  DeskWindow::key(Qt::Key_Down);
  QTRY_VERIFY(line.window.isShown("orderId"));
  const QString open = line.window.text("orderId");
  line.window.desk.refuseNext("POST /staff/v1/orders/views", refusal(401, "unauthenticated", "over"));
  line.window.desk.refuseNext("POST /staff/v1/auth/refresh", refusal(401, "invalid_credentials", "over"));
  DeskWindow::key(Qt::Key_F5);
  QTRY_VERIFY(line.says("signInBanner", "session has ended"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QTRY_VERIFY(line.window.isShown("ordersTable"));
  QCOMPARE(line.rows(), 4);
  QCOMPARE(line.window.text("orderId"), open);
}

void FailuresTest::aRefusedField() {
  Line line;
  line.window.desk.refuseNext(
      "POST /staff/v1/auth/login",
      refusal(422, "validation_failed", "see fields", R"(,"fields":[{"path":"email","code":"length","message":"is too long"}])"));
  line.signIn();
  QTRY_COMPARE(line.window.text("signInEmailWrong"), QStringLiteral("is too long"));
  QVERIFY(line.says("signInBanner", "req-422"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInEmail"));
}

void FailuresTest::tooManyRequestsPassByThemselves() {
  Line line;
  line.reachOrders();
  auto limited = refusal(429, "rate_limited", "slow down");
  limited.headers.push_back({"Retry-After", "1"});
  line.window.desk.refuseNext("GET /staff/v1/orders/ord_", limited);
  DeskWindow::key(Qt::Key_Down);
  QTRY_VERIFY(line.window.isShown("orderId"));
  QVERIFY(!line.window.isShown("orderBanner"));
}

void FailuresTest::tooManyRequestsForLong() {
  Line line;
  line.reachOrders();
  auto limited = refusal(429, "rate_limited", "slow down");
  limited.headers.push_back({"Retry-After", "60"});
  line.window.desk.refuseNext("GET /staff/v1/orders/ord_", limited);
  DeskWindow::key(Qt::Key_Down);
  QTRY_VERIFY(line.says("orderBanner", "in 60 s"));
  QVERIFY(line.says("orderBanner", "req-429"));
  QVERIFY(line.window.press("orderBannerRetry"));
  QTRY_VERIFY(line.window.isShown("orderId") && !line.window.isShown("orderBanner"));
}

void FailuresTest::aCertificateThatNobodyVouchesFor() {
  Line line;
  const auto identity = client::testing::makeIdentity("127.0.0.1", std::chrono::hours(-1), std::chrono::hours(1));
  line.server.useTls(identity.configuration);
  line.signIn();
  QTRY_VERIFY(line.says("signInBanner", "could not prove who it is"));
  QVERIFY(line.server.seen().isEmpty());  // not even the e-mail address went out
}

// As seen from a computer whose clock is a day behind the server's.
void FailuresTest::aClockThatIsWrong() {
  Line line;
  const auto identity = client::testing::makeIdentity("127.0.0.1", std::chrono::hours(24), std::chrono::hours(48));
  line.server.useTls(identity.configuration);
  line.signIn();
  QTRY_VERIFY(line.says("signInBanner", "Is this computer's clock right?"));
  QVERIFY(line.server.seen().isEmpty());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::FailuresTest)
#include "failures_test.moc"
