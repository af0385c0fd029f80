// SPDX-License-Identifier: GPL-3.0-or-later
// Every route of the served table: closed without a token, blind to what belongs to others. A new route is in these checks by
// itself, or fails them until it says whose object it takes.
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
  static std::string pathWith(const http::RouteInfo& route, const std::string& order) {
    std::string path = route.path;
    for (const std::string& name : route.placeholders) {
      EXPECT_TRUE(name == "id" && path.starts_with("/v1/orders/")) << route.path << ": whose object is {" << name << "}?";
      path.replace(path.find("{" + name + "}"), name.size() + 2, order);
    }
    return path;
  }
  static std::string bodyOf(const http::RouteInfo& route) { return route.needsBody() ? std::string(kOrderBody) : std::string(); }
  static std::string withoutRequestId(const Response& response) {
    auto body = object(response);
    body.erase("request_id");
    return boost::json::serialize(body);
  }
  void expectClosed(const std::string& authorization, const char* what) {
    for (const auto* route : closedRoutes()) {
      const auto answer = ask(http::methodName(route->method), pathWith(*route, m_order), authorization, bodyOf(*route));
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
};

TEST_F(Authorization, OnlyTheseRoutesArePublic) {
  std::set<std::string_view> open;
  for (const auto& endpoint : m_table.endpoints()) {
    if (endpoint->info().permission == Permission::Public) open.insert(endpoint->info().operation);
  }
  EXPECT_EQ(open, (std::set<std::string_view>{"register", "login", "refresh", "listServices", "listCountries", "listPrices", "staffLogin",
                                              "staffRefresh", "staffTicket", "staffTotpEnrol", "staffTotpConfirm"}));
  EXPECT_GE(closedRoutes().size(), 9U);
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

TEST_F(Authorization, SomebodyElsesOrderIsLikeNone) {
  int checked = 0;
  for (const auto* route : closedRoutes()) {
    if (route->placeholders.empty()) continue;
    ++checked;
    const auto method = http::methodName(route->method);
    const auto theirs = ask(method, pathWith(*route, m_order), m_stranger.bearer, bodyOf(*route));
    const auto none = ask(method, pathWith(*route, OrderId(77).text()), m_stranger.bearer, bodyOf(*route));
    EXPECT_EQ(theirs.status, 404) << route->path << ' ' << theirs.body;
    EXPECT_EQ(withoutRequestId(theirs), withoutRequestId(none)) << route->path;
  }
  EXPECT_EQ(checked, 5);
  EXPECT_EQ(ask("HEAD", "/v1/orders/" + m_order, m_stranger.bearer).status, 404);
  EXPECT_EQ(ask("GET", "/v1/orders/" + m_order + "?wait=1", m_stranger.bearer).status, 404);
  const auto own = ask("GET", "/v1/orders/" + m_order, m_owner.bearer);
  ASSERT_EQ(own.status, 200);
  EXPECT_EQ(text(object(own), "status"), "waiting_sms");  // nobody else cancelled or finished it
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
