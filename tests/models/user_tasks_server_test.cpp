// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do to a customer and to a live order, as the server and the customer then see it.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/orders/order_detail_model.h"
#include "models/users/user_actions_model.h"
#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::Desk;
using testing::kSoonMs;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class UserTasksServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aBanShutsTheCustomerOutAndAnotherConsoleSeesIt();
  void everySignInIsEndedAndTheCustomerMayComeBack();
  void aProviderIsAskedAtOnce();
};

namespace {

using Action = UserActionsModel::Action;
const QString kReason = QStringLiteral("Resells codes on a forum");

struct UserDesk : Desk {
  using Desk::Desk;
  // The customer of that order.
  [[nodiscard]] bool openOwner(OrderId order) {
    OrderDetailModel owned(connection, account, formats);
    owned.open(order);
    if (!QTest::qWaitFor([&] { return owned.detail() != nullptr; }, kSoonMs)) return false;
    user.open(owned.detail()->row.user.id);
    return QTest::qWaitFor([&] { return user.detail() != nullptr; }, kSoonMs);
  }
  [[nodiscard]] bool isDone() {
    return QTest::qWaitFor([&] { return !actions.isBusy(); }, kSoonMs) && actions.notice().isEmpty();
  }
  [[nodiscard]] bool sees(UserState state) {
    return QTest::qWaitFor([&] { return user.detail() != nullptr && user.detail()->row.state == state; }, kSoonMs);
  }

  ServerModel account{connection};
  UserDetailModel user{connection, formats};
  UserActionsModel actions{connection, account, user};
};

}  // namespace

void UserTasksServerTest::aBanShutsTheCustomerOutAndAnotherConsoleSeesIt() {
  RealServer server;
  QVERIFY2(server.start(), qPrintable(server.why()));
  RealCustomer customer(server);
  QVERIFY2(customer.signIn(), qPrintable(server.why()));
  UserDesk desk(server);
  UserDesk other(server);
  QVERIFY2(desk.open() && other.open(), qPrintable(server.why()));
  const auto order = customer.place();
  QVERIFY(order && desk.openOwner(*order) && other.openOwner(*order));
  QVERIFY(desk.user.orders().rowCount() == 1 && desk.user.sessions().rowCount() == 1);

  UserActionsModel::Wish wish;
  wish.action = Action::Ban;
  wish.reason = kReason;
  wish.message = QStringLiteral("Please write to us");
  desk.actions.carryOut(wish);
  QVERIFY2(desk.isDone(), qPrintable(desk.actions.notice().copyText()));
  QVERIFY(desk.sees(UserState::banned) && other.sees(UserState::banned));
  QCOMPARE(desk.user.bans().index(0, 3).data().toString(), wish.message);
  QCOMPARE(desk.user.sessions().rowCount(), 0);
  QVERIFY(!customer.place());
  QVERIFY(!other.actions.isOffered(Action::Ban) && other.actions.isOffered(Action::Unban));
}

void UserTasksServerTest::everySignInIsEndedAndTheCustomerMayComeBack() {
  RealServer server;
  QVERIFY2(server.start(), qPrintable(server.why()));
  RealCustomer customer(server);
  QVERIFY2(customer.signIn(), qPrintable(server.why()));
  UserDesk desk(server);
  QVERIFY2(desk.open(), qPrintable(server.why()));
  const auto order = customer.place();
  QVERIFY(order && desk.openOwner(*order));
  desk.actions.carryOut({Action::LogoutAll, kReason, {}, {}, {}});
  QVERIFY2(desk.isDone(), qPrintable(desk.actions.notice().copyText()));
  QCOMPARE(desk.user.sessions().rowCount(), 0);
  QVERIFY(!customer.statusOf(*order));
  QVERIFY2(customer.signIn(), qPrintable(server.why()));
  QVERIFY(customer.statusOf(*order));
}

void UserTasksServerTest::aProviderIsAskedAtOnce() {
  RealServer server;
  QVERIFY2(server.start(), qPrintable(server.why()));
  RealCustomer customer(server);
  QVERIFY2(customer.signIn(), qPrintable(server.why()));
  UserDesk desk(server);
  QVERIFY2(desk.open(), qPrintable(server.why()));
  const auto order = customer.place();
  QVERIFY(order);
  OrderDetailModel detail(desk.connection, desk.account, desk.formats);
  detail.open(*order);
  QVERIFY(QTest::qWaitFor([&] { return detail.whyNotPoll().isEmpty(); }, kSoonMs));
  detail.pollNow();
  QVERIFY(detail.isPolling());
  QVERIFY(QTest::qWaitFor([&] { return !detail.isPolling(); }, kSoonMs));
  QVERIFY2(detail.pollNotice().isEmpty(), qPrintable(detail.pollNotice().copyText()));
  const auto isAsked = [&] {
    for (int row = 0; row < detail.timeline().rowCount(); ++row)
      if (detail.timeline().index(row, 1).data().toString() == QStringLiteral("Provider asked by staff")) return true;
    return false;
  };
  QVERIFY(QTest::qWaitFor(isAsked, kSoonMs));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::UserTasksServerTest)
#include "user_tasks_server_test.moc"
