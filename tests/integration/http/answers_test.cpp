// SPDX-License-Identifier: GPL-3.0-or-later
// What an ordinary caller gets: bodies, headers, problems, gzip, HEAD, CORS, metrics, the access log.
#include <zlib.h>

#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

using ::testing::HasSubstr;

const std::string kThing = OrderId(1).text();

std::string getThing(std::string_view id, std::string_view extra = {}) {
  return "GET /v1/things/" + std::string(id) + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n" + std::string(extra) + "\r\n";
}

std::string gunzip(const std::string& packed) {
  std::string out(1'000'000, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return whole ? out : std::string();
}

class HttpAnswers : public HttpFixture {};

TEST_F(HttpAnswers, TypedAnswerWithAllItsHeaders) {
  start();
  const Response answer = ask(getThing(kThing));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, R"({"id":")" + kThing + R"(","name":"thing","note":"127.0.0.1"})");
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
  EXPECT_EQ(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
  EXPECT_EQ(answer.header("referrer-policy"), "no-referrer");
  EXPECT_EQ(answer.header("cache-control"), "no-store");
  EXPECT_EQ(answer.header("etag"), "\"1\"");
  EXPECT_EQ(answer.header("date").size(), 29U);
  EXPECT_EQ(answer.headers.count("server"), 0U);
  EXPECT_EQ(answer.headers.count("strict-transport-security"), 0U);
}

TEST_F(HttpAnswers, PublicListMayBeStored) {
  start();
  EXPECT_EQ(ask("GET /v1/text?bytes=3 HTTP/1.1\r\nHost: a\r\n\r\n").headers.count("cache-control"), 0U);
}

TEST_F(HttpAnswers, RequestIdIsEchoedWhenWellFormedElseMade) {
  start();
  EXPECT_EQ(ask(getThing(kThing, "X-Request-Id: my-Id_1.2\r\n")).header("x-request-id"), "my-Id_1.2");
  const std::string made = ask(getThing(kThing, "X-Request-Id: <script>\r\n")).header("x-request-id");
  EXPECT_EQ(made.find('<'), std::string::npos);
  EXPECT_GE(made.size(), 18U);
  const std::string longId(65, 'a');
  EXPECT_NE(ask(getThing(kThing, "X-Request-Id: " + longId + "\r\n")).header("x-request-id"), longId);
}

TEST_F(HttpAnswers, HeadAnswersLikeGetWithoutABody) {
  start();
  RawClient one = client();
  std::string request = getThing(kThing);
  one.send("HEAD" + request.substr(3));
  const Response head = one.response(true);
  EXPECT_EQ(head.status, 200);
  one.send(request);
  const Response get = one.response();
  EXPECT_EQ(get.status, 200);
  EXPECT_EQ(head.header("content-length"), std::to_string(get.body.size()));
}

TEST_F(HttpAnswers, NoContentHasNeitherBodyNorLength) {
  start();
  RawClient one = client();
  const std::string touch = "POST /v1/things/" + kThing + "/touch HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
  one.send(touch + touch);
  const Response first = one.response();
  EXPECT_EQ(first.status, 204);
  EXPECT_EQ(first.headers.count("content-length"), 0U);
  EXPECT_EQ(one.response().status, 204);
}

TEST_F(HttpAnswers, UnknownPathAndUnknownMethodAreToldApart) {
  start();
  const Response missing = ask("GET /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(missing.header("content-type"), "application/problem+json");
  EXPECT_THAT(missing.body, HasSubstr(R"("code":"not_found")"));
  const Response wrong = ask("DELETE /v1/things/x HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.header("allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(ask("GET /v1/things/" + kThing + "/ HTTP/1.1\r\nHost: a\r\n\r\n").status, 404);
}

TEST_F(HttpAnswers, ProblemCarriesTheRequestIdAndIsNotStored) {
  start();
  const Response answer = ask(getThing(OrderId(404).text(), "X-Request-Id: abc\r\n"));
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(answer.body, HasSubstr(R"("request_id":"abc")"));
  EXPECT_EQ(answer.header("cache-control"), "no-store");
}

TEST_F(HttpAnswers, ExceptionBecomesAProblemAndALogLine) {
  start();
  const Response answer = ask(getThing(OrderId(500).text(), "X-Request-Id: broken-1\r\n"));
  EXPECT_EQ(answer.status, 500);
  EXPECT_THAT(answer.body, HasSubstr(R"("code":"internal")"));
  EXPECT_THAT(answer.body, HasSubstr("broken-1"));
  EXPECT_EQ(answer.body.find("secret inner reason"), std::string::npos);
  EXPECT_TRUE(logger.contains("http.failed"));
  EXPECT_TRUE(logger.contains("the secret inner reason"));
}

TEST_F(HttpAnswers, RetryAfterComesFromTheError) {
  start();
  const Response answer = ask(getThing(OrderId(503).text()));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("retry-after"), "7");
}

TEST_F(HttpAnswers, GzipOnlyAboveTheThresholdAndOnlyWhenAccepted) {
  start();
  const Response packed = ask("GET /v1/text?bytes=5000 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br, gzip\r\n\r\n");
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_EQ(packed.header("vary"), "Accept-Encoding");
  EXPECT_LT(packed.body.size(), 500U);
  EXPECT_EQ(gunzip(packed.body), "{\"text\":\"" + std::string(5000, 'x') + "\"}");
  EXPECT_EQ(ask("GET /v1/text?bytes=100 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n").headers.count("content-encoding"), 0U);
  const Response plain = ask("GET /v1/text?bytes=5000 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=0\r\n\r\n");
  EXPECT_EQ(plain.headers.count("content-encoding"), 0U);
  EXPECT_EQ(plain.header("vary"), "Accept-Encoding");
}

TEST_F(HttpAnswers, CorsByExactListOnly) {
  options.corsOrigins = {"https://console.example.com"};
  start();
  const std::string preflight = "OPTIONS /v1/echo HTTP/1.1\r\nHost: a\r\nAccess-Control-Request-Method: POST\r\nOrigin: ";
  const Response allowed = ask(preflight + "https://console.example.com\r\n\r\n");
  EXPECT_EQ(allowed.status, 204);
  EXPECT_EQ(allowed.header("access-control-allow-origin"), "https://console.example.com");
  EXPECT_EQ(allowed.header("access-control-allow-methods"), "POST, OPTIONS");
  EXPECT_EQ(allowed.headers.count("access-control-allow-credentials"), 0U);
  const Response foreign = ask(preflight + "https://console.example.com.evil.org\r\n\r\n");
  EXPECT_EQ(foreign.status, 204);
  EXPECT_EQ(foreign.headers.count("access-control-allow-origin"), 0U);
  EXPECT_EQ(foreign.header("vary"), "Origin");
  EXPECT_EQ(foreign.headers.count("access-control-allow-methods"), 0U);
  EXPECT_EQ(ask("OPTIONS /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n").status, 404);
}

TEST_F(HttpAnswers, RawEndpointsAnswerAsTheyStand) {
  start();
  const Response health = ask("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(health.status, 200);
  EXPECT_EQ(health.body, "ok\n");
  const Response ready = ask("GET /readyz?verbose=1 HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(ready.status, 503);
  EXPECT_EQ(ready.body, "not ready verbose=1");
}

TEST_F(HttpAnswers, MetricsCountByTemplateAndStatusClass) {
  start();
  EXPECT_EQ(ask(getThing(kThing)).status, 200);
  EXPECT_EQ(ask(getThing(OrderId(404).text())).status, 404);
  EXPECT_EQ(ask("GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n").status, 404);
  // Each answer is counted before its connection's next step, so the sockets' ends tell that all is counted.
  const std::string text = metrics->render();
  EXPECT_THAT(text, HasSubstr(R"(trunkline_http_requests_total{route="/v1/things/{id}",method="GET",status="2xx"} 1)"));
  EXPECT_THAT(text, HasSubstr(R"(trunkline_http_requests_total{route="/v1/things/{id}",method="GET",status="4xx"} 1)"));
  EXPECT_THAT(text, HasSubstr(R"(trunkline_http_requests_total{route="none",method="none",status="4xx"} 1)"));
  EXPECT_THAT(text, HasSubstr(R"(trunkline_http_connections{listener="public"})"));
  EXPECT_EQ(text.find(kThing), std::string::npos);
}

TEST_F(HttpAnswers, AccessLogHasThePathButNeverTheQueryOrTheToken) {
  start();
  EXPECT_EQ(ask("GET /v1/text?bytes=3&api_key=hunter2 HTTP/1.1\r\nHost: a\r\n\r\n").status, 400);
  EXPECT_EQ(ask(getThing(kThing)).status, 200);
  EXPECT_TRUE(logger.contains("\"/v1/text\""));
  EXPECT_TRUE(logger.contains("http.request"));
  EXPECT_FALSE(logger.contains("hunter2"));
  EXPECT_FALSE(logger.contains("Bearer"));
}

TEST_F(HttpAnswers, AccessLogCanBeSampled) {
  options.accessLogEvery = 4;
  start();
  RawClient one = client();
  for (int i = 0; i < 8; ++i) {
    one.send(getThing(kThing));
    ASSERT_EQ(one.response().status, 200);
  }
  EXPECT_EQ(logger.lines().size(), 2U);
}

TEST_F(HttpAnswers, ForwardedForCountsOnlyFromTrustedProxies) {
  start();
  EXPECT_THAT(ask(getThing(kThing, "X-Forwarded-For: 203.0.113.9\r\n")).body, HasSubstr(R"("note":"127.0.0.1")"));
}

TEST_F(HttpAnswers, ForwardedForOfATrustedProxyIsTheRightmostUntrustedHop) {
  options.trustedProxies = {"127.0.0.0/8", "10.0.0.0/8"};
  start();
  const Response answer = ask(getThing(kThing, "X-Forwarded-For: 1.2.3.4, 203.0.113.9, 10.1.1.1\r\n"));
  EXPECT_THAT(answer.body, HasSubstr(R"("note":"203.0.113.9")"));
  EXPECT_EQ(answer.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
}

}  // namespace
}  // namespace trunkline::testing
