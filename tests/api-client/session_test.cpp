// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/session/session.h"

#include <QtTest/QTest>

#include "server/contract/routes/auth.h"
#include "server/contract/routes/orders.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::client::testing {

class SessionTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void signingInKeepsTheRefreshTokenAndNothingElse();
  void aRefusedSignInLeavesNobodySignedIn();
  void oneExchangeServesAllCallsAndEachIsRepeatedOnce();
  void aCallThatComesBackLateUsesTheTokenOfTheOthers();
  void aRefusedExchangeEndsTheSessionAndNothingGoesRound();
  void aTokenThatIsRefusedAgainEndsTheCall();
  void aServerThatIsAwayDoesNotEndTheSession();
  void aLostAnswerIsAskedForOnceMore();
  void theTokenIsRenewedBeforeItEnds();
  void restoringSignsInWithoutAPassword();
  void restoringWithoutATokenSignsNobodyIn();
  void signingOutForgetsEverything();
  void signingOutDuringAnExchangeIgnoresItsAnswer();
  void signingInDuringAnExchangeOvertakesIt();
  void aStoreThatFailsIsSaid();
  void backgroundCallsRenewInTheBackground();
};

namespace {

const std::string kSecretKey = "trunkline/server.test/a@example.test";

QByteArray tokenJson(const char* number, int life = 900) {
  return QByteArray(R"({"access_token":"access-#","token_type":"Bearer","expires_in":%,"refresh_token":"refresh-#-0123456789",)"
                    R"("refresh_expires_in":604800})")
      .replace("#", number)
      .replace("%", QByteArray::number(life));
}

class FailingStore final : public SecretStore {
 public:
  SecretCall<std::optional<std::string>> read(const std::string& /*key*/) override { return failed<std::optional<std::string>>(); }
  SecretCall<Nothing> write(const std::string& /*key*/, const std::string& /*secret*/) override { return failed<Nothing>(); }
  SecretCall<Nothing> remove(const std::string& /*key*/) override { return failed<Nothing>(); }

 private:
  template <class T>
  static SecretCall<T> failed() {
    const CallSource<T, SecretError> source;
    source.fail({false, "locked"});
    return source.call();
  }
};

struct SessionWorld : ClientWorld {
  explicit SessionWorld(SecretStore* other = nullptr)
      : asking(parts()),
        session(asking, other == nullptr ? store : *other, scheduler, {exchangeBy<RefreshRoute>(), kSecretKey}),
        client(parts(&session)) {
    QObject::connect(&session, &Session::stateChanged, &session, [this](Session::State state) { states.append(state); });
  }
  void signIn(int lifeSeconds = 900) {
    transport.script(replyOf(200, tokenJson("1", lifeSeconds)));
    const auto call = session.signIn<LoginRoute>({{"a@example.test"}, {"password"}, {}});
    settle();
    first = transport.count();
  }
  [[nodiscard]] Call<Order> read(int id) { return client.send<GetOrderRoute>({OrderId(id), {}}); }
  [[nodiscard]] QByteArray kept() {
    const Collected<std::optional<std::string>, SecretError> secret(store.read(kSecretKey));
    settle();
    return QByteArray::fromStdString(secret.value().value_or(""));
  }
  // Of the requests since the sign-in.
  [[nodiscard]] const ScriptedTransport::Asked& asked(std::size_t index) const { return transport.asked(first + index); }
  [[nodiscard]] std::size_t count() const { return transport.count() - first; }
  void reply(std::size_t index, HttpOutcome outcome) {
    transport.reply(first + index, std::move(outcome));
    settle();
  }
  [[nodiscard]] bool isExchange(std::size_t index) const { return asked(index).request.url.path() == QStringLiteral("/v1/auth/refresh"); }

  MemorySecretStore store;
  ApiClient asking;
  Session session;
  ApiClient client;
  QList<Session::State> states;
  std::size_t first{0};
};

HttpReply tokenRefused() { return problemReply(401, "unauthenticated"); }

}  // namespace

void SessionTest::signingInKeepsTheRefreshTokenAndNothingElse() {
  SessionWorld world;
  world.signIn();
  QCOMPARE(world.states, QList{Session::State::SignedIn});
  QCOMPARE(world.session.accessToken(), std::string("access-1"));
  QCOMPARE(world.kept(), QByteArray("refresh-1-0123456789"));
  const auto call = world.read(1);
  QCOMPARE(world.asked(0).header("Authorization"), QByteArray("Bearer access-1"));
}

