// SPDX-License-Identifier: GPL-3.0-or-later
// The client against a real socket that behaves badly on purpose: what counts as never sent and what as unknown.
#include "server/net/curl_client.h"

#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <thread>

#include "tests/simulators/http_server.h"

namespace trunkline::net {
namespace {

using namespace std::chrono_literals;
using simulators::Damage;
using simulators::Reply;
using simulators::Request;

// Server, client and callers on an io_context each, as in production.
class CurlClientTest : public ::testing::Test {
 protected:
  CurlClientTest() {
    upstream.start();
    serverThread = std::thread([this] { serverContext.run(); });
    clientThread = std::thread([this] { clientContext.run(); });
  }
  ~CurlClientTest() override {
    serverContext.stop();
    clientContext.stop();
    serverThread.join();
    clientThread.join();
  }
  void makeClient(std::size_t concurrency = 10, std::size_t queue = 100) {
    CurlClient::Options options;
    options.concurrency = concurrency;
    options.queue = queue;
    client = std::make_unique<CurlClient>(clientContext, options);
  }
  [[nodiscard]] HttpRequest request(const std::string& path, std::chrono::milliseconds deadline = 5s) const {
    HttpRequest out;
    out.url = "http://127.0.0.1:" + std::to_string(upstream.port()) + path;
    out.deadline = deadline;
    return out;
  }
  Task<> one(HttpRequest wanted, HttpResult* out) {
    *out = co_await client->send(std::move(wanted));
    callerThread = std::this_thread::get_id();
  }
  std::vector<HttpResult> sendAll(std::vector<HttpRequest> wanted) {
    if (!client) makeClient();
    std::vector<HttpResult> results(wanted.size());
    boost::asio::io_context context;
    for (std::size_t i = 0; i < wanted.size(); ++i)
      boost::asio::co_spawn(context, one(std::move(wanted[i]), &results[i]), boost::asio::detached);
    context.run();
    return results;
  }
  HttpResult send(HttpRequest wanted) { return sendAll({std::move(wanted)}).front(); }

