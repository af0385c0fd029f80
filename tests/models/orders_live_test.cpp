// SPDX-License-Identifier: GPL-3.0-or-later
// The list of orders under the server's events: what is on the screen, in which order things come, what never moves.
#include <QtCore/QPersistentModelIndex>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::problemReply;
using testing::order;
using World = testing::OrdersWorld;
using Ids = std::vector<std::int64_t>;

class OrdersLiveTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void eventsOfAMomentAreShownInOnePass();
  void withoutEventsNoTimerRuns();
  void anOlderStateNeverReplacesANewerOne();
  void aRowThatNoLongerMatchesStaysDimmedUntilItIsRefreshed();
  void onlyWhatMatchesComesIn();
  void newRowsWaitWhileTheTopIsOutOfView();
  void theListKeepsTheNewestRowsOnly();
  void whatCameWhileItWasReadIsNotLost();
  void anotherFilterCountsFromItsPageOn();
  void whatWasMissedIsReadQuietlyUnderTheHand();
  void aPageOfNewerRowsPushesOldOnesOutWithoutMarkingThem();
  void whatWaitedAndIsNoMoreDoesNotComeIn();
  void askingForTheRowsEndsThePauseBeforeTheNextTry();
  void severalMissesWhileItIsReadAreOneMoreReading();
  void aFilterWhoseReadingFailedIsReadOnceTheServerIsBack();
  void aLostConnectionSaysSinceWhen();
};

namespace {

const QString kViews = QStringLiteral("/orders/views");

// At its place in the batch, an event is worth nothing yet.
void advance(World& world, int ms) { world.outside.advance(client::Milliseconds(ms)); }

// The reading that waits is answered: first its view, then its page.
void answerView(World& world) {
  world.outside.transport.reply(world.newest(kViews),
                                client::testing::replyOf(201, testing::jsonOf(ListViewInfo{"v", {1}, 0, false, 200, {2}})));
  client::testing::settle();
}
void answerPage(World& world, const std::vector<OrderRow>& rows) {
  OrderRowPage page;
  page.items = rows;
  world.outside.transport.reply(world.newest(QStringLiteral("/orders?view=v")), client::testing::replyOf(200, testing::jsonOf(page)));
  client::testing::settle();
}

}  // namespace

void OrdersLiveTest::eventsOfAMomentAreShownInOnePass() {
  World world;
  world.showLive({order(5000), order(4000), order(3000)});
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  const QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  const QSignalSpy changes(&world.model, &QAbstractItemModel::dataChanged);
  const std::size_t asked = world.outside.transport.count();
  world.feed(testing::orderEvent(1, order(6000, OrderState::buying, 0)));
  world.feed(testing::orderEvent(2, order(4000, OrderState::closing, 2)));
  world.feed(testing::orderEvent(3, order(7000)));
  advance(world, 100);
  QCOMPARE(world.model.rowCount(), 3);
  world.feed(testing::orderEvent(4, order(4000, OrderState::cancelled, 3)));
  world.feed(testing::orderEvent(5, order(6000)));
  advance(world, 60);
  QCOMPARE(world.ids(), (Ids{7000, 6000, 5000, 4000, 3000}));
  QCOMPARE(world.model.total(), 5);
  QCOMPARE(world.text(3, OrdersModel::StateColumn), QStringLiteral("Cancelled"));
  QCOMPARE(world.text(1, OrdersModel::StateColumn), QStringLiteral("Waiting"));
  QCOMPARE(inserts.count(), 1);
  QCOMPARE(changes.count(), 1);
  QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 3);
  QCOMPARE(resets.count(), 0);
  QCOMPARE(world.outside.transport.count(), asked);
}

void OrdersLiveTest::withoutEventsNoTimerRuns() {
  World world;
  world.showLive({order(5000)});
  const std::size_t timers = world.outside.scheduler.waiting();
  world.feed(testing::orderEvent(1, order(5000, OrderState::received, 2)));
  QCOMPARE(world.outside.scheduler.waiting(), timers + 1);
  advance(world, 200);
  QCOMPARE(world.outside.scheduler.waiting(), timers);
}

