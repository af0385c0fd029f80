// SPDX-License-Identifier: GPL-3.0-or-later
// The server's events in a window over a long list: what changes in place, what waits, what is read again.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/window/id_selection.h"
#include "tests/models/support/window_world.h"

namespace trunkline::models {

using testing::FakeList;
using World = testing::WindowWorld;

class SparseLiveTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eventsOfAMomentAreOneChangeARun();
  void anOlderStateNeverReplacesANewerOne();
  void whatStopsMatchingStaysDimmedUntilItIsRefreshed();
  void newRowsWaitUntilTheyAreAskedFor();
  void newRowsWaitWhereverOneLooks();
  void aRowThatComesToMatchWaitsToo();
  void whatIsElsewhereInTheListDoesNotWait();
  void whatCameWhileAPageWasReadIsNotLost();
  void whatWasMissedIsReadQuietlyWhereSomebodyLooks();
  void aMissWhileAViewIsOpenedIsOneMoreReading();
  void theSelectionOutlivesAllOfIt();
  void withoutEventsNoTimerRuns();
};

namespace {

struct Live : World {
  explicit Live(std::int64_t rows, std::optional<OrderState> state = {}) : World(rows, state) {
    open();
    goLive();
    run();
  }
};

QString stateOf(const World& world, int row) { return world.model.index(row, OrderCells::StateColumn).data().toString(); }

}  // namespace

