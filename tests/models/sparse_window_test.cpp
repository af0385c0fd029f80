// SPDX-License-Identifier: GPL-3.0-or-later
// A table of millions: what is read when, what is shown until then, how it grows, shrinks and is opened anew.
#include <QtCore/QPersistentModelIndex>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/models/support/window_world.h"

namespace trunkline::models {

using testing::FakeList;
using World = testing::WindowWorld;

class SparseWindowTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theWholeListIsThereAndPagesAreReadWhereSomebodyLooks();
  void aPlaceholderIsSpokenOf();
  void whatIsPaintedTogetherIsAskedForOnceTwoPagesAtATime();
  void pagesOutOfViewAreNotWaitedFor();
  void aPageIsOneChange();
  void theListGrowsAndShrinksAtItsEnd();
  void positionsHaveALimit();
  void whatIsEvictedIsReadAgainWithoutAWord();
  void aForgottenViewIsOpenedAnewUnderTheRows();
  void aViewThatIsForgottenAgainAndAgainIsSaid();
  void manyNewRowsDoNotMoveTheRowsInView();
  void aPageThatFailsIsSaidAndRetried();
  void anotherQueryTakesThePlaceOfTheList();
  void aQueryThatFailsLeavesTheListAndIsRetried();
  void aMomentIsARow();
  void aFilterWithoutAnIndexIsReadOn();
  void afterASignOutNothingIsLeft();
  void aNewSignInGoesOnWhereItStood();
  void agesInViewAreMadeAnew();
  void theModelIsSoundThroughAllOfIt();
};