void OrdersLiveTest::anOlderStateNeverReplacesANewerOne() {
  World world;
  world.showLive({order(5000, OrderState::received, 5)});
  world.tell({order(5000, OrderState::waiting, 4)});
  QCOMPARE(world.text(0, OrdersModel::StateColumn), QStringLiteral("Received"));
  world.tell({order(5000, OrderState::completed, 7), order(5000, OrderState::received, 6)});
  QCOMPARE(world.text(0, OrdersModel::StateColumn), QStringLiteral("Completed"));
  world.scriptRows({order(5000, OrderState::received, 6)});
  world.refresh();
  QCOMPARE(world.text(0, OrdersModel::StateColumn), QStringLiteral("Completed"));
}

void OrdersLiveTest::aRowThatNoLongerMatchesStaysDimmedUntilItIsRefreshed() {
  World world;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  world.showLive({order(5000), order(4000)});
  world.tell({order(5000, OrderState::received, 2)});
  QCOMPARE(world.model.rowCount(), 2);
  QVERIFY(world.isGone(5000));
  QVERIFY(!world.isGone(4000));
  const QString spoken = world.model.index(0, OrdersModel::StateColumn).data(Qt::AccessibleTextRole).toString();
  QVERIFY2(spoken.contains(QStringLiteral("no longer matches")), qPrintable(spoken));
  world.tell({order(5000, OrderState::waiting, 3)});
  QVERIFY(!world.isGone(5000));
  world.tell({order(5000, OrderState::received, 4)});
  world.scriptRows({order(4000)});
  world.refresh();
  QCOMPARE(world.ids(), Ids{4000});
}

void OrdersLiveTest::onlyWhatMatchesComesIn() {
  World world;
  world.model.setQuery(testing::orderQueryOf(OrderState::received));
  world.showLive({order(5000, OrderState::received)});
  world.tell({order(6000), order(4000, OrderState::received, 2)});
  QCOMPARE(world.ids(), (Ids{5000, 4000}));
  world.tell({order(6000, OrderState::received, 2)});
  QCOMPARE(world.ids(), (Ids{6000, 5000, 4000}));
}

void OrdersLiveTest::newRowsWaitWhileTheTopIsOutOfView() {
  World world;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  world.showLive({order(5000), order(4000)});
  world.model.setFollowing(false);
  const QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  world.tell({order(6000), order(7000), order(8000), order(4000, OrderState::waiting, 2)});
  QCOMPARE(inserts.count(), 0);
  QCOMPARE(world.model.waitingRows(), 3);
  world.tell({order(7000, OrderState::cancelled, 2)});
  QCOMPARE(world.model.waitingRows(), 2);
  world.tell({order(6000, OrderState::waiting, 3)});
  world.tell({order(6000, OrderState::cancelled, 2)});  // overtaken
  QCOMPARE(world.model.waitingRows(), 2);
  QCOMPARE(world.model.total(), 4);
  world.model.setFollowing(true);
  QCOMPARE(world.model.total(), 4);
  QCOMPARE(world.ids(), (Ids{8000, 6000, 5000, 4000}));
  QCOMPARE(world.model.waitingRows(), 0);
  QCOMPARE(inserts.count(), 1);
}

