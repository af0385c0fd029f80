// SPDX-License-Identifier: GPL-3.0-or-later
// The list of orders against the server's own processes: nothing is lost, doubled or wrong on the screen, whatever happens to
// the connection in between.

#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::Desk;
using testing::kSoonMs;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class OrdersServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void rowsComeAndChangeWithoutBeingRead();
  void aConnectionCutBetweenTwoEventsLosesAndDoublesNothing();

 private:
  RealServer m_server;
};

void OrdersServerTest::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }

void OrdersServerTest::rowsComeAndChangeWithoutBeingRead() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY2(desk.open(), qPrintable(m_server.why()));
  const int pages = desk.transport.pages;
  const int before = desk.orders.rowCount();
  const auto waits = customer.place();
  QVERIFY(waits);
  QVERIFY(desk.shows(*waits, OrderState::waiting));
  const auto cancelled = customer.place();
  QVERIFY(cancelled && customer.cancel(*cancelled));
  QVERIFY(desk.shows(*cancelled, OrderState::cancelled));
  QVERIFY(desk.shows(*waits, OrderState::received));
  QCOMPARE(desk.orders.rowCount(), before + 2);
  QCOMPARE(desk.orders.rowOf(*cancelled), 0);
  QCOMPARE(desk.transport.pages, pages);
  QCOMPARE(desk.shown(), desk.truth());
}

void OrdersServerTest::aConnectionCutBetweenTwoEventsLosesAndDoublesNothing() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY(desk.open());
  const int pages = desk.transport.pages;
  const int before = desk.orders.rowCount();
  const auto first = customer.place();
  QVERIFY(first && desk.shows(*first, OrderState::waiting));
  desk.proxy.cut(true);
  QVERIFY(QTest::qWaitFor([&] { return !desk.isLive(); }, kSoonMs));
  const auto second = customer.place();
  QVERIFY(second && customer.cancel(*second));
  const auto codeCame = [&] { return customer.statusOf(*first) == OrderStatus::received; };
  QVERIFY(QTest::qWaitFor(codeCame, kSoonMs));
  QCOMPARE(desk.stateOf(*first), stateWords(OrderState::waiting));
  QCOMPARE(desk.orders.rowOf(*second), -1);
  desk.proxy.mend();
  QVERIFY(desk.shows(*first, OrderState::received));
  QVERIFY(desk.shows(*second, OrderState::cancelled));
  QVERIFY(desk.isLive());
  const auto third = customer.place();
  QVERIFY(third && desk.shows(*third, OrderState::received));
  QCOMPARE(desk.transport.pages, pages);  // it resumed: nothing was read again
  QCOMPARE(desk.orders.rowCount(), before + 3);
  QCOMPARE(desk.shown(), desk.truth());
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::OrdersServerTest)
#include "orders_server_test.moc"
