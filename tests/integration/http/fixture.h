// SPDX-License-Identifier: GPL-3.0-or-later
// A server on real sockets, with deadlines short enough for tests.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/use_future.hpp>
#include <memory>
#include <thread>
#include <vector>

#include "server/base/clock.h"
#include "server/base/metrics.h"
#include "server/http/server.h"
#include "tests/integration/http/raw_client.h"
#include "tests/integration/http/things.h"
#include "tests/support/memory_logger.h"
#include "tests/support/seeded_random.h"

namespace trunkline::testing {

class HttpFixture : public ::testing::Test {
 protected:
  static constexpr int kContexts = 2;

  void SetUp() override {
    options.deadlines.sweep = std::chrono::milliseconds(20);
    options.connectionsPerIp = 500;
    for (int i = 0; i < kContexts; ++i) contexts.push_back(std::make_unique<boost::asio::io_context>(1));
  }

  void start() {
    router.add<GetThingRoute>(&things, &Things::get);
    router.add<MakeThingRoute>(&things, &Things::make);
    router.add<EchoRoute>(&things, &Things::echo);
    router.add<TextRoute>(&things, &Things::text);
    router.add<TouchRoute>(&things, &Things::touch);
    router.addRaw(Method::Get, "/readyz", &things, &Things::ready);
    router.addText("/healthz", "text/plain; charset=utf-8", [] { return std::string("ok\n"); });
    std::vector<boost::asio::io_context*> all;
    for (const auto& context : contexts) all.push_back(context.get());
    auto started = http::Server::start(options, {clock, random, logger, *metrics, authenticator, gate}, router, all);
    ASSERT_TRUE(started) << started.error().message;
    server = std::move(*started);
    for (const auto& context : contexts) {
      guards.emplace_back(context->get_executor());
      threads.emplace_back([raw = context.get()] { raw->run(); });
    }
  }

  void TearDown() override {
    server.reset();
    guards.clear();
    for (const auto& context : contexts) context->stop();
    for (std::thread& thread : threads) thread.join();
  }

  [[nodiscard]] RawClient client() const { return RawClient(server->port()); }
  // One exchange on a connection of its own.
  [[nodiscard]] Response ask(std::string_view request) const {
    RawClient one = client();
    one.send(request);
    return one.response();
  }
  [[nodiscard]] std::future<bool> drain(std::chrono::milliseconds deadline) {
    return boost::asio::co_spawn(contexts.front()->get_executor(), server->drain(deadline), boost::asio::use_future);
  }

  SystemClock clock;
  SeededRandom random;
  MemoryLogger logger;
  std::unique_ptr<Metrics> metrics{makeMetrics()};
  TokenAuthenticator authenticator;
  http::Gate* gate{nullptr};
  Things things{clock};
  http::Router router;
  http::ServerOptions options;
  std::vector<std::unique_ptr<boost::asio::io_context>> contexts;
  std::vector<boost::asio::executor_work_guard<IoExecutor>> guards;
  std::vector<std::thread> threads;
  std::unique_ptr<http::Server> server;
};

}  // namespace trunkline::testing
