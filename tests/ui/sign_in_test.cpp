// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class SignInTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eMailPasswordAndCodeByKeyboardAlone();
  void whatIsMissingStandsAtItsFieldAndNothingIsSent();
  void aWrongPasswordIsSaidWithItsRequest();
  void aWrongCodeStandsAtTheCode();
  void backForgetsThePassword();
  void anEndedSessionAsksAgainAndLosesNothing();
  void theNextStartSignsInByWhatWasKept();
  void theNextStartAsksWhenTheSessionIsOver();
  void afterASignInNoPasswordIsLeftInItsField();
  void aKeptSessionIsContinuedOnceTheServerIsBack();
  void aKeptSessionWaitsBesideAnotherSignIn();
  void withoutAKeyStoreItIsSaidOnce();
};

namespace {

void enterPassword(const QString& password = QString::fromLatin1(kPassword)) {
  DeskWindow::type(QString::fromLatin1(kEmail));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(password);
  DeskWindow::key(Qt::Key_Return);
}

// Signed in at an earlier start; at this one the server cannot be reached at first.
void startWithoutServer(DeskWindow& window) {
  window.signIn();
  window.console.reset();
  for (int tries = 0; tries < 8; ++tries)
    window.desk.refuseNext("POST /staff/v1/auth/refresh", tl::unexpected(client::ApiError::make(client::ErrorKind::Network, "gone")));
  window.open({});
  for (int second = 0; second < 60 && !window.isShown("signInBanner"); ++second) window.advance(std::chrono::seconds(1));
  while (window.desk.takeRefusal("POST /staff/v1/auth/refresh")) {
  }
  QVERIFY(window.isShown("signInBannerRetry"));
}

}  // namespace

