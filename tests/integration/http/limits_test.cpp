// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines, sizes and counts that a hostile caller runs into.
#include "server/contract/limits.h"
#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

class HttpLimits : public HttpFixture {};

TEST_F(HttpLimits, SlowHeadIsToldAndClosed) {
  options.deadlines.header = 100ms;
  start();
  RawClient slow = client();
  slow.send("GET /healthz HTTP/1.1\r\nHo");
  const Response answer = slow.response();
  EXPECT_EQ(answer.status, 408);
  EXPECT_THAT(answer.body, HasSubstr(R"("code":"request_timeout")"));
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(slow.ended());
}

TEST_F(HttpLimits, DrippingBytesDoNotExtendTheHeadsDeadline) {
  options.deadlines.header = 150ms;
  start();
  RawClient slow = client();
  slow.send("GET /healthz HTTP/1.1\r\nX: ");
  const auto begun = std::chrono::steady_clock::now();
  // The send fails some time after the server has closed.
  while (slow.send("x") == 1 && std::chrono::steady_clock::now() - begun < 5s) std::this_thread::sleep_for(10ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(HttpLimits, SlowBodyIsToldAndClosed) {
  options.deadlines.bodyGrace = 100ms;
  start();
  RawClient slow = client();
  slow.send("POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{");
  EXPECT_EQ(slow.response().status, 408);
  EXPECT_TRUE(slow.ended());
  EXPECT_EQ(things.calls(), 0);
}

TEST_F(HttpLimits, IdleConnectionIsClosedWithoutAWord) {
  options.deadlines.idle = 500ms;
  start();
  RawClient idle = client();
  idle.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(idle.response().status, 200);
  EXPECT_TRUE(idle.ended());
  RawClient silent = client();
  EXPECT_TRUE(silent.ended());
}

TEST_F(HttpLimits, WhoDoesNotReadHisAnswersIsCutOff) {
  options.deadlines.writeStall = 100ms;
  start();
  RawClient deaf = client();
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += "GET /v1/text?bytes=1000000 HTTP/1.1\r\nHost: a\r\n\r\n";
  deaf.send(requests);
  const auto begun = std::chrono::steady_clock::now();
  while (server->connections() > 0 && std::chrono::steady_clock::now() - begun < 10s) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(server->connections(), 0);
}

TEST_F(HttpLimits, LargeContentLengthIsRefusedUnread) {
  start();
  RawClient large = client();
  large.send("POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n");
  const Response answer = large.response();
  EXPECT_EQ(answer.status, 413);
  EXPECT_THAT(answer.body, HasSubstr(R"("code":"body_too_large")"));
  EXPECT_EQ(answer.header("connection"), "close");
  large.endSending();
  EXPECT_TRUE(large.ended());
}

TEST_F(HttpLimits, TheAnswerReachesACallerThatIsStillSending) {
  start();
  RawClient large = client();
  large.send("POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n" +
             std::string(200000, 'x'));
  EXPECT_EQ(large.response().status, 413);
}

TEST_F(HttpLimits, TheRoutesOwnBodyLimitCounts) {
  start();
  const std::string head = "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  EXPECT_EQ(ask(head + "Content-Length: 4097\r\n\r\n").status, 413);
  EXPECT_EQ(ask(head + "Content-Length: 4096\r\n\r\n" + std::string(4096, ' ')).status, 401);
  EXPECT_EQ(ask(head + "Transfer-Encoding: chunked\r\n\r\n1001\r\n").status, 413);
}

TEST_F(HttpLimits, LargeHeadIsRefused) {
  start();
  const Response answer = ask("GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + std::string(20 * 1024, 'x') + "\r\n\r\n");
  EXPECT_EQ(answer.status, 431);
  EXPECT_THAT(answer.body, HasSubstr(R"("code":"header_too_large")"));
}

TEST_F(HttpLimits, ConnectionsOfOneAddressAreCounted) {
  options.connectionsPerIp = 2;
  start();
  auto first = std::make_unique<RawClient>(client());
  RawClient second = client();
  const std::string health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
  first->send(health);
  second.send(health);
  EXPECT_EQ(first->response().status, 200);
  EXPECT_EQ(second.response().status, 200);
  RawClient third = client();
  EXPECT_TRUE(third.ended());
  first.reset();
  while (server->connections() > 1) std::this_thread::yield();
  EXPECT_EQ(ask(health).status, 200);
}

TEST_F(HttpLimits, TrustedProxiesAreNotCounted) {
  options.connectionsPerIp = 1;
  options.trustedProxies = {"127.0.0.1"};
  start();
  RawClient first = client();
  const std::string health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
  first.send(health);
  EXPECT_EQ(first.response().status, 200);
  EXPECT_EQ(ask(health).status, 200);
}

TEST_F(HttpLimits, ConnectionsAltogetherAreCounted) {
  options.connectionsMax = 1;
  options.trustedProxies = {"127.0.0.1"};
  start();
  RawClient first = client();
  first.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(first.response().status, 200);
  EXPECT_TRUE(client().ended());
}

TEST_F(HttpLimits, RequestsOfOneConnectionAreCounted) {
  options.requestsPerConnection = 2;
  start();
  RawClient one = client();
  const std::string health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
  one.send(health + health + health);
  EXPECT_EQ(one.response().headers.count("connection"), 0U);
  EXPECT_EQ(one.response().header("connection"), "close");
  EXPECT_TRUE(one.ended());
}

}  // namespace
}  // namespace trunkline::testing
