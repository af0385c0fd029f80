// SPDX-License-Identifier: GPL-3.0-or-later
// Every route of the served table: closed without a token, blind to what belongs to others. A new route is in these checks by
// itself, or fails them until it says whose object it takes.
#include <map>
#include <set>

#include "server/app/api_routes.h"
#include "server/http/request.h"
#include "server/http/router.h"
#include "tests/integration/app/whole_server.h"

namespace trunkline::testing {
namespace {

constexpr std::string_view kOrderBody = R"({"service":"whatsapp","country":"US","max_price":"5.00"})";

class Authorization : public WholeServer {
 protected:
  void SetUp() override {
    app::addApiRoutes(m_table, {});
    start(settings(scratch.path()));
    m_owner = openAccount("owner@example.com");
    m_stranger = openAccount("stranger@example.com");
    credit(m_owner);
    const auto ordered = ask("POST", "/v1/orders", m_owner.bearer, std::string(kOrderBody), "the-owner's-key");
    ASSERT_EQ(ordered.status, 201) << ordered.body;
    m_order = text(object(ordered), "id");
    m_key = text(createKey(m_owner, R"("scopes":["read"])"), "id");
    const auto claims =
        auth::AccessTokens({std::string(32, 'j')}).verify(std::string_view(m_owner.bearer).substr(7), SystemClock().nowUs());
    ASSERT_TRUE(claims);
    m_session = claims->session.text();
  }

  [[nodiscard]] std::vector<const http::RouteInfo*> closedRoutes() const {
    std::vector<const http::RouteInfo*> routes;
    for (const auto& endpoint : m_table.endpoints()) {
      // Staff's routes have a test of their own: staff_authorization_test.cpp.
      const Permission permission = endpoint->info().permission;
      if (permission != Permission::Public && !isStaffPermission(permission)) routes.push_back(&endpoint->info());
    }
    return routes;
  }
  // The objects of one owner, by what their paths begin with.
  using Objects = std::map<std::string_view, std::string>;
  [[nodiscard]] Objects owned() const { return {{"/v1/orders/", m_order}, {"/v1/api-keys/", m_key}, {"/v1/auth/sessions/", m_session}}; }
  static Objects missing() {
    return {{"/v1/orders/", OrderId(77).text()}, {"/v1/api-keys/", KeyId(77).text()}, {"/v1/auth/sessions/", SessionId(77).text()}};
  }
  static std::string pathWith(const http::RouteInfo& route, const Objects& objects) {
    std::string path = route.path;
    for (const std::string& name : route.placeholders) {
      const auto known = std::ranges::find_if(objects, [&path](const auto& entry) { return path.starts_with(entry.first); });
      EXPECT_TRUE(name == "id" && known != objects.end()) << route.path << ": whose object is {" << name << "}?";
      if (known != objects.end()) path.replace(path.find("{" + name + "}"), name.size() + 2, known->second);
    }
    return path;
  }
  static std::string bodyOf(const http::RouteInfo& route) {
    if (!route.needsBody()) return {};
    if (route.operation == "createKey") return R"({"name":"another","scopes":["read"]})";
    if (route.operation == "createQuote") return R"({"service":"whatsapp","country":"US"})";
    return route.placeholders.empty() ? std::string(kOrderBody) : "{}";
  }
  [[nodiscard]] Response askRoute(const http::RouteInfo& route, const Objects& objects, const std::string& authorization) {
    return ask(http::methodName(route.method), pathWith(route, objects), authorization, bodyOf(route));
  }
  static std::string withoutRequestId(const Response& response) {
    auto body = object(response);
    body.erase("request_id");
    return boost::json::serialize(body);
  }
  void expectClosed(const std::string& authorization, const char* what) {
    for (const auto* route : closedRoutes()) {
      const auto answer = askRoute(*route, owned(), authorization);
      EXPECT_EQ(answer.status, 401) << what << ": " << route->path << ' ' << answer.body;
      EXPECT_EQ(answer.header("www-authenticate"), "Bearer") << route->path;
      EXPECT_EQ(answer.header("cache-control"), "no-store") << route->path;
      EXPECT_EQ(text(object(answer), "code"), "unauthenticated") << route->path;
      EXPECT_EQ(answer.body.find("cause"), std::string::npos) << answer.body;
    }
  }

