// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class EnrolmentTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anAuthenticatorIsSetUpByKeyboardAlone();
  void aWrongOneTimeSecretStandsAtItsField();
  void aWrongFirstCodeStandsAtTheCode();
  void theSecretIsCopiedAndLeavesTheScreenWithItsStep();
  void nobodyIsSignedInBeforeTheCodesAreKept();
};

namespace {

void reachOneTimeSecret(DeskWindow& window) {
  window.desk.hasAuthenticator = false;
  window.open();
  DeskWindow::type(QString::fromLatin1(kEmail));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
}

void reachPicture(DeskWindow& window) {
  reachOneTimeSecret(window);
  DeskWindow::type(QString::fromLatin1(kOneTimeSecret));
  DeskWindow::key(Qt::Key_Return);
}

void reachRecovery(DeskWindow& window) {
  reachPicture(window);
  DeskWindow::type(QString::fromLatin1(kCode));
  DeskWindow::key(Qt::Key_Return);
}

}  // namespace

void EnrolmentTest::anAuthenticatorIsSetUpByKeyboardAlone() {
  DeskWindow window;
  reachOneTimeSecret(window);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInOneTimeSecret"));
  DeskWindow::type(QString::fromLatin1(kOneTimeSecret));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("enrolCode"));
  QVERIFY(window.isShown("enrolPicture"));
  QVERIFY(window.text("signInOneTimeSecret").isEmpty());
  QCOMPARE(window.text("enrolSecret"), QStringLiteral("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"));
  QVERIFY(window.widget("enrolPicture").accessibleDescription().contains(window.text("enrolSecret")));
  DeskWindow::type(QString::fromLatin1(kCode));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("recoveryCard"));
  QCOMPARE(window.as<QPlainTextEdit>("recoveryCodes").toPlainText(), QStringLiteral("AAAA-BBBB-CCCC\nDDDD-EEEE-FFFF"));
  QVERIFY(!window.widget("recoveryContinue").isEnabled());
  QVERIFY(window.press("recoveryKept"));
  QVERIFY(window.press("recoveryContinue"));
  QVERIFY(window.isShown("ordersTable"));
  QVERIFY(window.as<QPlainTextEdit>("recoveryCodes").toPlainText().isEmpty());
}

void EnrolmentTest::aWrongOneTimeSecretStandsAtItsField() {
  DeskWindow window;
  reachOneTimeSecret(window);
  DeskWindow::type(QStringLiteral("short"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("signInOneTimeSecretWrong"));
  QVERIFY(window.asked("POST /staff/v1/auth/totp/enrol").empty());
  DeskWindow::type(QStringLiteral(" but long enough to be sent"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("signInOneTimeSecretWrong"));
  QVERIFY(window.text("signInBannerText").contains(QStringLiteral("req-401")));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("signInOneTimeSecret"));
}

void EnrolmentTest::aWrongFirstCodeStandsAtTheCode() {
  DeskWindow window;
  reachPicture(window);
  DeskWindow::type(QStringLiteral("000000"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("enrolCodeWrong"));
  QVERIFY(window.isShown("enrolPicture"));
  QVERIFY(window.text("enrolBannerText").contains(QStringLiteral("req-401")));
}

void EnrolmentTest::theSecretIsCopiedAndLeavesTheScreenWithItsStep() {
  DeskWindow window;
  reachPicture(window);
  QVERIFY(window.press("enrolCopy"));
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"));
  QVERIFY(window.press("enrolBack"));
  QVERIFY(window.isShown("signInPassword"));
  QVERIFY(window.text("enrolSecret").isEmpty());
  window.console.reset();
  QVERIFY(QGuiApplication::clipboard()->text().isEmpty());  // the console takes its secrets with it
}

void EnrolmentTest::nobodyIsSignedInBeforeTheCodesAreKept() {
  DeskWindow window;
  reachRecovery(window);
  QVERIFY(window.asked("GET /staff/v1/me").empty());
  QVERIFY(window.press("recoveryCopy"));
  QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("DDDD-EEEE-FFFF")));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("recoveryCard"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::EnrolmentTest)
#include "enrolment_test.moc"
