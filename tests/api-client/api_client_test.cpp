// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/api_client.h"

#include <QtTest/QTest>

#include "server/contract/routes/auth.h"
#include "server/contract/routes/orders.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::client::testing {

// What staff routes look like: an action without idempotency key, an edit with If-Match.
struct BanRequest {
  UserId id;
  Text<1, 40> scope;
};
BOOST_DESCRIBE_STRUCT(BanRequest, (), (id, scope))
struct BanRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}/ban";
  using Request = BanRequest;
  using Response = Nothing;
};

class ApiClientTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsAnAnswerAndIgnoresWhatIsNewerThanItself();
  void sendsWhatTheRouteAsksFor();
  void publicRoutesCarryNoToken();
  void theHeadOfAnAnswerIsThereWhenAskedFor();
  void aProblemIsReadWithItsFields();
  void refusalsAreRecognisable_data();
  void refusalsAreRecognisable();
  void anAnswerOfAnotherShapeIsGarbage_data();
  void anAnswerOfAnotherShapeIsGarbage();
  void readsAreRepeatedWithGrowingPauses();
  void writesWithoutAKeyAreNeverRepeated();
  void writesWithAKeyKeepIt();
  void retryAfterIsHonoured();
  void aLongRetryAfterIsTheCallersToDecide();
  void cancelAbortsTheReply();
  void cancelDuringAPauseEndsTheRepeats();
  void aClientThatGoesAwayCancels();
};

namespace {

PlaceOrderRequest purchase() {
  PlaceOrderRequest request;
  request.service = {"whatsapp"};
  request.country = {"BR"};
  request.max_price = Amount{50'000};
  return request;
}

GetOrderRequest someOrder() { return {OrderId(10), {}}; }

}  // namespace

void ApiClientTest::readsAnAnswerAndIgnoresWhatIsNewerThanItself() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(replyOf(200, kOrderJson));
  const Collected<Order> order(client.send<GetOrderRoute>(someOrder()));
  QCOMPARE(order.count(), 0U);
  settle();
  QVERIFY(order.isValue());
  QCOMPARE(order.value().number.value_or(""), std::string("+5511999999999"));
  QVERIFY(order.value().status == OrderStatus::waiting_sms);
}

void ApiClientTest::sendsWhatTheRouteAsksFor() {
  ClientWorld world;
  FakeAuthorizer authorizer;
  authorizer.token = "access-1";
  ApiClient client(world.parts(&authorizer));
  SendOptions options;
  options.reason = "причина: 50 %";
  options.ifMatch = "\"7\"";
  options.background = true;
  const auto ban = client.send<BanRoute>({UserId(3), {"orders"}}, options);
  const auto& asked = world.transport.asked(0);
  QVERIFY(asked.request.method == Method::Post);
  QCOMPARE(asked.request.url.toString().toStdString(), "http://server.test:3000/staff/v1/users/" + UserId(3).text() + "/ban");
  QCOMPARE(asked.request.body, QByteArray(R"({"scope":"orders"})"));
  QCOMPARE(asked.header("Authorization"), QByteArray("Bearer access-1"));
  QCOMPARE(asked.header("Content-Type"), QByteArray("application/json"));
  QCOMPARE(asked.header("If-Match"), QByteArray("\"7\""));
  QCOMPARE(asked.header("X-Background"), QByteArray("1"));
  QCOMPARE(QByteArray::fromPercentEncoding(asked.header("X-Reason")).toStdString(), options.reason);
  QVERIFY(!asked.header("X-Reason").contains(' '));
  QCOMPARE(asked.header("X-Request-Id").size(), 32);
  QVERIFY(asked.header("Idempotency-Key").isEmpty());
  const auto order = client.send<PlaceOrderRoute>(purchase());
  QCOMPARE(world.transport.asked(1).header("Idempotency-Key").size(), 32);
  QVERIFY(world.transport.asked(1).header("X-Background").isEmpty());
  QVERIFY(world.transport.asked(1).header("X-Reason").isEmpty());
  const Collected<Nothing> banned(ban);
  world.transport.reply(0, replyOf(204));
  settle();
  QVERIFY(banned.isValue());
}

void ApiClientTest::publicRoutesCarryNoToken() {
  ClientWorld world;
  FakeAuthorizer authorizer;
  authorizer.token = "access-1";
  ApiClient client(world.parts(&authorizer));
  const auto call = client.send<LoginRoute>({{"a@example.test"}, {"secret"}, {}});
  QVERIFY(world.transport.asked(0).header("Authorization").isEmpty());
  const Collected<TokenAnswer> answer(call);
  world.transport.reply(0, problemReply(401, "totp_required"));
  settle();
  QVERIFY(answer.isError());
  QVERIFY(answer.error().code == ErrorCode::TotpRequired);
  QCOMPARE(authorizer.renewals, 0);
}