  http::Router m_table;
  Customer m_owner;
  Customer m_stranger;
  std::string m_order;
  std::string m_key;
  std::string m_session;
};

TEST_F(Authorization, OnlyTheseRoutesArePublic) {
  std::set<std::string_view> open;
  for (const auto& endpoint : m_table.endpoints()) {
    if (endpoint->info().permission == Permission::Public) open.insert(endpoint->info().operation);
  }
  EXPECT_EQ(open, (std::set<std::string_view>{"register", "login", "refresh", "listServices", "listCountries", "listPrices", "staffLogin",
                                              "staffRefresh", "staffTicket", "staffTotpEnrol", "staffTotpConfirm"}));
  EXPECT_GE(closedRoutes().size(), 18U);
}

TEST_F(Authorization, EveryOtherRouteIsClosedToWhoHasNoGoodToken) {
  const auto claims = auth::AccessTokens({std::string(32, 'j')});
  const auto nowUs = SystemClock().nowUs();
  const auto genuine = claims.verify(std::string_view(m_owner.bearer).substr(7), nowUs);
  ASSERT_TRUE(genuine);
  const auto other = claims.verify(std::string_view(m_stranger.bearer).substr(7), nowUs);
  ASSERT_TRUE(other);
  const auto bearer = [](const std::string& token) { return "Bearer " + token; };
  const auto forged = auth::AccessTokens({std::string(32, 'x')}).issue(genuine->user, genuine->session, 0, nowUs);
  expectClosed({}, "no header");
  expectClosed("Basic b3duZXI6cGFzc3dvcmQ=", "another scheme");
  expectClosed("Bearer", "no token");
  expectClosed("Bearer tl_live_12345678_0000000000000000000000000000000000000000000", "an unknown key");
  expectClosed(m_owner.bearer + "A", "a changed signature");
  expectClosed(bearer(forged), "signed by somebody else");
  expectClosed(bearer(claims.issue(genuine->user, genuine->session, 0, nowUs - 3'600'000'000)), "expired");
  expectClosed(bearer(claims.issue(genuine->user, genuine->session, 1, nowUs)), "another epoch");
  expectClosed(bearer(claims.issue(genuine->user, other->session, 0, nowUs)), "somebody else's session");
}

TEST_F(Authorization, WhatIsSomebodyElsesIsLikeNothing) {
  int checked = 0;
  for (const auto* route : closedRoutes()) {
    if (route->placeholders.empty()) continue;
    ++checked;
    const auto theirs = askRoute(*route, owned(), m_stranger.bearer);
    const auto none = askRoute(*route, missing(), m_stranger.bearer);
    EXPECT_EQ(theirs.status, 404) << route->path << ' ' << theirs.body;
    EXPECT_EQ(withoutRequestId(theirs), withoutRequestId(none)) << route->path;
  }
  EXPECT_EQ(checked, 10);
  EXPECT_EQ(ask("HEAD", "/v1/orders/" + m_order, m_stranger.bearer).status, 404);
  EXPECT_EQ(ask("GET", "/v1/orders/" + m_order + "?wait=1", m_stranger.bearer).status, 404);
  const auto own = ask("GET", "/v1/orders/" + m_order, m_owner.bearer);
  ASSERT_EQ(own.status, 200);
  EXPECT_EQ(text(object(own), "status"), "waiting_sms");  // nobody else cancelled or finished it
}

// Which scope opens a route to a key, said once more and by hand; what is not here is for signed-in people alone.
const std::map<std::string_view, std::string_view> kOpenedBy{
    {"createQuote", "order"}, {"placeOrder", "order"},    {"cancelOrder", "order"},    {"finishOrder", "order"},
    {"listOrders", "read"},   {"listenToEvents", "read"}, {"listenToOrder", "read"},   {"getOrder", "read"},
    {"listMessages", "read"}, {"getWallet", "read"},      {"listTransactions", "read"}};

TEST_F(Authorization, AKeyOpensTheRoutesOfItsScopeAndNoOther) {
  for (const std::string scope : {"read", "order", "webhooks", "compat"}) {
    const std::string bearer = "Bearer " + text(createKey(m_owner, R"("scopes":[")" + scope + R"("])"), "secret");
    for (const auto* route : closedRoutes()) {
      const auto answer = askRoute(*route, owned(), bearer);
      const auto opened = kOpenedBy.find(route->operation);
      if (opened != kOpenedBy.end() && opened->second == scope) {
        // Without a code there is nothing to finish: that is the order's answer, not the key's.
        const bool early = route->operation == "finishOrder" && answer.status == 409;
        EXPECT_TRUE(answer.status < 300 || early) << scope << ' ' << route->path << ' ' << answer.body;
      } else {
        EXPECT_EQ(answer.status, 403) << scope << ' ' << route->path << ' ' << answer.body;
        EXPECT_EQ(text(object(answer), "code"), "forbidden") << route->path;
      }
    }
    EXPECT_EQ(ask("GET", "/v1/services", bearer).status, 200);
  }
}

TEST_F(Authorization, ATestKeySeesPlayMoneyAndPlayOrdersOnly) {
  const auto key = createKey(m_owner, R"("scopes":["read","order","webhooks","compat"],"sandbox":true)");
  const std::string bearer = "Bearer " + text(key, "secret");
  for (const auto* route : closedRoutes()) {
    const auto answer = askRoute(*route, owned(), bearer);
    const int expected = !kOpenedBy.contains(route->operation) ? 403 : route->placeholders.empty() ? 200 : 404;
    EXPECT_EQ(answer.status / 100 == 2 ? 200 : answer.status, expected) << route->path << ' ' << answer.body;
  }
  const auto wallet = object(ask("GET", "/v1/wallet", bearer));
  EXPECT_EQ(text(wallet.at("total").as_object(), "amount"), "100.00");
  EXPECT_EQ(text(wallet.at("total").as_object(), "currency"), "XTS");
  const auto played = object(ask("GET", "/v1/orders", bearer)).at("items").as_array();
  ASSERT_EQ(played.size(), 1U);  // the one that the loop has ordered
  EXPECT_TRUE(played[0].at("sandbox").as_bool());
  const std::string play(played[0].at("id").as_string());
  EXPECT_EQ(ask("GET", "/v1/orders/" + play, bearer).status, 200);
  // A live key sees the real one, a person both.
  const std::string live = "Bearer " + text(createKey(m_owner, R"("scopes":["read","order"])"), "secret");
  EXPECT_EQ(ask("GET", "/v1/orders/" + play, live).status, 404);
  EXPECT_EQ(ask("POST", "/v1/orders/" + play + "/cancel", live).status, 404);
  EXPECT_EQ(ask("GET", "/v1/orders/" + play + "/messages", live).status, 404);
  const auto real = object(ask("GET", "/v1/orders", live)).at("items").as_array();
  ASSERT_EQ(real.size(), 1U);
  EXPECT_EQ(real[0].at("id").as_string(), m_order);
  EXPECT_EQ(object(ask("GET", "/v1/orders", m_owner.bearer)).at("items").as_array().size(), 2U);
  EXPECT_EQ(ask("POST", "/v1/orders/" + play + "/cancel", m_owner.bearer).status, 200);
  // Real and play money never share an Idempotency-Key.
  EXPECT_EQ(ask("POST", "/v1/orders", bearer, std::string(kOrderBody), "the-owner's-key").status, 422);
}

TEST_F(Authorization, ASignedInCustomerMayUseEveryRoute) {
  for (const auto* route : closedRoutes()) {
    // One that ends sessions gets one of its own to end.
    const bool ends = route->operation == "logout" || route->operation == "endSession";
    const std::string bearer = ends ? signIn(m_owner) : m_owner.bearer;
    Objects objects = owned();
    if (ends) {
      const auto claims = auth::AccessTokens({std::string(32, 'j')}).verify(std::string_view(bearer).substr(7), SystemClock().nowUs());
      ASSERT_TRUE(claims);
      objects["/v1/auth/sessions/"] = claims->session.text();
    }
    if (route->operation == "finishOrder") continue;  // no code has arrived: a refusal by state, seen elsewhere
    const auto answer = askRoute(*route, objects, bearer);
    const bool stale = route->operation == "rotateKey" || route->operation == "revokeKey";
    EXPECT_TRUE(answer.status < 300 || stale) << route->path << ' ' << answer.body;
    if (ends) EXPECT_EQ(ask("GET", "/v1/wallet", bearer).status, 401) << route->path;
  }
}

TEST_F(Authorization, EveryAnswerSaysWhatIsLeft) {
  for (const auto& [path, bearer, policy] : {std::tuple<std::string, std::string, std::string>{"/v1/wallet", m_owner.bearer, "requests"},
                                             {"/v1/services", "", "anonymous"},
                                             {"/v1/services", m_owner.bearer, "requests"},
                                             {"/v1/wallet", "", "anonymous"},
                                             {"/v1/nothing", m_owner.bearer, "anonymous"}}) {
    const auto answer = ask("GET", path, bearer);
    EXPECT_TRUE(answer.header("ratelimit").starts_with('"' + policy + "\";r=")) << path << ' ' << answer.header("ratelimit");
    EXPECT_TRUE(answer.header("ratelimit-policy").starts_with('"' + policy + "\";q=")) << path;
  }
  EXPECT_TRUE(
      ask("POST", "/v1/auth/login", {}, R"({"email":"x@example.com","password":"wrong"})").header("ratelimit").starts_with("\"sign-in\""));
  EXPECT_EQ(ask("GET", "/healthz", {}).header("ratelimit"), "");
}

TEST_F(Authorization, ListsAndKeysBelongToTheCaller) {
  // A cursor is a place, not a permission.
  for (const std::string list : {"/v1/orders", "/v1/transactions"}) {
    ASSERT_EQ(ask("POST", "/v1/orders", m_owner.bearer, std::string(kOrderBody)).status, 201);
    const auto own = ask("GET", list + "?limit=1", m_owner.bearer);
    ASSERT_EQ(object(own).at("items").as_array().size(), 1U) << own.body;
    for (const std::string& cursor : {std::string(), "&cursor=" + text(object(own), "next_cursor")}) {
      const auto page = ask("GET", list + "?limit=10" + cursor, m_stranger.bearer);
      ASSERT_EQ(page.status, 200) << page.body;
      EXPECT_TRUE(object(page).at("items").as_array().empty()) << page.body;
    }
  }
  const auto wallet = ask("GET", "/v1/wallet", m_stranger.bearer);
  EXPECT_EQ(text(object(wallet).at("total").as_object(), "amount"), "0.00") << wallet.body;
  // The owner's Idempotency-Key finds nothing for anybody else: this is a new order, without money for it.
  const auto replay = ask("POST", "/v1/orders", m_stranger.bearer, std::string(kOrderBody), "the-owner's-key");
  EXPECT_EQ(replay.status, 402) << replay.body;
}

}  // namespace
}  // namespace trunkline::testing
