// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/live/event_stream.h"

#include <QtTest/QTest>

#include "server/contract/console_limits.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::client::testing {

using State = EventStream::State;

class EventStreamTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void goesLiveAndPassesEventsOn();
  void comesBackBehindTheLastWholeEvent();
  void pausesGrowAndEndWhenTheServerIsBack();
  void theServersPauseIsTheBase();
  void retryAfterIsHonoured();
  void silenceIsABrokenConnection();
  void aHeartbeatKeepsItAlive();
  void aRefusedTokenIsRenewedOnce();
  void withoutATokenItIsRenewedFirst();
  void withoutASessionItStops();
  void refusalsThatLastStopIt_data();
  void refusalsThatLastStopIt();
  void anAnswerThatIsNoStreamIsTriedAgain();
  void resyncIsPassedOn();
  void anEventThatIsTooLargeAsksForAResync();
  void stoppingFromAReceiverLosesNothing();
  void destroyingFromAReceiverIsAllowed();
  void retryNowEndsThePause();
};

namespace {

struct StreamWorld : ClientWorld {
  StreamWorld() { start(); }
  explicit StreamWorld(FakeAuthorizer* authorizer) : wired(parts(authorizer)) { start(); }
  void start() {
    QObject::connect(stream.get(), &EventStream::eventArrived, stream.get(), [this](const ServerEvent& event) { ids.append(event.id); });
    QObject::connect(stream.get(), &EventStream::resyncNeeded, stream.get(), [this] { ++resyncs; });
    stream->start();
  }
  void live(std::size_t index) { transport.openEvents(index); }
  void cut(std::size_t index) { transport.end(index, ApiError::make(ErrorKind::Network, "cut")); }

  ClientParts wired{parts()};
  std::unique_ptr<EventStream> stream = std::make_unique<EventStream>(wired, "/v1/events");
  QList<QByteArray> ids;
  int resyncs{0};
};

}  // namespace

void EventStreamTest::goesLiveAndPassesEventsOn() {
  StreamWorld world;
  QCOMPARE(world.stream->state(), State::Connecting);
  const auto& asked = world.transport.asked(0);
  QCOMPARE(asked.request.url.path(), QStringLiteral("/v1/events"));
  QCOMPARE(asked.header("Accept"), QByteArray("text/event-stream"));
  QVERIFY(asked.header("Last-Event-ID").isEmpty());
  world.live(0);
  QCOMPARE(world.stream->state(), State::Live);
  world.transport.feed(0, "id: a-1\nevent: order.received\ndata: {}\n\nid: a-2\ndata: {}\n\n");
  QCOMPARE(world.ids, QList<QByteArray>({"a-1", "a-2"}));
}

void EventStreamTest::comesBackBehindTheLastWholeEvent() {
  StreamWorld world;
  world.live(0);
  world.transport.feed(0, "id: a-1\ndata: {}\n\nid: a-2\ndata: {");
  world.cut(0);
  QCOMPARE(world.stream->state(), State::Waiting);
  QCOMPARE(world.stream->lastError()->kind, ErrorKind::Network);
  world.advance(limits::kStreamRetryBase);
  QCOMPARE(world.transport.asked(1).header("Last-Event-ID"), QByteArray("a-1"));
  world.live(1);
  QVERIFY(!world.stream->lastError());
  world.transport.feed(1, "id: a-2\ndata: {}\n\n");
  QCOMPARE(world.ids, QList<QByteArray>({"a-1", "a-2"}));
}

void EventStreamTest::pausesGrowAndEndWhenTheServerIsBack() {
  StreamWorld world;
  world.randomness.fixed = 0;  // the shortest pauses: half
  Milliseconds expected = limits::kStreamRetryBase / 2;
  for (std::size_t i = 0; i < 10; ++i) {
    world.live(i);  // accepting alone is not being back
    world.cut(i);
    QCOMPARE(world.scheduler.untilNext(), expected);
    world.advance(expected);
    expected = std::min(expected * 2, Milliseconds(limits::kStreamRetryMax) / 2);
  }
  QCOMPARE(expected, Milliseconds(limits::kStreamRetryMax) / 2);
  world.live(10);
  world.transport.feed(10, ": here\n\n");
  world.cut(10);
  QCOMPARE(world.scheduler.untilNext(), limits::kStreamRetryBase / 2);
}