void ApiClientTest::theHeadOfAnAnswerIsThereWhenAskedFor() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(replyOf(202, kOrderJson, {{"etag", "\"3\""}, {"Idempotent-Replayed", "true"}, {"X-Request-Id", "r-9"}}));
  const Collected<Reply<Order>> reply(client.sendForReply<PlaceOrderRoute>(purchase()));
  settle();
  QVERIFY(reply.isValue());
  QCOMPARE(reply.value().status, 202);
  QCOMPARE(reply.value().etag, std::string("\"3\""));
  QCOMPARE(reply.value().requestId, std::string("r-9"));
  QVERIFY(reply.value().replayed);
}

void ApiClientTest::aProblemIsReadWithItsFields() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(
      replyOf(400, R"({"type":"urn:x","title":"Invalid request data","status":400,"code":"validation_failed","detail":"no",
    "request_id":"req-7","price":{"amount":"1.00","currency":"USD"},"fields":[
    {"path":"orders[3].country","code":"length","message":"must be 2 letters"},{"path":"x","code":"from_the_future","message":"m"}]})"));
  const Collected<Order> order(client.send<PlaceOrderRoute>(purchase()));
  settle();
  QVERIFY(order.isError());
  const ApiError& error = order.error();
  QVERIFY(error.kind == ErrorKind::Problem && error.code == ErrorCode::ValidationFailed);
  QCOMPARE(error.requestId, std::string("req-7"));
  QCOMPARE(error.fields.size(), 2U);
  QCOMPARE(error.fields[0].path, std::string("orders[3].country"));
  QVERIFY(error.fields[0].code == FieldCode::Length);
  QVERIFY(!error.fields[1].code);
  QVERIFY(error.document.find(R"("amount":"1.00")") != std::string::npos);
}

void ApiClientTest::refusalsAreRecognisable_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("code");
  QTest::addColumn<bool>("known");
  QTest::newRow("signed out") << 401 << QByteArray("unauthenticated") << true;
  QTest::newRow("stale edit") << 412 << QByteArray("precondition_failed") << true;
  QTest::newRow("edit without version") << 428 << QByteArray("precondition_required") << true;
  QTest::newRow("too many") << 429 << QByteArray("rate_limited") << true;
  QTest::newRow("busy") << 503 << QByteArray("overloaded") << true;
  QTest::newRow("newer server") << 409 << QByteArray("from_the_future") << false;
}

void ApiClientTest::refusalsAreRecognisable() {
  QFETCH(int, status);
  QFETCH(QByteArray, code);
  QFETCH(bool, known);
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(problemReply(status, code, {{"Retry-After", "7"}}));
  const Collected<Nothing> answer(client.send<BanRoute>({UserId(3), {"orders"}}));
  settle();
  QVERIFY(answer.isError());
  QVERIFY(answer.error().isProblem(status));
  QCOMPARE(answer.error().codeText, code.toStdString());
  QCOMPARE(answer.error().code.has_value(), known);
  QCOMPARE(answer.error().retryAfter.value_or(std::chrono::seconds(0)).count(), 7);
}

void ApiClientTest::anAnswerOfAnotherShapeIsGarbage_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::newRow("not JSON") << 200 << QByteArray("<html>");
  QTest::newRow("nothing") << 200 << QByteArray();
  QTest::newRow("another type") << 200 << QByteArray(kOrderJson).replace(R"("sandbox":false)", R"("sandbox":"no")");
  QTest::newRow("a member is missing") << 200 << QByteArray(kOrderJson).replace(R"("service":"whatsapp",)", "");
  QTest::newRow("redirect") << 302 << QByteArray(kOrderJson);
}

void ApiClientTest::anAnswerOfAnotherShapeIsGarbage() {
  QFETCH(int, status);
  QFETCH(QByteArray, body);
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(replyOf(status, body));
  const Collected<Order> order(client.send<GetOrderRoute>(someOrder()));
  settle();
  QVERIFY(order.isError());
  QCOMPARE(order.error().kind, ErrorKind::Garbage);
  QCOMPARE(order.error().status, status);
  QCOMPARE(world.transport.count(), 1U);
}

