// SPDX-License-Identifier: GPL-3.0-or-later
// What the stream means to the session and to the open order.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/connection/server_model.h"
#include "models/orders/order_detail_model.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::problemReply;
using client::testing::replyOf;
using client::testing::settle;
using testing::order;

class LiveFeedTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void listensFromTheSignInOnAsABackgroundCall();
  void anEndedSessionIsToldAndAsksForTheSignIn();
  void aTokenThatRanOutIsRenewedWithoutAWord();
  void anotherRoleIsLearnedAnew();
  void aStreamThatIsRefusedIsNotAskedForAgain();
  void theOpenOrderIsReadAgainWhenItHasChanged();
  void anEventThatCannotBeReadIsAMissedOne();
};

namespace {

struct DetailWorld : testing::SignedInWorld {
  // Opens the order, read at that version, with the server's events coming.
  void open(std::int64_t id, std::int64_t version) {
    goLive();
    script(id, version);
    detail.open(OrderId(id));
    settle();
  }
  void script(std::int64_t id, std::int64_t version) {
    OrderDetail found;
    found.row = order(id, OrderState::waiting, version);
    outside.transport.script(replyOf(200, testing::jsonOf(found)));
  }
  [[nodiscard]] std::size_t reads() const { return count(QStringLiteral("/staff/v1/orders/")); }

  ServerModel server{connection};
  OrderDetailModel detail{connection, server, formats};
};

const QString kEvents = QStringLiteral("/staff/v1/events");
const QByteArray kEnded =
    "event: session\ndata: {\"type\":\"session\",\"created_at\":\"2026-01-01T00:00:00Z\",\"data\":{\"object\":"
    "{\"state\":\"ended\"}}}\n\n";

QByteArray changedRole() { return QByteArray(kEnded).replace("ended", "changed"); }

}  // namespace

void LiveFeedTest::listensFromTheSignInOnAsABackgroundCall() {
  testing::SignedInWorld world;
  const auto& stream = world.asked(world.newest(QStringLiteral("/staff/v1/events?topics=all")));
  QCOMPARE(stream.header("X-Background"), QByteArray("1"));
  QCOMPARE(stream.header("Authorization"), QByteArray("Bearer access"));
  QCOMPARE(world.connection.live().state(), LiveFeed::State::Connecting);
  const QSignalSpy missed(&world.connection.live(), &LiveFeed::missed);
  world.goLive();
  QCOMPARE(missed.count(), 1);
  world.cut();
  world.outside.advance(client::Milliseconds(10'000));
  world.goLive();
  QCOMPARE(missed.count(), 1);
}

void LiveFeedTest::anEndedSessionIsToldAndAsksForTheSignIn() {
  testing::SignedInWorld world;
  const QSignalSpy expired(&world.connection, &Connection::expired);
  world.goLive();
  world.outside.transport.script(problemReply(401, "invalid_credentials"));  // to the refresh token
  const std::size_t streams = world.count(kEvents);
  world.feed(kEnded);
  world.cut();
  QCOMPARE(world.count(kEvents), streams + 1);  // without a pause
  world.outside.transport.open(world.newest(kEvents), problemReply(401, "unauthenticated"));
  settle();
  QCOMPARE(expired.count(), 1);
  QCOMPARE(world.connection.live().state(), LiveFeed::State::Off);
  QCOMPARE(world.asked(world.newest(QStringLiteral("/auth/refresh"))).header("X-Background"), QByteArray("1"));
  world.outside.advance(client::Milliseconds(600'000));
  QCOMPARE(world.count(kEvents), streams + 1);
}

void LiveFeedTest::aTokenThatRanOutIsRenewedWithoutAWord() {
  testing::SignedInWorld world;
  const QSignalSpy expired(&world.connection, &Connection::expired);
  world.goLive();
  world.outside.transport.script(replyOf(200, testing::jsonOf(TokenAnswer{"second", "Bearer", 900, "refresh-2", 1800})));
  world.feed(kEnded);
  world.cut();
  world.outside.transport.open(world.newest(kEvents), problemReply(401, "unauthenticated"));
  settle();
  QCOMPARE(expired.count(), 0);
  QCOMPARE(world.asked(world.newest(kEvents)).header("Authorization"), QByteArray("Bearer second"));
  QCOMPARE(world.asked(world.newest(kEvents)).header("Last-Event-ID"), QByteArray("1-0"));
}

void LiveFeedTest::anotherRoleIsLearnedAnew() {
  DetailWorld world;
  world.goLive();
  const std::size_t before = world.count(QStringLiteral("/staff/v1/me"));
  world.feed(changedRole());
  QCOMPARE(world.count(QStringLiteral("/staff/v1/me")), before + 2);  // me and meta
}

void LiveFeedTest::aStreamThatIsRefusedIsNotAskedForAgain() {
  testing::SignedInWorld world;
  const std::size_t streams = world.count(QStringLiteral("/staff/v1/events"));
  world.outside.transport.open(world.newest(QStringLiteral("/staff/v1/events")), problemReply(403, "forbidden"));
  world.outside.advance(client::Milliseconds(600'000));
  QCOMPARE(world.connection.live().state(), LiveFeed::State::Off);
  QCOMPARE(world.count(QStringLiteral("/staff/v1/events")), streams);
}

void LiveFeedTest::theOpenOrderIsReadAgainWhenItHasChanged() {
  DetailWorld world;
  world.open(5000, 3);
  QCOMPARE(world.detail.detail()->row.version, 3);
  const std::size_t before = world.reads();
  world.feed(testing::orderEvent(1, order(4000, OrderState::received, 9)));
  world.feed(testing::orderEvent(2, order(5000, OrderState::waiting, 2)));
  settle();
  QCOMPARE(world.reads(), before);
  world.feed(testing::orderEvent(3, order(5000, OrderState::received, 4)));
  world.feed(testing::orderEvent(4, order(5000, OrderState::completed, 5)));  // while it is read
  QCOMPARE(world.reads(), before + 1);
  QCOMPARE(world.detail.state(), ViewState::Ready);  // what is on the screen stays
  QCOMPARE(world.asked(world.newest(QStringLiteral("/staff/v1/orders/"))).header("X-Background"), QByteArray("1"));
  world.script(5000, 5);
  OrderDetail found;
  found.row = order(5000, OrderState::received, 4);
  world.outside.transport.reply(world.newest(QStringLiteral("/staff/v1/orders/")), replyOf(200, testing::jsonOf(found)));
  settle();
  QCOMPARE(world.reads(), before + 2);
  QCOMPARE(world.detail.detail()->row.version, 5);
}

void LiveFeedTest::anEventThatCannotBeReadIsAMissedOne() {
  testing::SignedInWorld world;
  world.goLive();
  const QSignalSpy missed(&world.connection.live(), &LiveFeed::missed);
  world.feed("id: 1-1\nevent: order\ndata: {\"id\":7}\n\n");
  QCOMPARE(missed.count(), 1);
  world.feed("id: 1-2\nevent: invented.later\ndata: {}\n\n");
  QCOMPARE(missed.count(), 1);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::LiveFeedTest)
#include "live_feed_test.moc"