void SparseLiveTest::eventsOfAMomentAreOneChangeARun() {
  Live world(10'000);
  world.look(0, 20);
  const QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
  const std::size_t asked = world.outside.transport.count();
  world.tell({FakeList::rowAt(world.idAt(4), OrderState::received, 2), FakeList::rowAt(world.idAt(3), OrderState::received, 2),
              FakeList::rowAt(world.idAt(9), OrderState::received, 2), FakeList::rowAt(world.idAt(9), OrderState::completed, 3),
              FakeList::rowAt(world.list.idAt(5'000), OrderState::completed, 3)});
  QCOMPARE(changes.count(), 2);
  QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 3);
  QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 4);
  QCOMPARE(stateOf(world, 9), QStringLiteral("Completed"));
  QCOMPARE(world.outside.transport.count(), asked);
}

void SparseLiveTest::anOlderStateNeverReplacesANewerOne() {
  Live world(1'000);
  const RowId id = world.idAt(0);
  world.tell({FakeList::rowAt(id, OrderState::received, 5)});
  world.tell({FakeList::rowAt(id, OrderState::waiting, 4)});
  QCOMPARE(stateOf(world, 0), QStringLiteral("Received"));
  world.model.refresh();  // the page is as it was before the event
  world.run();
  QCOMPARE(stateOf(world, 0), QStringLiteral("Received"));
}

void SparseLiveTest::whatStopsMatchingStaysDimmedUntilItIsRefreshed() {
  Live world(1'000, OrderState::waiting);
  const RowId id = world.idAt(7);
  world.tell({FakeList::rowAt(id, OrderState::received, 2)});
  QVERIFY(world.isGone(7));
  QCOMPARE(world.idAt(7), id);
  const QString spoken = world.model.index(7, OrderCells::StateColumn).data(Qt::AccessibleTextRole).toString();
  QVERIFY2(spoken.contains(QStringLiteral("no longer matches")), qPrintable(spoken));
  world.list.gone = id;
  world.resync();
  QCOMPARE(world.idAt(7), id);
  QVERIFY(world.isGone(7));
  world.model.refresh();
  world.run();
  QCOMPARE(world.model.rowOf(id), -1);
}

void SparseLiveTest::newRowsWaitUntilTheyAreAskedFor() {
  Live world(1'000, OrderState::waiting);
  const QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  const RowId top = world.idAt(0);
  world.list.add(3);
  world.tell({FakeList::rowAt(FakeList::kFirst + 10), FakeList::rowAt(FakeList::kFirst + 20), FakeList::rowAt(FakeList::kFirst + 30)});
  QCOMPARE(world.model.waitingRows(), 3);
  world.tell({FakeList::rowAt(FakeList::kFirst + 20, OrderState::waiting, 3)});
  world.tell({FakeList::rowAt(FakeList::kFirst + 20, OrderState::cancelled, 2)});  // overtaken
  QCOMPARE(world.model.waitingRows(), 3);
  world.tell({FakeList::rowAt(FakeList::kFirst + 20, OrderState::cancelled, 4)});
  QCOMPARE(world.model.waitingRows(), 2);
  QCOMPARE(inserts.count(), 0);
  world.list.gone = FakeList::kFirst + 20;
  world.model.refresh();
  world.run();
  QCOMPARE(world.model.waitingRows(), 0);
  QCOMPARE(world.idAt(0), FakeList::kFirst + 30);
  QCOMPARE(world.model.rowOf(top), 2);
}

void SparseLiveTest::newRowsWaitWhereverOneLooks() {
  Live world(100'000);
  for (int page = 3; page < 63; page += 3) world.look(page * 200, page * 200 + 20);
  QVERIFY(world.isPlaceholder(0));
  world.tell({FakeList::rowAt(FakeList::kFirst + 10)});
  QCOMPARE(world.model.waitingRows(), 1);
}

void SparseLiveTest::aRowThatComesToMatchWaitsToo() {
  Live world(1'000, OrderState::waiting);
  world.tell({FakeList::rowAt(FakeList::kFirst - 15)});
  QCOMPARE(world.model.waitingRows(), 1);
  world.tell({FakeList::rowAt(FakeList::kFirst - 25, OrderState::received)});
  QCOMPARE(world.model.waitingRows(), 1);
}

void SparseLiveTest::whatIsElsewhereInTheListDoesNotWait() {
  Live world(10'000, OrderState::waiting);
  world.tell({FakeList::rowAt(world.list.idAt(5'000), OrderState::waiting, 2)});
  QCOMPARE(world.model.waitingRows(), 0);
}

void SparseLiveTest::whatCameWhileAPageWasReadIsNotLost() {
  Live world(10'000);
  world.outside.transport.answerBy({});
  world.model.setVisibleRows(5'050, 5'070);
  world.run();
  const std::size_t read = world.newest(QStringLiteral("page=25"));
  world.tell({FakeList::rowAt(world.list.idAt(5'055), OrderState::received, 3)});
  world.outside.transport.reply(read, world.list.answer(world.asked(read).request));
  world.run();
  QCOMPARE(stateOf(world, 5'055), QStringLiteral("Received"));
  QCOMPARE(stateOf(world, 5'056), QStringLiteral("Waiting"));
}

void SparseLiveTest::whatWasMissedIsReadQuietlyWhereSomebodyLooks() {
  Live world(10'000);
  world.look(0, 20);
  world.look(5'050, 5'070);
  world.list.pages.clear();
  world.list.changed[world.list.idAt(5'060)] = FakeList::rowAt(world.list.idAt(5'060), OrderState::failed, 2);
  QSignalSpy states(&world.model, &SparseWindowModel::stateChanged);
  const qint64 views = world.list.views;
  world.resync();
  QCOMPARE(stateOf(world, 5'060), QStringLiteral("Failed"));
  QCOMPARE(world.list.pages, (std::map<std::int64_t, int>{{24, 1}, {25, 1}, {26, 1}}));
  QCOMPARE(world.list.views, views);
  QCOMPARE(world.asked(world.newest(QStringLiteral("page=25"))).header("X-Background"), QByteArray("1"));
  QVERIFY(!world.isPlaceholder(0));  // as it was, until somebody looks
  world.look(0, 20);
  QCOMPARE(world.list.pages[0], 1);
}

void SparseLiveTest::aMissWhileAViewIsOpenedIsOneMoreReading() {
  Live world(10'000);
  world.look(0, 20);
  world.list.pages.clear();
  world.model.refresh();
  world.resync();
  QCOMPARE(world.list.pages[0], 2);
  QCOMPARE(world.model.state(), ViewState::Ready);
}

void SparseLiveTest::theSelectionOutlivesAllOfIt() {
  Live world(10'000);
  IdSelection selection;
  world.look(5'000, 5'020);
  QVERIFY(selection.select(world.model.idsBetween(5'005, 5'003)));
  const std::vector<RowId> ids = selection.ids();
  QCOMPARE(ids.size(), std::size_t{3});
  world.list.add(700);
  world.list.expiries = 1;
  world.look(5'300, 5'320);
  world.model.refresh();
  world.run();
  for (const RowId id : ids) QVERIFY(selection.contains(id));
  QCOMPARE(world.model.rowOf(ids.front()), 5'703);
  QVERIFY(world.model.idsBetween(0, 10).empty());
}

void SparseLiveTest::withoutEventsNoTimerRuns() {
  Live world(1'000);
  world.look(0, 20);
  const std::size_t timers = world.outside.scheduler.waiting();
  world.feed(testing::orderEvent(1, FakeList::rowAt(world.idAt(0), OrderState::received, 2)));
  QCOMPARE(world.outside.scheduler.waiting(), timers + 1);
  world.outside.advance(client::Milliseconds(200));
  QCOMPARE(world.outside.scheduler.waiting(), timers);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::SparseLiveTest)
#include "sparse_live_test.moc"
