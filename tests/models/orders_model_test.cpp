// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orders_model.h"

#include <QtCore/QPersistentModelIndex>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::problemReply;
using client::testing::replyOf;
using testing::jsonOf;
using testing::order;
using World = testing::OrdersWorld;

class OrdersModelTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theNewestOrdersComeFromAViewOfTheWantedState();
  void anotherReadingMovesRowsWithoutResetting();
  void anExpiredViewIsMadeAnewWithoutAWord();
  void aFailureKeepsTheRowsAndSaysThatTheyAreOld();
  void noOrdersAreEmptyAndNotFailed();
};

void OrdersModelTest::theNewestOrdersComeFromAViewOfTheWantedState() {
  World world;
  world.scriptRows({order(5000), order(4000)});
  world.refresh();
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.model.rowCount(), 2);
  QCOMPARE(world.text(0, OrdersModel::IdColumn), QString::fromStdString(OrderId(5000).text()));
  QCOMPARE(world.text(0, OrdersModel::ServiceColumn), QStringLiteral("whatsapp"));
  QVERIFY(world.text(0, OrdersModel::PriceColumn).contains(QStringLiteral("0.052")));
  world.scriptRows({order(4000, OrderState::received)});
  world.model.setQuery(testing::orderQueryOf(OrderState::received));
  client::testing::settle();
  client::testing::settle();
  const auto& asked = world.outside.transport.asked(world.outside.transport.count() - 2).request;
  QVERIFY2(asked.body.contains(R"("state":"received")"), asked.body.constData());
  QCOMPARE(world.model.rowCount(), 1);
}

void OrdersModelTest::anotherReadingMovesRowsWithoutResetting() {
  World world;
  world.scriptRows({order(5000), order(4000), order(3000)});
  world.refresh();
  const QPersistentModelIndex kept = world.model.index(1, 0);
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  world.scriptRows({order(6000), order(5500), order(4000, OrderState::received)});
  world.refresh();
  QCOMPARE(resets.count(), 0);
  QCOMPARE(world.model.rowCount(), 3);
  QVERIFY(kept.isValid());
  QCOMPARE(kept.row(), 2);
  QCOMPARE(kept.data(OrdersModel::IdRole).toString(), QString::fromStdString(OrderId(4000).text()));
}

void OrdersModelTest::anExpiredViewIsMadeAnewWithoutAWord() {
  World world;
  world.outside.transport.script(replyOf(201, jsonOf(ListViewInfo{"old", {1}, 0, false, 200, {2}})));
  world.outside.transport.script(problemReply(410, "view_expired"));
  world.scriptRows({order(5000)});
  world.refresh();
  client::testing::settle();
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.model.rowCount(), 1);
}

void OrdersModelTest::aFailureKeepsTheRowsAndSaysThatTheyAreOld() {
  World world;
  world.scriptRows({order(5000)});
  world.refresh();
  const auto readAt = world.model.readAt();
  world.outside.transport.script(problemReply(403, "forbidden"));
  world.refresh();
  QCOMPARE(world.model.state(), ViewState::Stale);
  QCOMPARE(world.model.rowCount(), 1);
  QCOMPARE(world.model.readAt()->us, readAt->us);
}

void OrdersModelTest::noOrdersAreEmptyAndNotFailed() {
  World world;
  world.scriptRows({});
  world.refresh();
  QCOMPARE(world.model.state(), ViewState::Empty);
  QCOMPARE(world.model.rowCount(), 0);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::OrdersModelTest)
#include "orders_model_test.moc"