void SignInTest::eMailPasswordAndCodeByKeyboardAlone() {
  DeskWindow window;
  window.open({});
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInServer"));
  DeskWindow::type(QStringLiteral("http://127.0.0.1:3000"));
  DeskWindow::key(Qt::Key_Tab);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInEmail"));
  enterPassword();
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInCode"));
  QVERIFY(!window.isShown("signInPassword"));
  QVERIFY(window.text("signInPassword").isEmpty());
  DeskWindow::type(QStringLiteral("123 456"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(window.text("account"), QString::fromLatin1(kEmail));
  const auto logins = window.asked("POST /staff/v1/auth/login");
  QCOMPARE(logins.size(), std::size_t{2});
  QVERIFY(logins[1].body.contains(kCode));
  QCOMPARE(window.settings->server(), QStringLiteral("http://127.0.0.1:3000"));
  QCOMPARE(window.settings->account(), QString::fromLatin1(kEmail));
}

void SignInTest::whatIsMissingStandsAtItsFieldAndNothingIsSent() {
  DeskWindow window;
  window.open(QStringLiteral("http://desk.example.com"));
  DeskWindow::type(QStringLiteral("ada"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.text("signInServerWrong").contains(QStringLiteral("https://")));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInServer"));
  window.as<QLineEdit>("signInServer").selectAll();
  DeskWindow::type(QStringLiteral("desk.example.com"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInEmail"));
  QVERIFY(window.isShown("signInEmailWrong"));
  DeskWindow::type(QStringLiteral("@example.com"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
  QVERIFY(window.isShown("signInPasswordWrong"));
  QVERIFY(!window.isShown("signInEmailWrong"));
  QVERIFY(!window.isShown("signInBanner"));
  QCOMPARE(window.world.transport.count(), std::size_t{0});
}

void SignInTest::aWrongPasswordIsSaidWithItsRequest() {
  DeskWindow window;
  window.open();
  enterPassword(QStringLiteral("something else"));
  QVERIFY(window.isShown("signInBanner"));
  QVERIFY(window.text("signInBannerText").contains(QStringLiteral("req-401")));
  QVERIFY(!window.isShown("signInBannerRetry"));
  QVERIFY(window.isShown("signInPassword"));
}

void SignInTest::aWrongCodeStandsAtTheCode() {
  DeskWindow window;
  window.open();
  enterPassword();
  DeskWindow::type(QStringLiteral("12"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("signInCodeWrong"));
  QVERIFY(!window.isShown("signInBanner"));  // nothing was sent, so there is no request to name
  window.as<QLineEdit>("signInCode").selectAll();
  DeskWindow::type(QStringLiteral("999999"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("signInCodeWrong"));
  QVERIFY(window.text("signInBannerText").contains(QStringLiteral("req-401")));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInCode"));
  QCOMPARE(window.widget("signInCode").accessibleDescription(), window.text("signInCodeWrong"));
}

void SignInTest::backForgetsThePassword() {
  DeskWindow window;
  window.open();
  enterPassword();
  QVERIFY(window.press("signInBack"));
  QVERIFY(window.isShown("signInPassword"));
  QVERIFY(window.text("signInPassword").isEmpty());
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
}

void SignInTest::anEndedSessionAsksAgainAndLosesNothing() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.choose("ordersFilter_", "ordersFilter_waiting"));
  QVERIFY(window.tabTo("ordersTable"));
  DeskWindow::key(Qt::Key_Down);
  const QString open = window.text("orderId");
  window.desk.refuseNext("POST /staff/v1/orders/views", refusal(401, "unauthenticated", "over"));
  window.desk.refuseNext("POST /staff/v1/auth/refresh", refusal(401, "invalid_credentials", "over"));
  DeskWindow::key(Qt::Key_F5);
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(window.text("signInBannerText").contains(QStringLiteral("session has ended")));
  QCOMPARE(window.text("signInEmail"), QString::fromLatin1(kEmail));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(window.text("orderId"), open);
  QVERIFY(window.as<QAbstractButton>("ordersFilter_waiting").isChecked());
  QVERIFY(window.asked("POST /staff/v1/orders/views").back().body.contains("waiting"));
}

void SignInTest::theNextStartSignsInByWhatWasKept() {
  DeskWindow window;
  window.signIn();
  window.console.reset();
  window.open({});
  QVERIFY(window.isShown("ordersTable"));
  QVERIFY(window.asked("POST /staff/v1/auth/refresh").back().body.contains("refresh-token-of-a-test"));
  window.run("session.signOut");
  QVERIFY(window.isShown("signInPage"));
  QCOMPARE(window.asked("POST /staff/v1/auth/logout").size(), std::size_t{1});
  QVERIFY(window.text("orderId").isEmpty() || !window.isShown("orderId"));
  window.console.reset();
  window.open({});
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(!window.isShown("signInBanner"));
}

void SignInTest::theNextStartAsksWhenTheSessionIsOver() {
  DeskWindow window;
  window.signIn();
  window.console.reset();
  window.desk.refuseNext("POST /staff/v1/auth/refresh", refusal(401, "invalid_credentials", "over"));
  window.open({});
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(!window.isShown("signInBanner"));
  QCOMPARE(window.text("signInEmail"), QString::fromLatin1(kEmail));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInPassword"));
}

void SignInTest::afterASignInNoPasswordIsLeftInItsField() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.text("signInPassword").isEmpty());
  window.run("session.signOut");
  const std::size_t before = window.asked("POST /staff/v1/auth/login").size();
  QVERIFY(window.press("signInSubmit"));
  QVERIFY(window.isShown("signInPage"));
  QCOMPARE(window.asked("POST /staff/v1/auth/login").size(), before);
}

void SignInTest::aKeptSessionIsContinuedOnceTheServerIsBack() {
  DeskWindow window;
  startWithoutServer(window);
  QVERIFY(window.text("signInBannerText").contains(QString::fromLatin1(kEmail)));
  QVERIFY(window.press("signInBannerRetry"));
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(window.asked("POST /staff/v1/auth/login").size(), std::size_t{1});  // that of the first start
}

void SignInTest::aKeptSessionWaitsBesideAnotherSignIn() {
  DeskWindow window;
  startWithoutServer(window);
  QVERIFY(window.press("signInSubmit"));  // without a password
  QVERIFY(window.isShown("signInPasswordWrong"));
  QVERIFY(window.isShown("signInBannerRetry"));
  DeskWindow::type(QStringLiteral("something else"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.text("signInBannerText").contains(QStringLiteral("req-401")));
  QVERIFY(!window.isShown("signInBannerRetry"));
  window.as<QLineEdit>("signInPassword").selectAll();
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersTable"));
  window.run("session.signOut");
  QVERIFY(!window.isShown("signInBanner"));
}

void SignInTest::withoutAKeyStoreItIsSaidOnce() {
  DeskWindow window;
  window.open();
  QVERIFY(!window.isShown("signInRemark"));
  window.console->window().showMemoryOnly();
  QVERIFY(window.isShown("signInRemark"));
  QVERIFY(!window.isShown("signInBanner"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::SignInTest)
#include "sign_in_test.moc"
