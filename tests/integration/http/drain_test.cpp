// SPDX-License-Identifier: GPL-3.0-or-later
// Going down without dropping anybody.
#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

using namespace std::chrono_literals;

class HttpDrain : public HttpFixture {
 protected:
  static std::string slowRequest(int waitMs) {
    return "GET /v1/things/" + OrderId(1).text() + "?wait=" + std::to_string(waitMs) +
           " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n";
  }
};

TEST_F(HttpDrain, RunningRequestsFinishIdleOnesEndNewOnesAreRefused) {
  start();
  RawClient idle = client();
  idle.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(idle.response().status, 200);
  RawClient slow = client();
  slow.send(slowRequest(500));
  while (server->requestsUnderWay() == 0) std::this_thread::yield();

  std::future<bool> drained = drain(10s);
  EXPECT_TRUE(idle.ended());
  EXPECT_FALSE(client().connected());
  const Response answer = slow.response();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(slow.ended());
  EXPECT_TRUE(drained.get());
  EXPECT_EQ(server->connections(), 0);
}

TEST_F(HttpDrain, WhatTakesTooLongIsCutOff) {
  start();
  RawClient slow = client();
  slow.send(slowRequest(3000));
  while (server->requestsUnderWay() == 0) std::this_thread::yield();
  EXPECT_FALSE(drain(50ms).get());
  EXPECT_EQ(slow.response().status, 0);
}

TEST_F(HttpDrain, OneContextRunByManyThreadsServesAndDrainsToo) {
  contexts.resize(1);
  start();
  std::thread second([this] { contexts.front()->run(); });
  std::vector<std::thread> callers;
  std::atomic<int> good{0};
  for (int i = 0; i < 8; ++i) {
    callers.emplace_back([this, &good] {
      RawClient one = client();
      for (int request = 0; request < 50; ++request) {
        one.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        if (one.response().status == 200) ++good;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(good, 400);
  EXPECT_TRUE(drain(5s).get());
  guards.clear();
  contexts.front()->stop();
  second.join();
}

TEST_F(HttpDrain, ServerAndContextsMayGoWhileRequestsRun) {
  start();
  RawClient slow = client();
  slow.send(slowRequest(5000));
  while (server->requestsUnderWay() == 0) std::this_thread::yield();
  TearDown();
  threads.clear();
  contexts.clear();
  EXPECT_EQ(slow.response().status, 0);
  // TearDown runs once more on what is left, which is nothing.
}

}  // namespace
}  // namespace trunkline::testing
