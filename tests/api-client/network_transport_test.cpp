// SPDX-License-Identifier: GPL-3.0-or-later
// Real sockets: what goes wrong on a wire, and what it looks like from above.
#include "api-client/transport/network_transport.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <optional>

#include "tests/api-client/support/certificate.h"
#include "tests/api-client/support/fault_server.h"

namespace trunkline::client::testing {

using Seen = FaultServer::Seen;

class NetworkTransportTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void asksAndReads();
  void everyStatusIsAReply_data();
  void everyStatusIsAReply();
  void redirectsAreNotFollowed();
  void cookiesAreNotKept();
  void nobodyListens();
  void aSilentServerIsATimeout();
  void aDrippingServerIsATimeout();
  void whatIsNotHttpIsANetworkError();
  void aCutAnswerIsANetworkError_data();
  void aCutAnswerIsANetworkError();
  void aWriteIsSentOnce();
  void aWriteWorksAfterTheServerClosedAnIdleConnection();
  void tooLargeAnswersAreNotTaken();
  void destroyingClosesTheConnection();
  void theServerIsVerified_data();
  void theServerIsVerified();
  void aStreamIsPassedOnAsItComes();
  void aStreamWithoutAHeadIsATimeout();

 private:
  std::optional<HttpOutcome> ask(Transport& transport, HttpRequest request);
};

namespace {

constexpr Milliseconds kPatient{10'000};
constexpr Milliseconds kImpatient{150};

HttpRequest getting(const QUrl& url, Milliseconds timeout = kPatient) { return {Method::Get, url, {}, {}, timeout, 64 * 1024}; }
HttpRequest posting(const QUrl& url, const QByteArray& body) { return {Method::Post, url, {}, body, kPatient, 64 * 1024}; }

}  // namespace

std::optional<HttpOutcome> NetworkTransportTest::ask(Transport& transport, HttpRequest request) {
  std::optional<HttpOutcome> result;
  const auto exchange = transport.send(std::move(request), [&](HttpOutcome outcome) { result = std::move(outcome); });
  if (result) return {};  // never from within send()
  (void)QTest::qWaitFor([&] { return result.has_value(); }, static_cast<int>(2 * kPatient.count()));
  return result;
}

void NetworkTransportTest::asksAndReads() {
  FaultServer server(
      [](QTcpSocket& connection, const Seen& request) { FaultServer::answer(connection, 201, "got " + request.body, "ETag: \"5\"\r\n"); });
  NetworkTransport transport;
  HttpRequest request = posting(server.url(QStringLiteral("/v1/x")), "body");
  request.method = Method::Patch;
  request.headers = {{"If-Match", "\"4\""}};
  const auto outcome = ask(transport, request);
  QVERIFY(outcome && *outcome);
  QCOMPARE((*outcome)->status, 201);
  QCOMPARE((*outcome)->body, QByteArray("got body"));
  QCOMPARE(headerOf((*outcome)->headers, "etag"), QByteArray("\"5\""));
  QVERIFY(server.seen().first().head.startsWith("PATCH /v1/x HTTP/1.1"));
  QCOMPARE(server.seen().first().header("If-Match"), QByteArray("\"4\""));
}

void NetworkTransportTest::everyStatusIsAReply_data() {
  QTest::addColumn<int>("status");
  for (const int status : {200, 204, 400, 401, 402, 403, 404, 405, 409, 410, 412, 418, 422, 428, 429, 500, 501, 502, 503, 504, 599}) {
    QTest::newRow(QByteArray::number(status).constData()) << status;
  }
}

void NetworkTransportTest::everyStatusIsAReply() {
  QFETCH(int, status);
  const QByteArray body = status == 204 ? QByteArray() : QByteArray("{\"why\":1}");
  FaultServer server(
      [&](QTcpSocket& connection, const Seen&) { FaultServer::answer(connection, status, body, "WWW-Authenticate: Bearer\r\n"); });
  NetworkTransport transport;
  for (const Method method : {Method::Get, Method::Post}) {
    HttpRequest request = posting(server.url(), "{}");
    request.method = method;
    const auto outcome = ask(transport, request);
    QVERIFY2(outcome && *outcome, outcome ? outcome->error().detail.c_str() : "no outcome");
    QCOMPARE((*outcome)->status, status);
    QCOMPARE((*outcome)->body, body);
  }
  QCOMPARE(server.seen().size(), 2);
}

void NetworkTransportTest::redirectsAreNotFollowed() {
  FaultServer server([](QTcpSocket& connection, const Seen&) { FaultServer::answer(connection, 302, {}, "Location: /elsewhere\r\n"); });
  NetworkTransport transport;
  const auto outcome = ask(transport, getting(server.url()));
  QVERIFY(outcome && *outcome);
  QCOMPARE((*outcome)->status, 302);
  QCOMPARE(server.seen().size(), 1);
}

void NetworkTransportTest::cookiesAreNotKept() {
  FaultServer server([](QTcpSocket& connection, const Seen&) { FaultServer::answer(connection, 200, {}, "Set-Cookie: a=b; Path=/\r\n"); });
  NetworkTransport transport;
  for (int i = 0; i < 2; ++i) QVERIFY(ask(transport, getting(server.url())));
  QCOMPARE(server.seen().size(), 2);
  QVERIFY(server.seen().last().header("Cookie").isEmpty());
}

void NetworkTransportTest::nobodyListens() {
  FaultServer server([](QTcpSocket&, const Seen&) {});
  const QUrl url = server.url();
  server.close();
  NetworkTransport transport;
  const auto outcome = ask(transport, getting(url));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Network);
  QVERIFY(!outcome->error().detail.empty());
}

