// SPDX-License-Identifier: GPL-3.0-or-later
// Every staff route of the served table × nobody, a customer and each role, on own, other and missing objects. A new route is
// in these checks by itself, or fails them until it says whose object it takes.
#include "server/app/api_routes.h"
#include "server/contract/codec/names.h"
#include "server/contract/wire/staff_events.h"
#include "server/http/request.h"
#include "server/http/router.h"
#include "tests/integration/app/whole_server.h"

namespace trunkline::testing {
namespace {

class StaffAuthorization : public WholeServer {
 protected:
  void SetUp() override {
    app::addApiRoutes(m_table, {});
    app::Configuration configuration = settings(scratch.path());
    configuration.demo = true;  // tickets: a sign-in without the work of a password
    start(std::move(configuration));
    for (std::size_t role = 0; role < kRoleCount; ++role) {
      const std::string_view name = codec::enumWireName(static_cast<Role>(role));
      command("create-staff", {{"email", emailOf(role)}, {"role", name}, {"password", "violet tram 4417 over the quarry"}});
    }
  }

  static std::string emailOf(std::size_t role) { return std::string(codec::enumWireName(static_cast<Role>(role))) + "@example.com"; }
  // A session of its own for each call, because some routes end it.
  std::string signIn(std::size_t role) {
    const auto ticket = text(command("ticket", {{"email", emailOf(role)}}), "ticket");
    const auto answer = ask("POST", "/staff/v1/auth/ticket", {}, R"({"ticket":")" + ticket + R"("})");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return "Bearer " + text(object(answer), "access_token");
  }
  [[nodiscard]] std::string sessionOf(const std::string& bearer) {
    return text(object(ask("GET", "/staff/v1/me", bearer)).at("session").as_object(), "id");
  }

  [[nodiscard]] std::vector<const http::RouteInfo*> staffRoutes() const {
    std::vector<const http::RouteInfo*> routes;
    for (const auto& endpoint : m_table.endpoints()) {
      const http::RouteInfo& route = endpoint->info();
      const bool guarded = isStaffPermission(route.permission);
      // A staff path is a staff route or says so in the customers' list of public ones; and no other path is one.
      EXPECT_EQ(route.path.starts_with("/staff/"), guarded || route.operation.starts_with("staff")) << route.path;
      if (guarded) routes.push_back(&route);
    }
    return routes;
  }
  // With ids that nobody has, unless the route's object is given.
  static std::string pathOf(const http::RouteInfo& route, const std::string& given = {}) {
    std::string path = route.path;
    for (const std::string& name : route.placeholders) {
      const bool session = name == "id" && path.starts_with("/staff/v1/auth/sessions/");
      const bool order = name == "id" && path.starts_with("/staff/v1/orders/");
      const bool user = name == "id" && path.starts_with("/staff/v1/users/");
      EXPECT_TRUE(session || order || user) << route.path << ": whose object is {" << name << "}?";
      const std::string nobodys = order ? OrderId(77).text() : user ? UserId(77).text() : SessionId(77).text();
      path.replace(path.find("{" + name + "}"), name.size() + 2, given.empty() ? nobodys : given);
    }
    return path;
  }
  Response call(const http::RouteInfo& route, const std::string& authorization, const std::string& given = {}) {
    return ask(http::methodName(route.method), pathOf(route, given), authorization, route.needsBody() ? "{}" : "");
  }
  // The same with a reason, where the route asks for one.
  Response act(const http::RouteInfo& route, const std::string& bearer, const std::string& given = {}) {
    return ask(http::methodName(route.method), pathOf(route, given), bearer + "\r\nX-Reason: they%20asked%20for%20it",
               route.needsBody() ? "{}" : "");
  }