void ApiClientTest::readsAreRepeatedWithGrowingPauses() {
  ClientWorld world;
  ApiClient client(world.parts());
  const Collected<Order> order(client.send<GetOrderRoute>(someOrder()));
  Milliseconds last{0};
  for (int tries = 1; tries < limits::kCallTries; ++tries) {
    world.transport.reply(world.transport.count() - 1, tl::unexpected(ApiError::make(ErrorKind::Network, "refused")));
    settle();
    QCOMPARE(order.count(), 0U);
    const Milliseconds pause = world.scheduler.untilNext();
    QVERIFY(pause > last / 2);
    last = pause;
    world.advance(pause);
    QCOMPARE(world.transport.count(), static_cast<std::size_t>(tries) + 1);
  }
  QVERIFY(world.transport.asked(0).header("X-Request-Id") != world.transport.asked(1).header("X-Request-Id"));
  world.transport.reply(world.transport.count() - 1, tl::unexpected(ApiError::make(ErrorKind::Timeout, "slow")));
  world.advance(std::chrono::hours(1));
  QVERIFY(order.isError());
  QCOMPARE(order.error().kind, ErrorKind::Timeout);
  const auto& lastAsked = world.transport.asked(world.transport.count() - 1);
  QCOMPARE(order.error().requestId, lastAsked.header("X-Request-Id").toStdString());
}

void ApiClientTest::writesWithoutAKeyAreNeverRepeated() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(tl::unexpected(ApiError::make(ErrorKind::Timeout, "slow")));
  const Collected<Nothing> answer(client.send<BanRoute>({UserId(3), {"orders"}}));
  world.advance(std::chrono::hours(1));
  QVERIFY(answer.isError());
  QCOMPARE(world.transport.count(), 1U);
}

void ApiClientTest::writesWithAKeyKeepIt() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(tl::unexpected(ApiError::make(ErrorKind::Timeout, "slow")));
  world.transport.script(problemReply(409, "request_in_progress", {{"Retry-After", "1"}}));
  world.transport.script(replyOf(201, kOrderJson));
  const Collected<Order> order(client.send<PlaceOrderRoute>(purchase()));
  world.advance(std::chrono::seconds(10));
  world.advance(std::chrono::seconds(10));
  QVERIFY(order.isValue());
  QCOMPARE(world.transport.count(), 3U);
  const QByteArray key = world.transport.asked(0).header("Idempotency-Key");
  QCOMPARE(world.transport.asked(1).header("Idempotency-Key"), key);
  QCOMPARE(world.transport.asked(2).header("Idempotency-Key"), key);
  SendOptions again;
  again.idempotencyKey = key.toStdString();
  const auto repeated = client.send<PlaceOrderRoute>(purchase(), again);
  QCOMPARE(world.transport.asked(3).header("Idempotency-Key"), key);
  QVERIFY(client.newIdempotencyKey() != key.toStdString());
}

void ApiClientTest::retryAfterIsHonoured() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(problemReply(503, "overloaded", {{"Retry-After", "5"}}));
  const Collected<Order> order(client.send<GetOrderRoute>(someOrder()));
  world.advance(Milliseconds(4'999));
  QCOMPARE(world.transport.count(), 1U);
  world.transport.script(replyOf(200, kOrderJson));
  world.advance(std::chrono::seconds(1));
  QCOMPARE(world.transport.count(), 2U);
  QVERIFY(order.isValue());
}

void ApiClientTest::aLongRetryAfterIsTheCallersToDecide() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(problemReply(429, "rate_limited", {{"Retry-After", "3600"}}));
  const Collected<Order> order(client.send<GetOrderRoute>(someOrder()));
  settle();
  QVERIFY(order.isError());
  QCOMPARE(order.error().retryAfter.value_or(std::chrono::seconds(0)).count(), 3600);
}

void ApiClientTest::cancelAbortsTheReply() {
  ClientWorld world;
  ApiClient client(world.parts());
  const auto call = client.send<GetOrderRoute>(someOrder());
  const Collected<Order> order(call);
  call.cancel();
  QVERIFY(world.transport.asked(0).wasAborted);
  settle();
  QVERIFY(order.isError());
  QCOMPARE(order.error().kind, ErrorKind::Cancelled);
}

void ApiClientTest::cancelDuringAPauseEndsTheRepeats() {
  ClientWorld world;
  ApiClient client(world.parts());
  world.transport.script(tl::unexpected(ApiError::make(ErrorKind::Network, "refused")));
  const auto call = client.send<GetOrderRoute>(someOrder());
  settle();
  QCOMPARE(world.scheduler.waiting(), 1U);
  call.cancel();
  QCOMPARE(world.scheduler.waiting(), 0U);
  world.advance(std::chrono::hours(1));
  QCOMPARE(world.transport.count(), 1U);
}

void ApiClientTest::aClientThatGoesAwayCancels() {
  ClientWorld world;
  auto client = std::make_unique<ApiClient>(world.parts());
  const auto call = client->send<GetOrderRoute>(someOrder());
  const Collected<Order> order(call);
  client.reset();
  QVERIFY(world.transport.asked(0).wasAborted);
  settle();
  QVERIFY(order.isError());
  QCOMPARE(order.error().kind, ErrorKind::Cancelled);
  call.cancel();
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::ApiClientTest)
#include "api_client_test.moc"
