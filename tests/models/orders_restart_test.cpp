// SPDX-License-Identifier: GPL-3.0-or-later
// The list of orders when the server is started anew, and when it ends the session.
#include <QtCore/QPersistentModelIndex>

#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::Desk;
using testing::kSoonMs;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class OrdersRestartTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void aRestartedServerLosesAndDoublesNothing();
  void anEndedSessionIsNoticed();

 private:
  RealServer m_server;
};

void OrdersRestartTest::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }

void OrdersRestartTest::aRestartedServerLosesAndDoublesNothing() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY(desk.open());
  const int before = desk.orders.rowCount();
  const auto first = customer.place();
  QVERIFY(first && desk.shows(*first, OrderState::waiting));
  const QPersistentModelIndex chosen = desk.orders.index(desk.orders.rowOf(*first), 0);
  desk.proxy.cut(true);
  QVERIFY2(m_server.stop(), qPrintable(m_server.why()));
  QVERIFY2(m_server.start(), qPrintable(m_server.why()));
  const auto second = customer.place();
  QVERIFY2(second, qPrintable(m_server.why()));
  desk.proxy.mend();
  QVERIFY(desk.shows(*second, OrderState::received));
  const auto third = customer.place();
  QVERIFY(third && desk.shows(*third, OrderState::received));
  // The sandbox lived in the process: what it had sold nobody knows any more, and the first order ends by that.
  QVERIFY(QTest::qWaitFor([&] { return desk.stateOf(*first) != stateWords(OrderState::waiting); }, kSoonMs));
  QCOMPARE(desk.orders.rowCount(), before + 3);
  QCOMPARE(desk.shown(), desk.truth());
  QVERIFY(chosen.isValid());
  QCOMPARE(chosen.row(), desk.orders.rowOf(*first));
}

void OrdersRestartTest::anEndedSessionIsNoticed() {
  Desk desk(m_server);
  bool isExpired = false;
  QObject::connect(&desk.connection, &Connection::expired, &desk.connection, [&] { isExpired = true; });
  QVERIFY(desk.open());
  bool isOut = false;
  desk.connection.client().send<StaffLogoutRoute>({}).onResult(&desk.connection, [&](const auto& outcome) { isOut = outcome.has_value(); });
  QVERIFY(QTest::qWaitFor([&] { return isOut && isExpired; }, kSoonMs));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::OrdersRestartTest)
#include "orders_restart_test.moc"