  http::Router m_table;
};

TEST_F(StaffAuthorization, NobodyAndCustomersAreStrangersToEveryStaffRoute) {
  const Customer customer = openAccount("customer@example.com");
  const std::vector<std::string> strangers{"", "Basic b3duZXI6cGFzc3dvcmQ=", "Bearer x", customer.bearer};
  for (const auto* route : staffRoutes()) {
    for (const std::string& stranger : strangers) {
      const auto answer = call(*route, stranger);
      EXPECT_EQ(answer.status, 401) << route->path << ' ' << answer.body;
      EXPECT_EQ(text(object(answer), "code"), "unauthenticated") << route->path;
      EXPECT_EQ(answer.header("cache-control"), "no-store") << route->path;
    }
  }
  EXPECT_GE(staffRoutes().size(), 5U);
}

TEST_F(StaffAuthorization, EachRoleMayWhatTheTableSays) {
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    for (const auto* route : staffRoutes()) {
      const auto answer = call(*route, signIn(role));
      const bool may = allowed(static_cast<Role>(role), route->permission);
      EXPECT_NE(answer.status, 401) << emailOf(role) << ' ' << route->path;
      EXPECT_EQ(answer.status == 403, !may) << emailOf(role) << ' ' << route->path << ' ' << answer.body;
    }
  }
}

TEST_F(StaffAuthorization, EachTopicOfEventsAsksForItsOwnPermission) {
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    const std::string bearer = signIn(role);
    std::string allowedOnes = "session";
    for (const StaffTopic topic : {StaffTopic::orders, StaffTopic::users, StaffTopic::session}) {
      const std::string name(codec::enumWireName(topic));
      const bool may = allowed(static_cast<Role>(role), permissionOf(topic));
      const auto answer = ask("GET", "/staff/v1/events?topics=session," + name, bearer);
      EXPECT_EQ(answer.status, may ? 200 : 403) << emailOf(role) << ' ' << name << ' ' << answer.body;
      if (!may) EXPECT_NE(text(object(answer), "detail").find("'" + name + "'"), std::string::npos) << answer.body;
      if (may) allowedOnes += "," + name;
    }
    EXPECT_EQ(ask("GET", "/staff/v1/events?topics=" + allowedOnes, bearer).status, 200) << emailOf(role);
    for (const char* wrong : {"", "?topics=", "?topics=orders,", "?topics=order", "?topics=orders%20", "?topic=orders"})
      EXPECT_EQ(ask("GET", std::string("/staff/v1/events") + wrong, bearer).status, 400) << emailOf(role) << wrong;
  }
}

TEST_F(StaffAuthorization, StaffAreNoCustomers) {
  const std::string chief = signIn(static_cast<std::size_t>(Role::admin));
  for (const auto& endpoint : m_table.endpoints()) {
    const http::RouteInfo& route = endpoint->info();
    if (route.permission == Permission::Public || isStaffPermission(route.permission)) continue;
    std::string path = route.path;
    for (const std::string& name : route.placeholders) path.replace(path.find("{" + name + "}"), name.size() + 2, OrderId(77).text());
    EXPECT_EQ(ask(http::methodName(route.method), path, chief, route.needsBody() ? "{}" : "").status, 401) << route.path;
  }
}

// To staff every customer and order is somebody else's: who may act on one is told when there is none, who may not is told nothing.
TEST_F(StaffAuthorization, OnCustomersAndOrdersEachRoleDoesWhatTheTableSays) {
  static_cast<void>(openAccount("customer@example.com"));
  const std::string chief = signIn(static_cast<std::size_t>(Role::admin));
  const auto view = object(ask("POST", "/staff/v1/users/views", chief, "{}"));
  const auto page = object(ask("GET", "/staff/v1/users?view=" + text(view, "view"), chief));
  const std::string id = text(page.at("items").as_array().at(0).as_object(), "id");
  int missing = 0;
  int present = 0;
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    const std::string bearer = signIn(role);
    for (const auto* route : staffRoutes()) {
      const bool user = route->path.starts_with("/staff/v1/users/{id}");
      if (!user && !route->path.starts_with("/staff/v1/orders/{id}")) continue;
      const Grant grant = grantOf(static_cast<Role>(role), route->permission);
      ++missing;
      const auto none = object(act(*route, bearer));
      EXPECT_EQ(text(none, "code"), grant == Grant::None ? "forbidden" : "not_found") << emailOf(role) << ' ' << route->path;
      if (!user) continue;
      ++present;
      const auto answer = act(*route, bearer, id);
      const std::string code = answer.status == 403 ? text(object(answer), "code") : std::string();
      const char* const wanted = grant == Grant::None ? "forbidden" : grant == Grant::FourEyes ? "approval_required" : "";
      EXPECT_EQ(code, wanted) << emailOf(role) << ' ' << route->path << ' ' << answer.body;
    }
    static_cast<void>(ask("POST", "/staff/v1/users/" + id + "/unban", chief + "\r\nX-Reason: the%20next%20one%20tries", ""));
  }
  EXPECT_EQ(missing, static_cast<int>(9 * kRoleCount));
  EXPECT_EQ(present, static_cast<int>(5 * kRoleCount));
}

TEST_F(StaffAuthorization, SomebodyElsesSessionIsLikeNone) {
  const std::string mine = signIn(0);
  const std::string theirs = signIn(1);
  int checked = 0;
  for (const auto* route : staffRoutes()) {
    if (!route->path.starts_with("/staff/v1/auth/sessions/")) continue;
    ++checked;
    auto other = object(call(*route, mine, sessionOf(theirs)));
    auto missing = object(call(*route, mine));
    other.erase("request_id");
    missing.erase("request_id");
    EXPECT_EQ(text(other, "code"), "not_found") << route->path;
    EXPECT_EQ(other, missing) << route->path;
  }
  EXPECT_EQ(checked, 1);
  EXPECT_EQ(ask("GET", "/staff/v1/me", theirs).status, 200);
  EXPECT_EQ(ask("DELETE", "/staff/v1/auth/sessions/" + sessionOf(mine), mine).status, 204);
  EXPECT_EQ(ask("GET", "/staff/v1/me", mine).status, 401);
}

}  // namespace
}  // namespace trunkline::testing