void NetworkTransportTest::aSilentServerIsATimeout() {
  FaultServer server([](QTcpSocket&, const Seen&) {});
  NetworkTransport transport;
  const auto outcome = ask(transport, getting(server.url(), kImpatient));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Timeout);
}

// Each byte is progress, the answer is not.
void NetworkTransportTest::aDrippingServerIsATimeout() {
  FaultServer server([](QTcpSocket& connection, const Seen&) {
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    auto* drip = new QTimer(&connection);
    QObject::connect(drip, &QTimer::timeout, &connection, [&connection] { connection.write("x"); });
    drip->start(5);
  });
  NetworkTransport transport;
  const auto outcome = ask(transport, getting(server.url(), kImpatient));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Timeout);
}

// Qt reports it like a connection that closed too early.
void NetworkTransportTest::whatIsNotHttpIsANetworkError() {
  FaultServer server([](QTcpSocket& connection, const Seen&) {
    connection.write("this is not what HTTP looks like\r\n\r\n");
    connection.disconnectFromHost();
  });
  NetworkTransport transport;
  const auto outcome = ask(transport, getting(server.url()));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Network);
}

void NetworkTransportTest::aCutAnswerIsANetworkError_data() {
  QTest::addColumn<QByteArray>("sent");
  QTest::newRow("before the head") << QByteArray();
  QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
  QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf");
  QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nhalf");
  QTest::newRow("between chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
}

void NetworkTransportTest::aCutAnswerIsANetworkError() {
  QFETCH(QByteArray, sent);
  FaultServer server([&](QTcpSocket& connection, const Seen&) {
    connection.write(sent);
    connection.disconnectFromHost();
  });
  NetworkTransport transport;
  const auto outcome = ask(transport, posting(server.url(), "{}"));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Network);
}

void NetworkTransportTest::aWriteIsSentOnce() {
  FaultServer server([](QTcpSocket& connection, const Seen&) { connection.abort(); });
  NetworkTransport transport;
  const auto outcome = ask(transport, posting(server.url(), "{\"money\":1}"));
  QVERIFY(outcome && !*outcome);
  QCOMPARE(server.seen().size(), 1);
}

void NetworkTransportTest::aWriteWorksAfterTheServerClosedAnIdleConnection() {
  FaultServer server([](QTcpSocket& connection, const Seen&) {
    FaultServer::answer(connection, 200, "ok");
    connection.disconnectFromHost();
  });
  NetworkTransport transport;
  QVERIFY(ask(transport, posting(server.url(), "{}")));
  QTRY_COMPARE(server.open(), 0);
  const auto outcome = ask(transport, posting(server.url(), "{}"));
  QVERIFY(outcome && *outcome);
  QCOMPARE(server.seen().size(), 2);
}