  Reply answer(const Request& asked) {
    ++served;
    paths.push_back(asked.path);
    Reply reply;
    reply.body = asked.method + " " + asked.path + " " + asked.body;
    if (asked.path == "/silence") reply.damage = Damage::Silence;
    if (asked.path == "/reset") reply.damage = Damage::Reset;
    if (asked.path == "/truncate") reply.damage = Damage::Truncate;
    if (asked.path == "/drip") reply.damage = Damage::Drip;
    if (asked.path == "/big") reply.body = std::string(5'000, 'x');
    if (asked.path == "/error") reply.status = 503;
    if (asked.path == "/redirect") reply.status = 302;
    if (asked.path == "/slow") reply.delay = 150ms;
    // The first request is answered; the connection that is then kept breaks on its next use.
    if (asked.path == "/second-breaks" && served > 1) reply.damage = Damage::Reset;
    return reply;
  }

  std::atomic<int> served{0};
  std::vector<std::string> paths;  // in order of arrival; written by the server's one thread, read when it has answered
  boost::asio::io_context serverContext;
  boost::asio::io_context clientContext;
  boost::asio::executor_work_guard<IoExecutor> keepRunning{clientContext.get_executor()};
  simulators::HttpServer upstream{serverContext, 0, [this](const Request& asked) { return answer(asked); }};
  std::unique_ptr<CurlClient> client;
  std::thread serverThread;
  std::thread clientThread;
  std::thread::id callerThread;
};

TEST_F(CurlClientTest, AnswersComeBackToTheCallersContext) {
  const HttpResult got = send(request("/hello"));
  EXPECT_EQ(got.delivery, Delivery::Answered);
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, "GET /hello ");
  EXPECT_EQ(callerThread, std::this_thread::get_id());
}

TEST_F(CurlClientTest, AStatusOfFailureIsAnAnswerAndRedirectsAreNotFollowed) {
  EXPECT_EQ(send(request("/error")).status, 503);
  EXPECT_EQ(send(request("/redirect")).status, 302);
  EXPECT_EQ(served, 2);
}

TEST_F(CurlClientTest, PostsItsBody) {
  HttpRequest wanted = request("/post");
  wanted.method = HttpMethod::Post;
  wanted.body = "a=1";
  EXPECT_EQ(send(wanted).body, "POST /post a=1");
}

TEST_F(CurlClientTest, NeverSentWhenNobodyListens) {
  HttpRequest wanted = request("/");
  boost::asio::io_context context;
  boost::asio::ip::tcp::acceptor free(context, {boost::asio::ip::address_v4::loopback(), 0});
  wanted.url = "http://127.0.0.1:" + std::to_string(free.local_endpoint().port()) + "/?token=secret";
  free.close();
  const HttpResult got = send(wanted);
  EXPECT_EQ(got.delivery, Delivery::NeverSent);
  EXPECT_EQ(got.error.find("secret"), std::string::npos);
}

TEST_F(CurlClientTest, NeverSentWithoutAnAddressOrAnAllowedScheme) {
  for (const char* url : {"http://name.invalid/", "file:///etc/hostname", "ftp://127.0.0.1/", "nonsense", "http://127.0.0.1/\r\nX: y"}) {
    HttpRequest wanted = request("/");
    wanted.url = url;
    EXPECT_EQ(send(wanted).delivery, Delivery::NeverSent) << url;
  }
}

TEST_F(CurlClientTest, NeverSentWhenTheOtherSideSpeaksNoTls) {
  HttpRequest wanted = request("/");
  wanted.url.replace(0, 4, "https");
  EXPECT_EQ(send(wanted).delivery, Delivery::NeverSent);
  EXPECT_EQ(served, 0);
}

TEST_F(CurlClientTest, SentAndUnansweredIsUnknown) {
  EXPECT_EQ(send(request("/silence", 200ms)).delivery, Delivery::Unknown);
  EXPECT_EQ(send(request("/drip", 400ms)).delivery, Delivery::Unknown);
  HttpRequest once = request("/reset");
  once.repeatable = false;
  EXPECT_EQ(send(once).delivery, Delivery::Unknown);
  EXPECT_EQ(send(request("/truncate")).delivery, Delivery::Unknown);
  EXPECT_EQ(served, 4);
}

TEST_F(CurlClientTest, TheDeadlineIsKept) {
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(send(request("/silence", 300ms)).delivery, Delivery::Unknown);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 3s);
}

TEST_F(CurlClientTest, TooBigAnAnswerIsUnknown) {
  HttpRequest wanted = request("/big");
  wanted.maxBytes = 4'999;
  EXPECT_EQ(send(wanted).delivery, Delivery::Unknown);
  wanted.maxBytes = 5'000;
  EXPECT_EQ(send(wanted).delivery, Delivery::Answered);
}

TEST_F(CurlClientTest, WhatMayNotHappenTwiceIsSentOnce) {
  HttpRequest once = request("/second-breaks");
  once.repeatable = false;
  EXPECT_EQ(send(once).delivery, Delivery::Answered);
  EXPECT_EQ(send(once).delivery, Delivery::Unknown);
  EXPECT_EQ(served, 2) << "the request went out again";
}

TEST_F(CurlClientTest, WhatIsRepeatableUsesTheKeptConnectionAndMayGoOutAgain) {
  EXPECT_EQ(send(request("/second-breaks")).delivery, Delivery::Answered);
  static_cast<void>(send(request("/second-breaks")));
  EXPECT_EQ(served, 3) << "libcurl repeats a request over a stale connection: the danger that repeatable = false removes";
}

TEST_F(CurlClientTest, OnlySoManyAtOnceTheOthersWaitTheirTurn) {
  makeClient(1);
  const auto before = std::chrono::steady_clock::now();
  for (const HttpResult& got : sendAll({request("/slow"), request("/slow"), request("/slow")})) EXPECT_EQ(got.delivery, Delivery::Answered);
  EXPECT_GE(std::chrono::steady_clock::now() - before, 450ms);
}

TEST_F(CurlClientTest, WhatIsMoreUrgentGoesFirstAndTakesThePlaceOfWhatIsLess) {
  makeClient(1, 2);
  auto purchase = request("/purchase");
  purchase.turn = Turn::Purchase;
  auto cancel = request("/cancel");
  cancel.turn = Turn::Cancel;
  const auto results = sendAll({request("/slow"), request("/usual"), cancel, purchase, cancel, purchase, purchase});
  EXPECT_EQ(paths, (std::vector<std::string>{"/slow", "/purchase", "/purchase"}));
  for (const std::size_t gaveWay : {1U, 2U, 4U}) EXPECT_EQ(results[gaveWay].delivery, Delivery::NeverSent) << gaveWay;
  EXPECT_EQ(results[6].delivery, Delivery::NeverSent) << "a purchase does not push another one out";
}

TEST_F(CurlClientTest, AFullQueueAndAPassedDeadlineAreNeverSent) {
  makeClient(1, 1);
  const auto got = sendAll({request("/silence", 600ms), request("/hello", 100ms), request("/hello", 100ms)});
  EXPECT_EQ(got[0].delivery, Delivery::Unknown);
  EXPECT_EQ(got[1].delivery, Delivery::NeverSent);
  EXPECT_EQ(got[2].delivery, Delivery::NeverSent);
  EXPECT_EQ(served, 1);
}

TEST_F(CurlClientTest, ManyRequestsOverFewConnections) {
  makeClient(8, 1'000);
  std::vector<HttpRequest> wanted;
  for (int i = 0; i < 500; ++i) wanted.push_back(request("/" + std::to_string(i)));
  const auto got = sendAll(std::move(wanted));
  for (std::size_t i = 0; i < got.size(); ++i) EXPECT_EQ(got[i].body, "GET /" + std::to_string(i) + " ");
}

TEST_F(CurlClientTest, TheEnvironmentsProxyIsNotFollowed) {
  setenv("http_proxy", "http://127.0.0.1:1", 1);
  EXPECT_EQ(send(request("/hello")).delivery, Delivery::Answered);
  unsetenv("http_proxy");
}

TEST_F(CurlClientTest, EndingAnswersThoseWhoWait) {
  makeClient();
  HttpResult result;
  boost::asio::io_context context;
  boost::asio::co_spawn(context, one(request("/silence", 30s), &result), boost::asio::detached);
  while (served == 0) context.run_for(5ms);
  clientContext.stop();
  clientThread.join();
  client.reset();
  context.restart();
  context.run();
  EXPECT_EQ(result.delivery, Delivery::Unknown);
  clientThread = std::thread([] {});
}

TEST(PercentEncode, KeepsOnlyUnreservedCharacters) {
  EXPECT_EQ(percentEncode("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percentEncode("a b&c=d/\xC3"), "a%20b%26c%3Dd%2F%C3");
}

}  // namespace
}  // namespace trunkline::net
