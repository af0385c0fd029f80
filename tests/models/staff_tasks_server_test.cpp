// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do with money and with their own sign-in, against the server's own processes.
#include <QtTest/QSignalSpy>

#include "models/connection/server_model.h"
#include "models/orders/order_detail_model.h"
#include "models/orders/refund_model.h"
#include "models/sign-in/sign_in_model.h"
#include "tests/models/support/real_desk.h"
#include "tests/support/qt/authenticator.h"

namespace trunkline::models {

using testing::Desk;
using testing::kSoonMs;
using testing::Seat;
using trunkline::testing::authenticatorCode;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class StaffTasksServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRefundReachesTheCustomersWallet();
  void anAuthenticatorIsSetUpAndAskedForFromThenOn();
};

void StaffTasksServerTest::aRefundReachesTheCustomersWallet() {
  RealServer server;
  QVERIFY2(server.start(), qPrintable(server.why()));
  RealCustomer customer(server);
  QVERIFY2(customer.signIn(), qPrintable(server.why()));
  Desk desk(server);
  ServerModel account(desk.connection);
  OrderDetailModel detail(desk.connection, account, desk.formats);
  RefundModel refund(desk.connection, account, detail, desk.formats);
  QVERIFY2(desk.open(), qPrintable(server.why()));
  const auto before = customer.available();
  const auto sold = customer.place();
  QVERIFY(before && sold && desk.shows(*sold, OrderState::received));
  detail.open(*sold);
  QVERIFY(QTest::qWaitFor([&] { return refund.isOffered(); }, kSoonMs));
  const QString cap = refund.capText();
  const Money paid = refund.left();
  QCOMPARE(customer.available()->micros(), before->micros() - paid.micros());

  refund.refund(refund.firstAmount(), QStringLiteral("the code was of somebody else"));
  QVERIFY(QTest::qWaitFor([&] { return !refund.isBusy() && detail.detail()->row.refunded == paid; }, kSoonMs));
  QCOMPARE(customer.available()->micros(), before->micros());
  QVERIFY(refund.notice().text.isEmpty());
  QVERIFY(!refund.isOffered());
  QVERIFY(QTest::qWaitFor([&] { return refund.capText() != cap; }, kSoonMs));
}

void StaffTasksServerTest::anAuthenticatorIsSetUpAndAskedForFromThenOn() {
  RealServer server(RealServer::Kind::Business);
  QVERIFY2(server.start(), qPrintable(server.why()));
  const auto staff = server.addStaff(QStringLiteral("support"));
  QVERIFY2(!staff.oneTimeSecret.isEmpty(), qPrintable(server.why()));
  Seat seat;
  SignInModel signIn(seat.connection);
  const QSignalSpy signedIn(&seat.connection, &Connection::signedIn);
  const auto reaches = [&signIn](SignInModel::Step step) {
    return QTest::qWaitFor([&] { return signIn.step() == step && signIn.state() == SignInModel::State::Idle; }, kSoonMs);
  };
  signIn.signIn(server.url().toString(), staff.email, RealServer::staffPassword());
  QVERIFY(reaches(SignInModel::Step::OneTimeSecret));
  signIn.sendOneTimeSecret(staff.oneTimeSecret);
  QVERIFY(reaches(SignInModel::Step::Enrol));
  QVERIFY(signIn.authenticatorUri().startsWith(QStringLiteral("otpauth://totp/")));
  signIn.sendCode(authenticatorCode(signIn.authenticatorSecret()));
  QVERIFY(reaches(SignInModel::Step::Recovery));
  const QStringList recovery = signIn.recoveryCodes();
  QVERIFY(recovery.size() >= 8);
  signIn.recoveryKept();
  QTRY_COMPARE_WITH_TIMEOUT(signedIn.count(), 1, kSoonMs);

  Seat again;
  SignInModel second(again.connection);
  const QSignalSpy signedInAgain(&again.connection, &Connection::signedIn);
  second.signIn(server.url().toString(), staff.email, RealServer::staffPassword());
  QVERIFY(QTest::qWaitFor([&] { return second.step() == SignInModel::Step::Code; }, kSoonMs));
  second.sendCode(recovery.constFirst());
  QTRY_COMPARE_WITH_TIMEOUT(signedInAgain.count(), 1, kSoonMs);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::StaffTasksServerTest)
#include "staff_tasks_server_test.moc"