void SparseWindowTest::theWholeListIsThereAndPagesAreReadWhereSomebodyLooks() {
  World world(2'000'000);
  world.open();
  QCOMPARE(world.model.rowCount(), 2'000'000);
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.idAt(0), FakeList::kFirst);
  world.look(1'000'000, 1'000'030);
  QCOMPARE(world.idAt(1'000'000), FakeList::kFirst - 10'000'000);
  QCOMPARE(world.model.rowOf(FakeList::kFirst - 10'000'050), 1'000'005);
  QVERIFY(world.isPlaceholder(500'000));
  QVERIFY(world.list.pages.contains(4'999) && world.list.pages.contains(5'001));
  for (const auto& [page, times] : world.list.pages) QCOMPARE(times, 1);
}

void SparseWindowTest::aPlaceholderIsSpokenOf() {
  World world(1'000);
  world.open();
  world.look(0, 20);
  const QModelIndex cell = world.model.index(800, 2);
  QVERIFY(cell.data(RowTableModel::PlaceholderRole).toBool());
  QVERIFY(!cell.data().isValid());
  QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Row 801, being read"));
  QCOMPARE(world.model.index(0, OrderCells::StateColumn).data(Qt::AccessibleTextRole).toString(), QStringLiteral("State: Waiting"));
}

void SparseWindowTest::whatIsPaintedTogetherIsAskedForOnceTwoPagesAtATime() {
  World world(10'000);
  world.open();
  world.outside.transport.answerBy({});
  const std::size_t asked = world.outside.transport.count();
  world.model.setVisibleRows(2'190, 2'210);  // pages 10 and 11
  for (int row = 2'190; row <= 2'210; ++row) QVERIFY(world.isPlaceholder(row));
  QCOMPARE(world.outside.transport.count(), asked);
  world.run();
  QCOMPARE(world.outside.transport.count(), asked + 2);
  QVERIFY(world.asked(asked).request.url.query().endsWith(QStringLiteral("page=10")));
  QVERIFY(world.asked(asked + 1).request.url.query().endsWith(QStringLiteral("page=11")));
  world.outside.transport.reply(asked, world.list.answer(world.asked(asked).request));
  world.run();
  QCOMPARE(world.outside.transport.count(), asked + 3);
  QVERIFY(world.asked(asked + 2).request.url.query().endsWith(QStringLiteral("page=12")));
}

void SparseWindowTest::pagesOutOfViewAreNotWaitedFor() {
  World world(1'000'000);
  world.open();
  world.outside.transport.answerBy({});
  const std::size_t asked = world.outside.transport.count();
  world.look(200'000, 200'020);
  world.look(400'000, 400'020);
  QVERIFY(world.asked(asked).wasAborted && world.asked(asked + 1).wasAborted);
  QCOMPARE(world.outside.transport.count(), asked + 4);
  QVERIFY(world.asked(asked + 2).request.url.query().endsWith(QStringLiteral("page=2000")));
  // Over many places with the thumb: only where it stays is read.
  for (int place = 0; place < 50; ++place) world.model.setVisibleRows(place * 10'000, place * 10'000 + 20);
  world.model.setVisibleRows(400'000, 400'020);
  world.run();
  QCOMPARE(world.outside.transport.count(), asked + 4);
}

void SparseWindowTest::aPageIsOneChange() {
  World world(10'000);
  world.open();
  const QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
  world.look(5'000, 5'020);
  QCOMPARE(changes.count(), 3);  // with the neighbours
  QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 5'000);
  QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 5'199);
}

void SparseWindowTest::theListGrowsAndShrinksAtItsEnd() {
  World world(100'000);
  world.list.isExact = false;
  world.list.counted = 30'000;
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  world.model.setQuery(world.query);
  world.run();
  QCOMPARE(world.model.rowCount(), 100'000);
  QVERIFY(world.model.isExact());
  QCOMPARE(inserts.count(), 2);
  QCOMPARE(inserts.at(1).at(1).toInt(), 30'000);
  const QPersistentModelIndex kept = world.model.index(10, 0);
  world.look(99'900, 99'999);
  QVERIFY(world.idAt(99'999) > 0);
  world.list.rows = 99'950;  // counted anew by another view
  world.list.views += 1;
  world.look(50'000, 50'020);
  QCOMPARE(world.model.rowCount(), 99'950);
  QCOMPARE(kept.row(), 10);
  QCOMPARE(world.model.rowOf(world.list.idAt(99'999)), -1);
  QCOMPARE(resets.count(), 0);
}

void SparseWindowTest::positionsHaveALimit() {
  World world(9'000'000);
  world.open();
  QCOMPARE(world.model.rowCount(), 5'000'000);
  QCOMPARE(world.model.total(), 9'000'000);
  world.look(4'999'980, 4'999'999);
  QVERIFY(world.idAt(4'999'999) > 0);
}

void SparseWindowTest::whatIsEvictedIsReadAgainWithoutAWord() {
  World world(100'000);
  world.open();
  world.look(0, 20);
  const QPersistentModelIndex first = world.model.index(0, 0);
  for (int page = 3; page < 60; page += 3) world.look(page * 200, page * 200 + 20);
  QVERIFY(world.isPlaceholder(0));
  QVERIFY(first.isValid());
  QCOMPARE(world.model.rowOf(FakeList::kFirst), -1);
  world.look(0, 20);
  QCOMPARE(world.idAt(0), FakeList::kFirst);
  QCOMPARE(world.list.pages[0], 2);
}

void SparseWindowTest::aForgottenViewIsOpenedAnewUnderTheRows() {
  World world(100'000);
  world.open();
  world.look(50'000, 50'020);
  const RowId seen = world.idAt(50'007);
  const QPersistentModelIndex kept = world.model.index(50'007, 0);
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  QSignalSpy states(&world.model, &SparseWindowModel::stateChanged);
  world.list.add(3);
  world.list.expiries = 1;
  world.look(50'300, 50'320);
  QCOMPARE(world.list.views, 2);
  QCOMPARE(world.model.rowCount(), 100'003);
  QCOMPARE(kept.row(), 50'010);
  QCOMPARE(world.model.rowOf(seen), 50'010);
  QCOMPARE(world.idAt(50'010), seen);
  QCOMPARE(world.idAt(50'300), world.list.idAt(50'300));
  QVERIFY(!world.isPlaceholder(50'300));
  QCOMPARE(resets.count(), 0);
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.asked(world.newest(QStringLiteral("/orders/views"))).header("X-Background"), QByteArray("1"));
  world.look(0, 20);
  QCOMPARE(world.idAt(0), FakeList::kFirst + 30);
}

void SparseWindowTest::aViewThatIsForgottenAgainAndAgainIsSaid() {
  World world(100'000);
  world.open();
  world.list.expiries = 100;
  world.look(50'000, 50'020);
  QCOMPARE(world.model.state(), ViewState::Stale);
  QCOMPARE(world.idAt(0), FakeList::kFirst);
  QVERIFY(world.list.views <= 5);
  world.list.expiries = 0;
  world.model.retry();
  world.run();
  QCOMPARE(world.model.state(), ViewState::Ready);
  world.look(50'000, 50'020);
  QVERIFY(!world.isPlaceholder(50'000));
}

void SparseWindowTest::manyNewRowsDoNotMoveTheRowsInView() {
  World world(100'000);
  world.open();
  world.look(50'000, 50'020);
  const QPersistentModelIndex kept = world.model.index(50'000, 0);
  const RowId seen = world.idAt(50'000);
  world.list.add(1'234);
  world.model.refresh();
  world.run();
  QCOMPARE(kept.row(), 51'234);
  QCOMPARE(world.idAt(51'234), seen);
  QCOMPARE(world.model.rowCount(), 101'234);
  QVERIFY(!world.isPlaceholder(51'233));
  // And fewer rows above: those in view go up with their indexes.
  world.look(51'230, 51'250);
  world.list.rows -= 2'000;
  world.list.top -= 20'000;
  world.model.refresh();
  world.run();
  QCOMPARE(kept.row(), 49'234);
  QCOMPARE(world.idAt(49'234), seen);
}

void SparseWindowTest::aPageThatFailsIsSaidAndRetried() {
  World world(100'000);
  world.open();
  world.look(0, 20);
  world.list.failures[100] = 1;
  world.look(20'000, 20'020);
  QCOMPARE(world.model.state(), ViewState::Stale);
  QVERIFY(!world.model.notice().isEmpty());
  QCOMPARE(world.idAt(0), FakeList::kFirst);
  QVERIFY(world.isPlaceholder(20'000));
  QVERIFY(!world.isPlaceholder(20'200));
  world.run();
  QCOMPARE(world.list.pages[100], 1);
  world.model.retry();
  world.run();
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.idAt(20'000), world.list.idAt(20'000));
}

void SparseWindowTest::anotherQueryTakesThePlaceOfTheList() {
  World world(1'000);
  world.open();
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  world.list.rows = 0;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  QCOMPARE(world.model.rowCount(), 1'000);
  QCOMPARE(world.model.state(), ViewState::Loading);
  world.run();
  QVERIFY(world.asked(world.newest(QStringLiteral("/orders/views"))).request.body.contains("waiting"));
  QCOMPARE(world.model.rowCount(), 0);
  QCOMPARE(world.model.state(), ViewState::Empty);
  QCOMPARE(resets.count(), 0);
}

void SparseWindowTest::aQueryThatFailsLeavesTheListAndIsRetried() {
  World world(1'000);
  world.open();
  world.look(0, 20);
  world.list.failures[0] = 1;
  world.list.rows = 300;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  world.run();
  QCOMPARE(world.model.state(), ViewState::Stale);
  QCOMPARE(world.model.rowCount(), 1'000);
  world.look(600, 620);  // of a list of which no view is open
  QVERIFY(world.isPlaceholder(600));
  world.model.retry();
  world.run();
  QCOMPARE(world.model.rowCount(), 300);
  QCOMPARE(world.model.state(), ViewState::Ready);
}

void SparseWindowTest::aMomentIsARow() {
  World world(1'000'000);
  world.open();
  world.look(0, 20);
  const client::testing::Collected<int> row(world.model.rowOfMoment(FakeList::timeOf(world.list.idAt(654'321))));
  world.run();
  QVERIFY(row.isValue());
  QCOMPARE(row.value(), 654'321);
  QCOMPARE(world.idAt(654'321), world.list.idAt(654'321));
  // A row that has come to match since its page was read.
  world.list.gone = world.list.idAt(654'410);
  world.look(654'400, 654'420);
  world.list.gone = -1;
  const client::testing::Collected<int> unknown(world.model.rowOfMoment(FakeList::timeOf(world.list.idAt(654'410))));
  world.run();
  QCOMPARE(unknown.value(), 654'400);
  const client::testing::Collected<int> future(world.model.rowOfMoment({testing::kNowUs * 2}));
  world.run();
  QCOMPARE(future.value(), 0);
  const client::testing::Collected<int> past(world.model.rowOfMoment({0}));
  world.run();
  QCOMPARE(past.value(), 999'999);
  const client::testing::Collected<int> overtaken(world.model.rowOfMoment({0}));
  const client::testing::Collected<int> last(world.model.rowOfMoment({testing::kNowUs}));
  world.run();
  QCOMPARE(overtaken.error().kind, client::ErrorKind::Cancelled);
  QCOMPARE(last.value(), 0);
}

void SparseWindowTest::aFilterWithoutAnIndexIsReadOn() {
  World world(500);
  world.list.isNumbered = false;
  world.open();
  QCOMPARE(world.model.rowCount(), 200);
  QVERIFY(!world.model.isExact());
  QVERIFY(world.model.searchedTo() && world.model.canSearchOn());
  world.model.searchOn();
  world.run();
  QCOMPARE(world.model.rowCount(), 400);
  QCOMPARE(world.idAt(399), world.list.idAt(399));
  world.model.searchOn();
  world.run();
  QCOMPARE(world.model.rowCount(), 500);
  QVERIFY(!world.model.canSearchOn());
  world.look(450, 499);
  QCOMPARE(world.idAt(499), world.list.idAt(499));
  QCOMPARE(world.list.pages.size(), std::size_t{1});
}

void SparseWindowTest::afterASignOutNothingIsLeft() {
  World world(1'000);
  world.open();
  world.connection.signOut();
  world.run();
  QCOMPARE(world.model.rowCount(), 0);
  QCOMPARE(world.model.state(), ViewState::Idle);
  QVERIFY(world.model.view().empty());
}

// The calls under way end with the old session; what was in view is read by the new one.
void SparseWindowTest::aNewSignInGoesOnWhereItStood() {
  World world(10'000);
  world.open();
  world.look(5'000, 5'020);
  const RowId seen = world.idAt(5'000);
  world.outside.transport.answerBy({});
  world.look(7'000, 7'020);
  world.outside.transport.answerBy([&world](const client::HttpRequest& request) { return world.list.answer(request); });
  world.list.add(2);
  world.list.views += 1;  // the old session's are none of the new one's
  world.outside.transport.script(client::testing::replyOf(200, testing::jsonOf(TokenAnswer{"other", "Bearer", 900, "refresh", 1800})));
  static_cast<void>(world.connection.signIn(QUrl(QStringLiteral("http://server.test:3000")), {}));
  world.run();
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.model.rowCount(), 10'002);
  QCOMPARE(world.model.rowOf(seen), 5'002);
  QVERIFY(!world.isPlaceholder(7'000));
}

void SparseWindowTest::agesInViewAreMadeAnew() {
  World world(10'000);
  world.open();
  world.look(10, 20);
  const QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
  const QSignalSpy aged(&world.model, &SparseWindowModel::aged);
  world.outside.advance(std::chrono::seconds(31));
  QCOMPARE(aged.count(), 1);
  QCOMPARE(changes.count(), 1);
  QCOMPARE(changes.at(0).at(0).toModelIndex(), world.model.index(10, OrderCells::CreatedColumn));
  QCOMPARE(changes.at(0).at(1).toModelIndex(), world.model.index(20, OrderCells::CreatedColumn));
}

// Growth, eviction, remaking in both directions, shrinking, another list.
void SparseWindowTest::theModelIsSoundThroughAllOfIt() {
  World world(4'500, OrderState::waiting, World::Cells::Narrow);
  world.list.isExact = false;
  world.list.counted = 1'000;
  world.open();
  QCOMPARE(world.model.rowCount(), 4'500);
  for (int row = 0; row < 4'500; row += 500) world.look(row, row + 20);
  QVERIFY(world.isPlaceholder(0));
  world.tell({FakeList::rowAt(world.idAt(4'010), OrderState::received, 2), FakeList::rowAt(world.idAt(4'020), OrderState::waiting, 2)});
  world.list.add(5);
  world.list.expiries = 1;
  world.look(0, 20);
  QCOMPARE(world.model.rowCount(), 4'505);
  world.list.rows -= 1'000;
  world.list.top -= 10'000;
  world.model.refresh();
  world.run();
  QCOMPARE(world.model.rowCount(), 3'505);
  world.list.rows = 1'500;
  world.model.refresh();
  world.run();
  QCOMPARE(world.model.rowCount(), 1'500);
  world.resync();
  world.list.rows = 10;
  world.model.setQuery(testing::orderQueryOf(OrderState::received));
  world.run();
  QCOMPARE(world.model.rowCount(), 10);
  world.connection.signOut();
  QCOMPARE(world.model.rowCount(), 0);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::SparseWindowTest)
#include "sparse_window_test.moc"
