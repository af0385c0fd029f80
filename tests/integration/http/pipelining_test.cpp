// SPDX-License-Identifier: GPL-3.0-or-later
// Several requests on one connection, in one piece or in many.
#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

const std::string kHealth = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";

std::string echo(std::string_view name) {
  const std::string body = R"({"name":")" + std::string(name) + R"("})";
  return "POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

std::size_t countOf(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class HttpPipelining : public HttpFixture {};

TEST_F(HttpPipelining, QuickAnswersLeaveTogether) {
  start();
  RawClient one = client();
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += kHealth;
  one.send(requests);
  // One send arrives in one read, so its answers go out in one write and are read at once.
  EXPECT_EQ(countOf(one.readOnce(), "HTTP/1.1 200 OK"), 20U);
}

TEST_F(HttpPipelining, AnswersComeInTheOrderOfTheRequests) {
  start();
  RawClient one = client();
  one.send(echo("a") + kHealth + echo("b") + echo("c"));
  EXPECT_EQ(one.response().body, R"({"text":"a"})");
  EXPECT_EQ(one.response().body, "ok\n");
  EXPECT_EQ(one.response().body, R"({"text":"b"})");
  EXPECT_EQ(one.response().body, R"({"text":"c"})");
}

TEST_F(HttpPipelining, AnswersDoNotWaitForALongPollBehindThem) {
  start();
  RawClient one = client();
  one.send(kHealth + "GET /v1/things/" + OrderId(1).text() + "?wait=3000 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n");
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(one.response().body, "ok\n");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(2500));
  EXPECT_EQ(one.response().status, 200);
}

TEST_F(HttpPipelining, BytesOneByOneMakeTheSameRequest) {
  start();
  RawClient one = client();
  for (const char c : echo("slow") + kHealth) one.send({&c, 1});
  EXPECT_EQ(one.response().body, R"({"text":"slow"})");
  EXPECT_EQ(one.response().body, "ok\n");
}

TEST_F(HttpPipelining, ChunkedBodies) {
  start();
  RawClient one = client();
  one.send(
      "POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\n{\"nam\r\n8\r\ne\":\"abc\"\r\n1\r\n}\r\n0\r\n\r\n" +
      kHealth);
  EXPECT_EQ(one.response().body, R"({"text":"abc"})");
  EXPECT_EQ(one.response().body, "ok\n");
}

TEST_F(HttpPipelining, CloseIsHonoured) {
  start();
  RawClient one = client();
  one.send("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + kHealth);
  EXPECT_EQ(one.response().header("connection"), "close");
  EXPECT_TRUE(one.ended());
}

TEST_F(HttpPipelining, OldVersionClosesUnlessAskedToStay) {
  start();
  RawClient one = client();
  one.send("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(one.response().header("connection"), "keep-alive");
  one.send("GET /healthz HTTP/1.0\r\n\r\n");
  EXPECT_EQ(one.response().status, 200);
  EXPECT_TRUE(one.ended());
}

TEST_F(HttpPipelining, ContinueIsSaidBeforeTheBodyAndOnlyWhenItIsWelcome) {
  start();
  RawClient one = client();
  const std::string head =
      "POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ";
  one.send(head + "12\r\n\r\n");
  EXPECT_EQ(one.response().status, 100);
  one.send(R"({"name":"x"})");
  EXPECT_EQ(one.response().status, 200);
  one.send(head + "1000000\r\n\r\n");
  EXPECT_EQ(one.response().status, 413);
}

TEST_F(HttpPipelining, HalfClosedCallersGetTheirAnswer) {
  start();
  RawClient one = client();
  one.send(echo("last"));
  one.endSending();
  EXPECT_EQ(one.response().body, R"({"text":"last"})");
  EXPECT_TRUE(one.ended());
}

TEST_F(HttpPipelining, LargeAnswersArriveWhole) {
  start();
  RawClient one = client();
  std::string requests;
  for (int i = 0; i < 5; ++i) requests += "GET /v1/text?bytes=3000000 HTTP/1.1\r\nHost: a\r\n\r\n";
  one.send(requests);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(one.response().body.size(), 3'000'000U + 11U);
}

}  // namespace
}  // namespace trunkline::testing