void SessionTest::aRefusedSignInLeavesNobodySignedIn() {
  SessionWorld world;
  world.transport.script(problemReply(401, "totp_required"));
  const Collected<TokenAnswer> answer(world.session.signIn<LoginRoute>({{"a@example.test"}, {"password"}, {}}));
  settle();
  QVERIFY(answer.isError());
  QVERIFY(answer.error().code == ErrorCode::TotpRequired);
  QVERIFY(world.states.isEmpty());
  QVERIFY(world.kept().isEmpty());
}

void SessionTest::oneExchangeServesAllCallsAndEachIsRepeatedOnce() {
  constexpr int kCalls = 50;
  SessionWorld world;
  world.signIn();
  std::vector<Collected<Order>> orders;
  for (int i = 0; i < kCalls; ++i) orders.emplace_back(world.read(i + 1));
  for (std::size_t i = 0; i < kCalls; ++i) world.reply(i, tokenRefused());
  QCOMPARE(world.count(), std::size_t{kCalls + 1});
  QVERIFY(world.isExchange(kCalls));
  QVERIFY(world.asked(kCalls).request.body.contains("refresh-1-0123456789"));
  world.reply(kCalls, replyOf(200, tokenJson("2")));
  QCOMPARE(world.count(), std::size_t{2 * kCalls + 1});
  for (std::size_t i = 0; i < kCalls; ++i) {
    QCOMPARE(world.asked(kCalls + 1 + i).header("Authorization"), QByteArray("Bearer access-2"));
    world.reply(kCalls + 1 + i, replyOf(200, kOrderJson));
  }
  for (const auto& order : orders) QVERIFY(order.isValue());
  QCOMPARE(world.kept(), QByteArray("refresh-2-0123456789"));
  QCOMPARE(world.states, QList{Session::State::SignedIn});
}

void SessionTest::aCallThatComesBackLateUsesTheTokenOfTheOthers() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> quick(world.read(1));
  const Collected<Order> slow(world.read(2));
  world.reply(0, tokenRefused());
  world.reply(2, replyOf(200, tokenJson("2")));
  world.reply(3, replyOf(200, kOrderJson));
  world.reply(1, tokenRefused());  // sent with the first token
  QCOMPARE(world.count(), 5U);
  QVERIFY(!world.isExchange(4));
  QCOMPARE(world.asked(4).header("Authorization"), QByteArray("Bearer access-2"));
  world.reply(4, replyOf(200, kOrderJson));
  QVERIFY(quick.isValue() && slow.isValue());
}

void SessionTest::aRefusedExchangeEndsTheSessionAndNothingGoesRound() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> one(world.read(1));
  const Collected<Order> two(world.read(2));
  world.reply(0, tokenRefused());
  world.reply(1, tokenRefused());
  world.reply(2, problemReply(401, "invalid_credentials"));
  QVERIFY(one.isError() && one.error().isProblem(401));
  QVERIFY(two.isError() && two.error().isProblem(401));
  QCOMPARE(world.states, QList({Session::State::SignedIn, Session::State::Expired}));
  QVERIFY(world.kept().isEmpty());
  const Collected<Order> later(world.read(3));
  world.advance(std::chrono::hours(1));
  QVERIFY(later.isError() && later.error().isProblem(401));
  QCOMPARE(world.count(), 3U);
}

void SessionTest::aTokenThatIsRefusedAgainEndsTheCall() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> order(world.read(1));
  world.reply(0, tokenRefused());
  world.reply(1, replyOf(200, tokenJson("2")));
  world.reply(2, tokenRefused());
  QVERIFY(order.isError() && order.error().isProblem(401));
  QCOMPARE(world.count(), 3U);
  QVERIFY(world.session.state() == Session::State::SignedIn);
}

void SessionTest::aServerThatIsAwayDoesNotEndTheSession() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> order(world.read(1));
  world.reply(0, tokenRefused());
  world.reply(1, problemReply(503, "overloaded"));
  QVERIFY(order.isError() && order.error().isProblem(503));
  QVERIFY(world.session.state() == Session::State::SignedIn);
  QCOMPARE(world.kept(), QByteArray("refresh-1-0123456789"));
  const Collected<Order> later(world.read(2));
  world.reply(2, tokenRefused());
  QVERIFY(world.isExchange(3));
}

void SessionTest::aLostAnswerIsAskedForOnceMore() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> order(world.read(1));
  world.reply(0, tokenRefused());
  QVERIFY(world.asked(1).request.timeout * 2 < limits::kRefreshGrace);
  world.reply(1, tl::unexpected(ApiError::make(ErrorKind::Timeout, "lost")));
  world.advance(limits::kCallRetryBase);
  QVERIFY(world.isExchange(2));
  QCOMPARE(world.asked(2).request.body, world.asked(1).request.body);
  world.reply(2, tl::unexpected(ApiError::make(ErrorKind::Timeout, "lost")));
  world.advance(std::chrono::minutes(1));
  QCOMPARE(world.count(), 3U);
  QVERIFY(order.isError());
  QCOMPARE(order.error().kind, ErrorKind::Timeout);
  QVERIFY(world.session.state() == Session::State::SignedIn);
}

