// SPDX-License-Identifier: GPL-3.0-or-later
// The list that follows, with more rows than a page; what it does with a page of them is in orders_live_test.
#include <QtCore/QPersistentModelIndex>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/window/follow_model.h"
#include "tests/models/support/window_world.h"

namespace trunkline::models {

using testing::FakeList;

class FollowModelTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void olderRowsAreReadWhenSomebodyScrollsThere();
  void itKeepsSoManyRows();
  void aForgottenViewDoesNotEndTheScrolling();
  void whatWasMissedIsReadAsFarAsRowsAreShown();
  void moreNewRowsThanAPageLeaveNoHole();
  void anOlderRowThatChangesIsLeftToThePagesBelow();
};

namespace {

struct World : testing::SignedInWorld {
  explicit World(std::int64_t rows) {
    list.rows = rows;
    outside.transport.answerBy([this](const client::HttpRequest& request) { return list.answer(request); });
    QObject::connect(&connection.live(), &LiveFeed::orderChanged, &model, [this](const OrderRow& row) { model.tell(makeRow(row)); });
    model.setQuery(testing::orderQueryOf({}));
    run();
    goLive();
    run();
  }
  void run() { client::testing::settle(); }
  void fetch() {
    model.fetchMore({});
    run();
  }
  void tell(const OrderRow& row) {
    feed(testing::orderEvent(++told, row));
    outside.advance(client::Milliseconds(200));
  }
  void resync() {
    feed("id: 2-1\nevent: resync\ndata: {}\n\n");
    run();
  }
  [[nodiscard]] RowId idAt(int row) const { return model.slotAt(row)->row.id; }

  FakeList list;
  FollowModel model{connection, formats, std::make_shared<testing::NarrowCells>()};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
  int told{0};
};

}  // namespace

void FollowModelTest::olderRowsAreReadWhenSomebodyScrollsThere() {
  World world(450);
  QCOMPARE(world.model.rowCount(), 200);
  const QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  world.fetch();
  QCOMPARE(world.model.rowCount(), 400);
  QCOMPARE(inserts.count(), 1);
  QVERIFY(world.model.canFetchMore({}));
  world.fetch();
  QCOMPARE(world.model.rowCount(), 450);
  QCOMPARE(world.idAt(449), world.list.idAt(449));
  QVERIFY(!world.model.canFetchMore({}));
  world.model.refresh();
  QCOMPARE(world.model.rowCount(), 450);
  world.run();
  QCOMPARE(world.model.rowCount(), 200);
  QVERIFY(world.model.canFetchMore({}));
}

void FollowModelTest::itKeepsSoManyRows() {
  World world(6'000);
  while (world.model.canFetchMore({})) world.fetch();
  QCOMPARE(world.model.rowCount(), 5'000);
  const QPersistentModelIndex kept = world.model.index(10, 0);
  world.tell(FakeList::rowAt(FakeList::kFirst + 10));
  QCOMPARE(world.model.rowCount(), 5'000);
  QCOMPARE(world.idAt(0), FakeList::kFirst + 10);
  QCOMPARE(kept.row(), 11);
}

void FollowModelTest::aForgottenViewDoesNotEndTheScrolling() {
  World world(1'000);
  world.list.expiries = 1;
  world.fetch();
  QCOMPARE(world.model.rowCount(), 400);
  QCOMPARE(world.idAt(399), world.list.idAt(399));
  QCOMPARE(world.model.state(), ViewState::Ready);
}

void FollowModelTest::whatWasMissedIsReadAsFarAsRowsAreShown() {
  World world(1'000);
  world.fetch();
  world.fetch();
  world.list.changed[world.list.idAt(550)] = FakeList::rowAt(world.list.idAt(550), OrderState::failed, 7);
  const QSignalSpy removals(&world.model, &QAbstractItemModel::rowsRemoved);
  world.resync();
  QCOMPARE(world.model.rowCount(), 600);
  QCOMPARE(world.model.slotAt(550)->row.version, 7);
  QCOMPARE(removals.count(), 0);
}

void FollowModelTest::moreNewRowsThanAPageLeaveNoHole() {
  World world(1'000);
  const QPersistentModelIndex kept = world.model.index(0, 0);
  world.list.add(500);
  world.resync();
  QCOMPARE(kept.row(), 500);
  for (int row = 0; row < world.model.rowCount(); ++row) QCOMPARE(world.idAt(row), world.list.idAt(row));
  QVERIFY(world.model.rowCount() >= 700);
}

void FollowModelTest::anOlderRowThatChangesIsLeftToThePagesBelow() {
  World world(1'000);
  world.tell(FakeList::rowAt(world.list.idAt(700), OrderState::received, 2));
  QCOMPARE(world.model.rowCount(), 200);
  QCOMPARE(world.model.total(), 1'000);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::FollowModelTest)
#include "follow_model_test.moc"
