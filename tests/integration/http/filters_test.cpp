// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused before the handler runs, and that the handler then does not run.
#include "server/http/route_info.h"
#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

using ::testing::HasSubstr;

std::string post(std::string_view path, std::string_view body, std::string_view extra = "Content-Type: application/json\r\n") {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n" + std::string(extra) + "Content-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + std::string(body);
}

std::string makeThing(std::string_view keyHeader, std::string_view body = R"({"name":"x"})") {
  return post("/v1/things", body, "Authorization: Bearer good\r\nContent-Type: application/json\r\n" + std::string(keyHeader));
}

class HttpFilters : public HttpFixture {};

TEST_F(HttpFilters, UnknownFieldIsNamed) {
  start();
  const Response answer = ask(post("/v1/echo", R"({"name":"x","colour":"red"})"));
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(answer.body, HasSubstr(R"("title":"Invalid request data")"));
  EXPECT_THAT(answer.body, HasSubstr(R"("path":"colour")"));
  EXPECT_EQ(things.calls(), 0);
}

TEST_F(HttpFilters, UnknownQueryParameterIsNamed) {
  start();
  const Response answer = ask("GET /v1/text?bytes=1&colour=red HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(answer.body, HasSubstr(R"("path":"colour")"));
}

TEST_F(HttpFilters, MalformedIdInThePathIsAValidationError) {
  start();
  const Response answer = ask("GET /v1/things/usr_1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n");
  EXPECT_EQ(answer.status, 400);
  EXPECT_THAT(answer.body, HasSubstr(R"("path":"id")"));
}

TEST_F(HttpFilters, PercentEncodingIsUndoneOnce) {
  start();
  const std::string id = OrderId(1).text();
  EXPECT_EQ(ask("GET /v1/things/%6F" + id.substr(1) + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n").status, 200);
  EXPECT_EQ(ask("GET /v1/things/%256F" + id.substr(1) + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n").status, 400);
}

TEST_F(HttpFilters, OnlyJsonBodies) {
  start();
  for (const char* type :
       {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n", "Content-Type: application/jsonp\r\n"}) {
    const Response answer = ask(post("/v1/echo", R"({"name":"x"})", type));
    EXPECT_EQ(answer.status, 415) << type;
    EXPECT_THAT(answer.body, HasSubstr(R"("code":"unsupported_media_type")"));
  }
  EXPECT_EQ(things.calls(), 0);
  EXPECT_EQ(ask(post("/v1/echo", R"({"name":"x"})", "Content-Type: Application/JSON ; charset=utf-8\r\n")).status, 200);
}

TEST_F(HttpFilters, AnOperationWithoutMembersTakesNoBodyOrAnEmptyObject) {
  start();
  const std::string path = "/v1/things/" + OrderId(1).text() + "/touch";
  EXPECT_EQ(ask(post(path, "", "")).status, 204);
  EXPECT_EQ(ask(post(path, "{}")).status, 204);
  EXPECT_EQ(ask(post(path, R"({"x":1})")).status, 400);
  EXPECT_EQ(ask(post(path, "{}", "")).status, 415);
  EXPECT_EQ(ask(post(path + "?x=1", "", "")).status, 400);
}

TEST_F(HttpFilters, WithoutATokenNothingIsDone) {
  start();
  const std::string key = "Idempotency-Key: k\r\nContent-Type: application/json\r\n";
  const Response answer = ask(post("/v1/things", R"({"name":"x"})", key));
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
  EXPECT_THAT(answer.body, HasSubstr(R"("code":"unauthenticated")"));
  EXPECT_EQ(ask(post("/v1/things", R"({"name":"x"})", key + "Authorization: Bearer bad\r\n")).status, 401);
  EXPECT_EQ(things.calls(), 0);
}

TEST_F(HttpFilters, IdempotencyKeyIsRequiredWhereTheRouteSaysSo) {
  start();
  const Response missing = ask(makeThing(""));
  EXPECT_EQ(missing.status, 400);
  EXPECT_THAT(missing.body, HasSubstr(R"("code":"idempotency_key_required")"));
  EXPECT_EQ(ask(makeThing("Idempotency-Key: " + std::string(129, 'k') + "\r\n")).status, 400);
  EXPECT_EQ(ask(makeThing("Idempotency-Key: two words\r\n")).status, 400);
  EXPECT_EQ(ask(makeThing("Idempotency-Key: k\xC3\xA9\r\n")).status, 400);
  EXPECT_EQ(things.calls(), 0);
  EXPECT_EQ(ask(makeThing("Idempotency-Key: " + std::string(128, 'k') + "\r\n")).status, 201);
}

TEST_F(HttpFilters, TheHashTellsBodiesApartAndIsSha256) {
  start();
  const std::string first = ask(makeThing("Idempotency-Key: k1\r\n")).body;
  EXPECT_EQ(first, ask(makeThing("Idempotency-Key: k1\r\n")).body);
  EXPECT_NE(first, ask(makeThing("Idempotency-Key: k1\r\n", R"({"name": "x"})")).body);
  // printf 'POST\n/v1/things\n{"name":"x"}' | sha256sum
  EXPECT_THAT(first, HasSubstr("fdb4d04d9b681090e52b77aa3b3c843a483ced9af275f1711fa3272b8f5223b3 k1 x"));
}

TEST_F(HttpFilters, TooManyAtOnceAreTurnedAway) {
  options.inFlightMax = 1;
  start();
  RawClient slow = client();
  slow.send("GET /v1/things/" + OrderId(1).text() + "?wait=1500 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n\r\n");
  while (server->requestsUnderWay() == 0) std::this_thread::yield();
  const Response refused = ask(post("/v1/echo", R"({"name":"x"})"));
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "1");
  EXPECT_THAT(refused.body, HasSubstr(R"("code":"overloaded")"));
  EXPECT_EQ(ask("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
  EXPECT_EQ(slow.response().status, 200);
  EXPECT_EQ(ask(post("/v1/echo", R"({"name":"x"})")).status, 200);
}

class ClosedGate final : public http::Gate {
 public:
  Task<Result<>> enter(const http::RouteInfo* route, const http::Call* call) override {
    if (route->permission == Permission::OrderCreate && call->principal.user.value() == 7) {
      co_return fail(ErrorCode::Forbidden, "Not with this key");
    }
    co_return Result<>{};
  }
};

TEST_F(HttpFilters, TheGateDecidesByRouteAndCaller) {
  ClosedGate closed;
  gate = &closed;
  start();
  EXPECT_EQ(ask(makeThing("Idempotency-Key: k\r\n")).status, 403);
  EXPECT_EQ(ask(post("/v1/echo", R"({"name":"x"})")).status, 200);
  EXPECT_EQ(things.calls(), 1);
}

// Lets two requests in and turns one away, and says so.
class CountingGate final : public http::Gate {
 public:
  Task<Result<>> enter(const http::RouteInfo* /*route*/, const http::Call* call) override {
    entered = call->principal.user;
    call->rate = {"requests", 2, 9, left, 4};
    if (left-- > 0) co_return Result<>{};
    Error error{ErrorCode::RateLimited, "Too many requests, please try again later.", {}, {}, {}};
    error.members.emplace_back(http::kRetryAfterMember, "3");
    co_return Failure(std::move(error));
  }
  Result<> turnAway(const http::Call* call) override {
    call->rate = {"anonymous", 1, 900, 0, 900};
    if (++turnedAway > 1) return fail(ErrorCode::RateLimited, "Too many requests, please try again later.");
    return {};
  }
  UserId entered;
  std::int64_t left{1};
  int turnedAway{0};
};

constexpr std::string_view kGetThing = "GET /v1/things/ord_00000000001 HTTP/1.1\r\nHost: a\r\n";

TEST_F(HttpFilters, WhatIsLeftIsSaidOnAnswersAndRefusals) {
  CountingGate counting;
  gate = &counting;
  start();
  const std::string request = std::string(kGetThing) + "Authorization: Bearer good\r\n\r\n";
  const Response first = ask(request);
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.header("ratelimit-policy"), R"("requests";q=2;w=9)");
  EXPECT_EQ(first.header("ratelimit"), R"("requests";r=1;t=4)");
  const Response second = ask(request);
  EXPECT_EQ(second.status, 429);
  EXPECT_EQ(second.header("ratelimit"), R"("requests";r=0;t=4)");
  EXPECT_EQ(second.header("retry-after"), "3");
  EXPECT_THAT(second.body, HasSubstr(R"("detail":"Too many requests, please try again later.")"));
  EXPECT_EQ(things.calls(), 1);
  EXPECT_EQ(ask("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").header("ratelimit"), "");
}

TEST_F(HttpFilters, WhatNeverReachesTheGateIsCountedToo) {
  CountingGate counting;
  gate = &counting;
  start();
  for (const std::string& request : {std::string("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n"), std::string(kGetThing) + "\r\n",
                                     std::string(kGetThing) + "Authorization: Bearer bad\r\n\r\n", post("/v1/echo", "{}", "")}) {
    counting.turnedAway = 0;
    const Response first = ask(request);
    EXPECT_TRUE(first.status == 404 || first.status == 401 || first.status == 415) << first.status;
    EXPECT_EQ(first.header("ratelimit"), R"("anonymous";r=0;t=900)") << request;
    EXPECT_EQ(ask(request).status, 429) << request;
  }
  EXPECT_EQ(counting.entered, UserId());
}

TEST_F(HttpFilters, OnPublicRoutesWhoSaysWhoHeIsIsKnownAndWhoIsNotBelievedIsNobody) {
  CountingGate counting;
  counting.left = 10;
  gate = &counting;
  start();
  const std::string json = "Content-Type: application/json\r\n";
  EXPECT_EQ(ask(post("/v1/echo", R"({"name":"x"})", json + "Authorization: Bearer good\r\n")).status, 200);
  EXPECT_EQ(counting.entered, UserId(7));
  EXPECT_EQ(ask(post("/v1/echo", R"({"name":"x"})", json + "Authorization: Bearer bad\r\n")).status, 200);
  EXPECT_EQ(counting.entered, UserId());
  EXPECT_EQ(counting.turnedAway, 0);
}

}  // namespace
}  // namespace trunkline::testing
