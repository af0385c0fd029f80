// SPDX-License-Identifier: GPL-3.0-or-later
// The composed server in this process, on real sockets and a directory of its own; the sandbox sells.
#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "server/app/application.h"
#include "server/ctl/socket_client.h"
#include "tests/integration/http/raw_client.h"
#include "tests/support/memory_logger.h"
#include "tests/unit/app/configuration_support.h"

namespace trunkline::testing {

class WholeServer : public ::testing::Test {
 protected:
  static app::Configuration settings(const std::string& directory) {
    app::Configuration configuration;
    configuration.dataDir = directory;
    configuration.port = 0;
    configuration.ioThreads = 2;
    configuration.sandboxOnly = true;
    configuration.sandbox.silent = true;
    configuration.secrets = {std::string(32, 'j'), std::string(32, 'r'), std::string(64, 'e'), std::string(32, 'i')};
    configuration.limits.readsPerSecond = 1'000'000;
    configuration.limits.ordersPerMinute = 1'000;
    configuration.limits.authPerMinute = 1'000'000;
    configuration.limits.authAllPerMinute = 1'000'000;
    configuration.limits.anonymousPerQuarter = 1'000'000;
    return configuration;
  }

  void start(app::Configuration configuration) {
    auto foundation = app::Foundation::make(std::move(configuration), logger);
    ASSERT_TRUE(foundation) << foundation.error().message << foundation.error().cause;
    application = std::make_unique<app::Application>(std::move(*foundation));
    const auto started = application->start();
    ASSERT_TRUE(started) << started.error().message;
  }

  // `authorization` empty: no such header. Every request carries an Idempotency-Key of its own unless `key` is given, and the
  // If-Match of an object that was never changed.
  [[nodiscard]] Response ask(std::string_view method, const std::string& path, const std::string& authorization,
                             const std::string& body = {}, std::string key = {}) {
    if (key.empty()) key = "key-" + std::to_string(++m_keys);
    std::string request = std::string(method) + " " + path +
                          " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nIf-Match: \"0\"\r\nIdempotency-Key: " + key + "\r\n";
    if (!authorization.empty()) request += "Authorization: " + authorization + "\r\n";
    if (method == "POST" || method == "PATCH") {
      request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    }
    RawClient client(application->port());
    client.send(request + "\r\n" + body);
    return client.response(method == "HEAD");
  }

  static boost::json::object object(const Response& response) { return boost::json::parse(response.body).as_object(); }
  static std::string text(const boost::json::object& object, std::string_view name) { return std::string(object.at(name).as_string()); }

  struct Customer {
    std::string email;
    std::string bearer;
  };
  Customer openAccount(const std::string& email) {
    const auto answer =
        ask("POST", "/v1/auth/register", {}, R"({"email":")" + email + R"(","password":"violet tram 4417 over the quarry"})");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return {email, "Bearer " + text(object(answer), "access_token")};
  }
  std::string signIn(const Customer& customer) {
    const auto answer =
        ask("POST", "/v1/auth/login", {}, R"({"email":")" + customer.email + R"(","password":"violet tram 4417 over the quarry"})");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return "Bearer " + text(object(answer), "access_token");
  }
  // `members` beside the name, e.g. "scopes":["read"]; the whole answer.
  boost::json::object createKey(const Customer& customer, const std::string& members) {
    const auto answer = ask("POST", "/v1/api-keys", customer.bearer, R"({"name":"a key",)" + members + "}");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return object(answer);
  }
  void credit(const Customer& customer) { command("credit", {{"email", customer.email}, {"amount", "10.00"}, {"reason", "a test"}}); }
  // As trunklinectl does it; what comes back is the answer of a command that was done.
  boost::json::object command(std::string_view name, const boost::json::object& arguments) {
    const auto done = ctl::askServer(
        scratch.path(), boost::json::serialize(boost::json::object{{"command", name}, {"arguments", arguments}}), std::chrono::seconds(10));
    EXPECT_TRUE(done && *done) << name;
    if (!done || !*done) return {};
    EXPECT_NE((*done)->find(R"("ok":true)"), std::string::npos) << **done;
    return boost::json::parse(**done).as_object();
  }

  app::ScratchDirectory scratch;
  MemoryLogger logger;
  std::unique_ptr<app::Application> application;

 private:
  int m_keys{0};
};

}  // namespace trunkline::testing