void EventStreamTest::theServersPauseIsTheBase() {
  StreamWorld world;
  world.randomness.fixed = 0;
  world.live(0);
  world.transport.feed(0, "retry: 4000\n\n");
  world.cut(0);
  QCOMPARE(world.scheduler.untilNext(), Milliseconds(2'000));
  world.advance(Milliseconds(2'000));
  world.live(1);
  world.transport.feed(1, "retry: 0\n\n");  // never in a circle without a pause
  world.cut(1);
  QVERIFY(world.scheduler.untilNext() > Milliseconds(0));
}

void EventStreamTest::retryAfterIsHonoured() {
  StreamWorld world;
  world.transport.open(0, replyOf(503, {}, {{"Retry-After", "5"}}));
  QCOMPARE(world.stream->state(), State::Waiting);
  QVERIFY(world.stream->lastError()->isProblem(503));
  QVERIFY(world.scheduler.untilNext() >= Milliseconds(5'000));
}

void EventStreamTest::silenceIsABrokenConnection() {
  StreamWorld world;
  world.live(0);
  world.advance(limits::kStreamSilence - Milliseconds(1));
  QCOMPARE(world.stream->state(), State::Live);
  world.advance(Milliseconds(1));
  QCOMPARE(world.stream->state(), State::Waiting);
  QVERIFY(world.transport.asked(0).wasAborted);
  QCOMPARE(world.stream->lastError()->kind, ErrorKind::Timeout);
}

void EventStreamTest::aHeartbeatKeepsItAlive() {
  StreamWorld world;
  world.live(0);
  for (int i = 0; i < 10; ++i) {
    world.advance(limits::kStreamSilence - Milliseconds(1));
    world.transport.feed(0, ": heartbeat\n\n");
  }
  QCOMPARE(world.stream->state(), State::Live);
  QCOMPARE(world.transport.count(), 1U);
}

void EventStreamTest::aRefusedTokenIsRenewedOnce() {
  FakeAuthorizer authorizer;
  authorizer.token = "access-1";
  StreamWorld world(&authorizer);
  QCOMPARE(world.transport.asked(0).header("Authorization"), QByteArray("Bearer access-1"));
  world.transport.open(0, replyOf(401));
  QCOMPARE(authorizer.lastUsed, std::string("access-1"));
  QVERIFY(authorizer.lastWasBackground);
  authorizer.token = "access-2";
  authorizer.renewal.succeed({});
  settle();
  QCOMPARE(world.transport.asked(1).header("Authorization"), QByteArray("Bearer access-2"));
  world.transport.open(1, replyOf(401));
  settle();
  QCOMPARE(authorizer.renewals, 1);
  QCOMPARE(world.stream->state(), State::Stopped);
  QVERIFY(world.stream->lastError()->isProblem(401));
}

void EventStreamTest::withoutATokenItIsRenewedFirst() {
  FakeAuthorizer authorizer;
  StreamWorld world(&authorizer);
  QCOMPARE(world.stream->state(), State::Connecting);
  QCOMPARE(world.transport.count(), 0U);
  authorizer.token = "access-1";
  authorizer.renewal.succeed({});
  settle();
  QCOMPARE(world.transport.count(), 1U);
}

void EventStreamTest::withoutASessionItStops() {
  FakeAuthorizer authorizer;
  StreamWorld world(&authorizer);
  authorizer.renewal.fail(ApiError::unauthenticated("ended"));
  world.advance(std::chrono::hours(1));
  QCOMPARE(world.stream->state(), State::Stopped);
  QCOMPARE(world.transport.count(), 0U);
}

void EventStreamTest::refusalsThatLastStopIt_data() {
  QTest::addColumn<int>("status");
  for (const int status : {204, 400, 401, 403, 404, 410}) QTest::newRow(QByteArray::number(status).constData()) << status;
}

void EventStreamTest::refusalsThatLastStopIt() {
  QFETCH(int, status);
  StreamWorld world;
  world.transport.open(0, replyOf(status));
  world.advance(std::chrono::hours(1));
  QCOMPARE(world.stream->state(), State::Stopped);
  QCOMPARE(world.transport.count(), 1U);
  QCOMPARE(world.stream->lastError()->status, status);
}

void EventStreamTest::anAnswerThatIsNoStreamIsTriedAgain() {
  StreamWorld world;
  world.transport.open(0, replyOf(200, {}, {{"Content-Type", "text/html"}}));
  QCOMPARE(world.stream->state(), State::Waiting);
  QCOMPARE(world.stream->lastError()->kind, ErrorKind::Garbage);
}

void EventStreamTest::resyncIsPassedOn() {
  StreamWorld world;
  world.live(0);
  world.transport.feed(0, "id: b-9\nevent: resync\ndata: {}\n\n");
  QCOMPARE(world.resyncs, 1);
  world.cut(0);
  world.advance(limits::kStreamRetryBase);
  QCOMPARE(world.transport.asked(1).header("Last-Event-ID"), QByteArray("b-9"));
}

void EventStreamTest::anEventThatIsTooLargeAsksForAResync() {
  StreamWorld world;
  world.live(0);
  world.transport.feed(0, QByteArray("id: a-1\ndata: ").append(QByteArray(limits::kEventBytes, 'x')).append("\n\n"));
  QCOMPARE(world.resyncs, 1);
  QVERIFY(world.ids.isEmpty());
}

void EventStreamTest::stoppingFromAReceiverLosesNothing() {
  StreamWorld world;
  world.live(0);
  const auto connection = QObject::connect(world.stream.get(), &EventStream::eventArrived, world.stream.get(),
                                           [&](const ServerEvent& /*event*/) { world.stream->stop(); });
  world.transport.feed(0, "id: a-1\ndata: {}\n\nid: a-2\ndata: {}\n\n");
  QCOMPARE(world.ids, QList<QByteArray>({"a-1"}));
  QVERIFY(world.transport.asked(0).wasAborted);
  QObject::disconnect(connection);
  world.stream->start();
  QCOMPARE(world.transport.asked(1).header("Last-Event-ID"), QByteArray("a-1"));
}

void EventStreamTest::destroyingFromAReceiverIsAllowed() {
  StreamWorld world;
  world.live(0);
  QObject::connect(world.stream.get(), &EventStream::eventArrived, world.stream.get(), [&] { world.stream.reset(); });
  world.transport.feed(0, "id: a-1\ndata: {}\n\nid: a-2\ndata: {}\n\n");
  QCOMPARE(world.ids, QList<QByteArray>({"a-1"}));
  QVERIFY(world.transport.asked(0).wasAborted);
}

void EventStreamTest::retryNowEndsThePause() {
  StreamWorld world;
  world.cut(0);
  QCOMPARE(world.transport.count(), 1U);
  world.stream->retryNow();
  QCOMPARE(world.transport.count(), 2U);
  QCOMPARE(world.scheduler.waiting(), 0U);
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::EventStreamTest)
#include "event_stream_test.moc"