void OrdersLiveTest::theListKeepsTheNewestRowsOnly() {
  World world;
  std::vector<OrderRow> rows;
  for (std::int64_t id = 1200; id > 1000; --id) rows.push_back(order(id));
  world.showLive(rows);
  const QPersistentModelIndex kept = world.model.index(10, 0);
  const QPersistentModelIndex last = world.model.index(199, 0);
  world.tell({order(1300), order(1301), order(900)});
  QCOMPARE(world.model.rowCount(), 200);
  QCOMPARE(world.ids().front(), 1301);
  QCOMPARE(world.ids().back(), 1003);
  QCOMPARE(kept.row(), 12);
  QVERIFY(!last.isValid());
  std::vector<OrderRow> many;
  for (std::int64_t id = 2000; id < 2250; ++id) many.push_back(order(id));
  world.tell(many);
  QCOMPARE(world.model.rowCount(), 200);
  QCOMPARE(world.ids().back(), 2050);
}

void OrdersLiveTest::whatCameWhileItWasReadIsNotLost() {
  World world;
  world.showLive({order(5000), order(4000)});
  world.model.refresh();  // nobody answers yet
  world.tell({order(5000, OrderState::received, 3), order(6000)});
  QCOMPARE(world.ids(), (Ids{6000, 5000, 4000}));
  answerView(world);
  answerPage(world, {order(5000, OrderState::waiting, 2), order(4000)});  // as it was before the events
  QCOMPARE(world.ids(), (Ids{6000, 5000, 4000}));
  QCOMPARE(world.text(1, OrdersModel::StateColumn), QStringLiteral("Received"));
  QCOMPARE(world.model.state(), ViewState::Ready);
}

void OrdersLiveTest::anotherFilterCountsFromItsPageOn() {
  World world;
  world.showLive({order(5000), order(4000)});
  world.model.setQuery(testing::orderQueryOf(OrderState::received));  // nobody answers yet
  world.tell({order(5000, OrderState::waiting, 2), order(6000)});
  QCOMPARE(world.ids(), (Ids{6000, 5000, 4000}));
  QVERIFY(!world.isGone(5000));
  world.scriptRows({order(3000, OrderState::received)});
  world.refresh();
  QCOMPARE(world.ids(), Ids{3000});
}

void OrdersLiveTest::whatWasMissedIsReadQuietlyUnderTheHand() {
  World world;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  world.showLive({order(5000), order(4000), order(3000)});
  const QPersistentModelIndex chosen = world.model.index(1, 0);
  QSignalSpy states(&world.model, &OrdersModel::stateChanged);
  const QSignalSpy resets(&world.model, &QAbstractItemModel::modelReset);
  world.scriptRows({order(6000), order(5000, OrderState::waiting, 4), order(3000)});
  world.feed("id: 2-1\nevent: resync\ndata: {\"id\":\"2-1\",\"type\":\"resync\"}\n\n");
  QCOMPARE(world.model.state(), ViewState::Ready);
  client::testing::settle();
  QCOMPARE(world.ids(), (Ids{6000, 5000, 4000, 3000}));
  QCOMPARE(chosen.row(), 2);
  QVERIFY(world.isGone(4000));
  QVERIFY(!world.isGone(3000));
  QCOMPARE(resets.count(), 0);
  QCOMPARE(world.asked(world.newest(kViews)).header("X-Background"), QByteArray("1"));
  world.scriptRows({order(6000)});
  world.refresh();
  QCOMPARE(world.asked(world.newest(kViews)).header("X-Background"), QByteArray());
}

void OrdersLiveTest::aPageOfNewerRowsPushesOldOnesOutWithoutMarkingThem() {
  World world;
  world.showLive({order(500), order(400)});
  world.model.setFollowing(false);
  std::vector<OrderRow> page;
  for (std::int64_t id = 1200; id > 1000; --id) page.push_back(order(id));
  world.scriptRows(page);
  world.feed("id: 2-1\nevent: resync\ndata: {}\n\n");
  client::testing::settle();
  QCOMPARE(world.ids(), (Ids{500, 400}));
  QVERIFY(!world.isGone(400));
  QCOMPARE(world.model.waitingRows(), 200);
  world.model.setFollowing(true);
  QCOMPARE(world.model.rowCount(), 200);
  QCOMPARE(world.ids().back(), 1001);
}