void NetworkTransportTest::tooLargeAnswersAreNotTaken() {
  FaultServer server([](QTcpSocket& connection, const Seen&) { FaultServer::answer(connection, 200, QByteArray(1'001, 'x')); });
  NetworkTransport transport;
  HttpRequest request = getting(server.url());
  request.maxBytes = 1'001;
  auto outcome = ask(transport, request);
  QVERIFY(outcome && *outcome);
  request.maxBytes = 1'000;
  outcome = ask(transport, request);
  QVERIFY(outcome && !*outcome);
  QCOMPARE(outcome->error().kind, ErrorKind::Garbage);
}

void NetworkTransportTest::destroyingClosesTheConnection() {
  FaultServer server([](QTcpSocket&, const Seen&) {});
  NetworkTransport transport;
  bool called = false;
  auto exchange = transport.send(getting(server.url()), [&](const HttpOutcome&) { called = true; });
  QTRY_COMPARE(server.seen().size(), 1);
  exchange.reset();
  QTRY_COMPARE(server.open(), 0);
  QVERIFY(!called);
}

void NetworkTransportTest::theServerIsVerified_data() {
  QTest::addColumn<QString>("address");
  QTest::addColumn<int>("fromHours");
  QTest::addColumn<int>("untilHours");
  QTest::addColumn<bool>("trusted");
  QTest::addColumn<bool>("accepted");
  QTest::addColumn<bool>("aboutTime");
  const QString own = QStringLiteral("127.0.0.1");
  QTest::newRow("good") << own << -1 << 1 << true << true << false;
  QTest::newRow("nobody vouches") << own << -1 << 1 << false << false << false;
  QTest::newRow("another server's") << QStringLiteral("127.0.0.9") << -1 << 1 << true << false << false;
  QTest::newRow("expired") << own << -2 << -1 << true << false << true;
  QTest::newRow("not yet valid") << own << 1 << 2 << true << false << true;
}

void NetworkTransportTest::theServerIsVerified() {
  QFETCH(QString, address);
  QFETCH(int, fromHours);
  QFETCH(int, untilHours);
  QFETCH(bool, trusted);
  QFETCH(bool, accepted);
  QFETCH(bool, aboutTime);
  const ServerIdentity identity = makeIdentity(address.toStdString(), std::chrono::hours(fromHours), std::chrono::hours(untilHours));
  FaultServer server([](QTcpSocket& connection, const Seen&) { FaultServer::answer(connection, 200, "ok"); });
  server.useTls(identity.configuration);
  NetworkTransport transport(trusted ? QList{identity.certificate} : QList<QSslCertificate>{});
  const auto outcome = ask(transport, getting(server.url()));
  QVERIFY(outcome);
  QVERIFY2(outcome->has_value() == accepted, outcome->has_value() ? "accepted" : outcome->error().detail.c_str());
  QCOMPARE(server.seen().size(), accepted ? 1 : 0);
  if (accepted) return;
  QCOMPARE(outcome->error().kind, ErrorKind::Tls);
  QCOMPARE(outcome->error().certificateTime, aboutTime);
}

void NetworkTransportTest::aStreamIsPassedOnAsItComes() {
  QTcpSocket* connection = nullptr;
  FaultServer server([&](QTcpSocket& opened, const Seen&) {
    connection = &opened;
    opened.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
  });
  NetworkTransport transport;
  int status = 0;
  QByteArray received;
  std::optional<ApiError> end;
  const auto exchange =
      transport.stream(getting(server.url(), kImpatient), {[&](const HttpReply& head) { status = head.status; },
                                                           [&](QByteArrayView bytes) { received.append(bytes.data(), bytes.size()); },
                                                           [&](ApiError error) { end = std::move(error); }});
  QTRY_COMPARE(status, 200);
  connection->write("3\r\nabc\r\n");
  QTRY_COMPARE(received, QByteArray("abc"));
  QTest::qWait(static_cast<int>(2 * kImpatient.count()));  // the time is for the head only
  connection->write("3\r\ndef\r\n");
  QTRY_COMPARE(received, QByteArray("abcdef"));
  QVERIFY(!end);
  connection->abort();
  QTRY_VERIFY(end.has_value());
  QCOMPARE(end->kind, ErrorKind::Network);
}

void NetworkTransportTest::aStreamWithoutAHeadIsATimeout() {
  FaultServer server([](QTcpSocket&, const Seen&) {});
  NetworkTransport transport;
  std::optional<ApiError> end;
  const auto exchange = transport.stream(getting(server.url(), kImpatient),
                                         {[](const HttpReply&) {}, [](QByteArrayView) {}, [&](ApiError error) { end = std::move(error); }});
  QTRY_VERIFY(end.has_value());
  QCOMPARE(end->kind, ErrorKind::Timeout);
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::NetworkTransportTest)
#include "network_transport_test.moc"
