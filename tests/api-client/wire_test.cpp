// SPDX-License-Identifier: GPL-3.0-or-later
// All parts together over real sockets: session, calls and live events against a server that fails in between.
#include <QtTest/QTest>

#include "api-client/live/event_stream.h"
#include "api-client/session/session.h"
#include "api-client/transport/network_transport.h"
#include "server/contract/console_limits.h"
#include "server/contract/routes/auth.h"
#include "server/contract/routes/orders.h"
#include "tests/api-client/support/client_world.h"
#include "tests/api-client/support/fault_server.h"

namespace trunkline::client::testing {

using Seen = FaultServer::Seen;

class WireTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aTokenThatEndsMidWayIsRenewedOnceForAll();
  void aServerThatComesBackIsFound();
  void eventsGoOnWhereTheConnectionWasKilled();
  void eventsAreReadAgainAfterARestartOfTheServer();
};

namespace {

const QByteArray kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

// A server with two generations of tokens and a numbered log of events.
struct WireWorld {
  WireWorld() {
    QObject::connect(&stream, &EventStream::eventArrived, &stream, [this](const ServerEvent& event) { received.append(event.data); });
    QObject::connect(&stream, &EventStream::resyncNeeded, &stream, [this] { ++resyncs; });
  }

  void answer(QTcpSocket& connection, const Seen& request) {
    if (request.head.startsWith("POST /v1/auth/")) {
      ++exchanges;
      valid = "access-" + QByteArray::number(exchanges);
      return FaultServer::answer(connection, 200,
                                 R"({"access_token":")" + valid + R"(","token_type":"Bearer","expires_in":900,)" +
                                     R"("refresh_token":"refresh-0123456789","refresh_expires_in":604800})");
    }
    if (request.header("Authorization") != "Bearer " + valid) {
      return FaultServer::answer(connection, 401, R"({"code":"unauthenticated"})", "WWW-Authenticate: Bearer\r\n");
    }
    if (request.head.startsWith("GET /v1/events ")) return serveEvents(connection, request);
    if (drop-- > 0) return connection.abort();
    FaultServer::answer(connection, 200, kOrderJson);
  }
  void serveEvents(QTcpSocket& connection, const Seen& request) {
    ++streams;
    connection.write(kStreamHead);
    const QByteArray last = request.header("Last-Event-ID");
    int at = last.mid(last.indexOf('-') + 1).toInt();
    if (!last.isEmpty() && !last.startsWith(QByteArray(epoch).append('-'))) {
      connection.write("id: " + epoch + "-0\nevent: resync\ndata: resync\n\n");
      at = 0;
    }
    const int until = killAfter > 0 ? std::min(killAfter, events) : events;
    while (at < until) connection.write(eventText(++at));
    if (killAfter > 0) {
      connection.write(eventText(at + 1).chopped(3));  // the next one is on its way when it happens
      connection.disconnectFromHost();
      killAfter = 0;
    }
  }
  [[nodiscard]] QByteArray eventText(int number) const {
    return "id: " + epoch + '-' + QByteArray::number(number) + "\nevent: order.received\ndata: " + epoch + QByteArray::number(number) +
           "\n\n";
  }
  void signIn() {
    const Collected<TokenAnswer> answer(session.signIn<LoginRoute>({{"a@example.test"}, {"password"}, {}}));
    QTRY_VERIFY(answer.isValue());
  }

  QByteArray valid;
  QByteArray epoch = "a";
  int exchanges{0};
  int streams{0};
  int events{0};
  int killAfter{0};  // events; then the connection goes
  int drop{0};       // so many requests get no answer
  FaultServer server{[this](QTcpSocket& connection, const Seen& request) { answer(connection, request); }};

  NetworkTransport transport;
  QtScheduler scheduler;
  SystemRandomness randomness;
  MemorySecretStore store;
  ApiClient asking{{transport, scheduler, randomness, nullptr, server.url(), "test"}};
  Session session{asking, store, scheduler, {exchangeBy<RefreshRoute>(), "key"}};
  ClientParts parts{transport, scheduler, randomness, &session, server.url(), "test"};
  ApiClient client{parts};
  EventStream stream{parts, "/v1/events"};
  QList<QByteArray> received;
  int resyncs{0};
};

}  // namespace

void WireTest::aTokenThatEndsMidWayIsRenewedOnceForAll() {
  WireWorld world;
  world.signIn();
  world.valid = "ended";
  std::vector<Collected<Order>> orders;
  for (int i = 1; i <= 20; ++i) orders.emplace_back(world.client.send<GetOrderRoute>({OrderId(i), {}}));
  for (const auto& order : orders) QTRY_VERIFY(order.isValue());
  QCOMPARE(world.exchanges, 2);  // the sign-in and one more
}

void WireTest::aServerThatComesBackIsFound() {
  WireWorld world;
  world.signIn();
  world.drop = limits::kCallTries - 1;
  const Collected<Order> order(world.client.send<GetOrderRoute>({OrderId(1), {}}));
  QTRY_VERIFY_WITH_TIMEOUT(order.count() == 1, 20'000);
  QVERIFY2(order.isValue(), order.error().detail.c_str());
}

void WireTest::eventsGoOnWhereTheConnectionWasKilled() {
  WireWorld world;
  world.signIn();
  world.events = 5;
  world.killAfter = 2;
  world.stream.start();
  QTRY_COMPARE(world.received, QList<QByteArray>({"a1", "a2", "a3", "a4", "a5"}));
  QCOMPARE(world.streams, 2);
  QCOMPARE(world.resyncs, 0);
  QCOMPARE(world.stream.state(), EventStream::State::Live);
}

void WireTest::eventsAreReadAgainAfterARestartOfTheServer() {
  WireWorld world;
  world.signIn();
  world.events = 2;
  world.killAfter = 2;
  world.stream.start();
  QTRY_COMPARE(world.received.size(), 2);
  world.epoch = "b";
  world.valid = "ended";
  world.events = 1;
  QTRY_COMPARE(world.received, QList<QByteArray>({"a1", "a2", "resync", "b1"}));
  QCOMPARE(world.resyncs, 1);
  QCOMPARE(world.exchanges, 2);
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::WireTest)
#include "wire_test.moc"