void SessionTest::theTokenIsRenewedBeforeItEnds() {
  SessionWorld world;
  world.signIn(900);
  world.advance(std::chrono::seconds(839));
  QCOMPARE(world.count(), 0U);
  world.advance(std::chrono::seconds(1));
  QCOMPARE(world.count(), 1U);
  QVERIFY(world.isExchange(0));
  QCOMPARE(world.asked(0).header("X-Background"), QByteArray("1"));
  world.reply(0, replyOf(200, tokenJson("2", 20)));  // shorter than the usual lead
  QCOMPARE(world.session.accessToken(), std::string("access-2"));
  world.advance(std::chrono::seconds(9));
  QCOMPARE(world.count(), 1U);
  world.advance(std::chrono::seconds(1));
  QCOMPARE(world.count(), 2U);
}

void SessionTest::restoringSignsInWithoutAPassword() {
  SessionWorld world;
  const auto written = world.store.write(kSecretKey, "refresh-0-0123456789");
  const Collected<bool> restored(world.session.restore());
  settle();
  QVERIFY(world.isExchange(0));
  QVERIFY(world.asked(0).request.body.contains("refresh-0-0123456789"));
  world.reply(0, replyOf(200, tokenJson("1")));
  QVERIFY(restored.isValue() && restored.value());
  QCOMPARE(world.states, QList{Session::State::SignedIn});
}

void SessionTest::restoringWithoutATokenSignsNobodyIn() {
  SessionWorld world;
  const Collected<bool> restored(world.session.restore());
  settle();
  QVERIFY(restored.isValue() && !restored.value());
  QCOMPARE(world.count(), 0U);
  QVERIFY(world.states.isEmpty());
}

void SessionTest::signingOutForgetsEverything() {
  SessionWorld world;
  world.signIn();
  world.session.signOut();
  QVERIFY(world.session.accessToken().empty());
  QVERIFY(world.kept().isEmpty());
  QCOMPARE(world.scheduler.waiting(), 0U);
  QCOMPARE(world.states.last(), Session::State::SignedOut);
}

void SessionTest::signingOutDuringAnExchangeIgnoresItsAnswer() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> order(world.read(1));
  world.reply(0, tokenRefused());
  world.session.signOut();
  QVERIFY(world.asked(1).wasAborted);
  settle();
  QVERIFY(order.isError() && order.error().isProblem(401));
  QVERIFY(world.session.accessToken().empty());
  QCOMPARE(world.states.last(), Session::State::SignedOut);
}

void SessionTest::signingInDuringAnExchangeOvertakesIt() {
  SessionWorld world;
  world.signIn();
  const Collected<Order> order(world.read(1));
  world.reply(0, tokenRefused());
  QVERIFY(world.isExchange(1));
  world.transport.script(replyOf(200, tokenJson("9")));
  const auto call = world.session.signIn<LoginRoute>({{"b@example.test"}, {"password"}, {}});
  settle();
  QVERIFY(world.asked(1).wasAborted);
  QCOMPARE(world.session.accessToken(), std::string("access-9"));
  QCOMPARE(world.asked(3).header("Authorization"), QByteArray("Bearer access-9"));
}

void SessionTest::aStoreThatFailsIsSaid() {
  FailingStore failing;
  SessionWorld world(&failing);
  QString why;
  QObject::connect(&world.session, &Session::notKept, &world.session, [&](const QString& text) { why = text; });
  world.signIn();
  QCOMPARE(why, QStringLiteral("locked"));
  why.clear();
  SessionWorld next(&failing);
  QObject::connect(&next.session, &Session::notKept, &next.session, [&](const QString& text) { why = text; });
  const Collected<bool> restored(next.session.restore());
  settle();
  QVERIFY(restored.isValue() && !restored.value());
  QCOMPARE(why, QStringLiteral("locked"));
  QVERIFY(world.session.state() == Session::State::SignedIn);
}

void SessionTest::backgroundCallsRenewInTheBackground() {
  SessionWorld world;
  world.signIn();
  SendOptions options;
  options.background = true;
  const auto background = world.client.send<GetOrderRoute>({OrderId(1), {}}, options);
  world.reply(0, tokenRefused());
  QCOMPARE(world.asked(1).header("X-Background"), QByteArray("1"));
  world.reply(1, replyOf(200, tokenJson("2")));
  const auto byHand = world.read(2);
  world.reply(3, tokenRefused());
  QVERIFY(world.isExchange(4));
  QVERIFY(world.asked(4).header("X-Background").isEmpty());
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::SessionTest)
#include "session_test.moc"