void OrdersLiveTest::whatWaitedAndIsNoMoreDoesNotComeIn() {
  World world;
  world.model.setQuery(testing::orderQueryOf(OrderState::waiting));
  world.showLive({order(5000), order(4000)});
  world.model.setFollowing(false);
  world.tell({order(7000), order(6000)});
  QCOMPARE(world.model.waitingRows(), 2);
  world.scriptRows({order(7000), order(5000), order(4000)});  // 6000 was received while nobody told
  world.feed("id: 2-1\nevent: resync\ndata: {}\n\n");
  client::testing::settle();
  QCOMPARE(world.model.waitingRows(), 1);
  world.model.setFollowing(true);
  QCOMPARE(world.ids(), (Ids{7000, 5000, 4000}));
}

void OrdersLiveTest::askingForTheRowsEndsThePauseBeforeTheNextTry() {
  World world;
  world.showLive({order(5000)});
  world.cut();
  const std::size_t streams = world.count(QStringLiteral("/staff/v1/events"));
  world.scriptRows({order(5000)});
  world.refresh();
  QCOMPARE(world.count(QStringLiteral("/staff/v1/events")), streams + 1);
}

void OrdersLiveTest::severalMissesWhileItIsReadAreOneMoreReading() {
  World world;
  world.showLive({order(5000)});
  const std::size_t before = world.count(kViews);
  for (int i = 0; i < 3; ++i) world.feed("id: 2-1\nevent: resync\ndata: {}\n\n");
  client::testing::settle();
  QCOMPARE(world.count(kViews), before + 1);
  answerView(world);
  world.scriptRows({order(5000, OrderState::received, 2)});
  answerPage(world, {order(5000)});
  QCOMPARE(world.count(kViews), before + 2);
  QCOMPARE(world.text(0, OrdersModel::StateColumn), QStringLiteral("Received"));
}

void OrdersLiveTest::aFilterWhoseReadingFailedIsReadOnceTheServerIsBack() {
  World world;
  world.showLive({order(5000), order(4000, OrderState::received)});
  world.outside.transport.script(problemReply(403, "forbidden"));
  world.model.setQuery(testing::orderQueryOf(OrderState::received));
  client::testing::settle();
  QCOMPARE(world.model.state(), ViewState::Stale);
  world.scriptRows({order(4000, OrderState::received)});
  world.feed("id: 2-1\nevent: resync\ndata: {}\n\n");
  client::testing::settle();
  QCOMPARE(world.model.state(), ViewState::Ready);
  QCOMPARE(world.ids(), Ids{4000});
}

void OrdersLiveTest::aLostConnectionSaysSinceWhen() {
  World world;
  QCOMPARE(world.model.live(), LiveFeed::State::Connecting);
  world.showLive({order(5000)});
  QCOMPARE(world.model.live(), LiveFeed::State::Live);
  world.clock.nowUs += 60'000'000;
  world.feed(": beat\n\n");
  world.clock.nowUs += 30'000'000;  // nothing comes any more, but nobody has noticed
  world.cut();
  QCOMPARE(world.model.live(), LiveFeed::State::Reconnecting);
  QCOMPARE(world.model.readAt()->us, world.clock.nowUs - 30'000'000);
  world.clock.nowUs += 30'000'000;
  advance(world, 10'000);
  world.cut();
  QCOMPARE(world.model.live(), LiveFeed::State::Offline);
  QCOMPARE(world.model.readAt()->us, world.clock.nowUs - 60'000'000);
  const std::size_t views = world.count(kViews);
  advance(world, 10'000);
  QCOMPARE(world.asked(world.newest(QStringLiteral("/events"))).header("Last-Event-ID"), QByteArray("1-0"));
  world.goLive();
  QCOMPARE(world.model.live(), LiveFeed::State::Live);
  QCOMPARE(world.count(kViews), views);  // it resumed: nothing has to be read again
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::OrdersLiveTest)
#include "orders_live_test.moc"
