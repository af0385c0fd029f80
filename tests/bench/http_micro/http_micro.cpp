// SPDX-License-Identifier: GPL-3.0-or-later
// A server with one small typed route, for measuring the HTTP layer alone: http_micro PORT CONTEXTS [shared THREADS]
#include <boost/asio/signal_set.hpp>
#include <charconv>
#include <cstdio>
#include <memory>
#include <span>
#include <thread>
#include <vector>

#include "server/base/clock.h"
#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/contract/wire/wallet.h"
#include "server/http/server.h"

namespace {

using namespace trunkline;

struct BenchRequest {
  OrderId id;
};
BOOST_DESCRIBE_STRUCT(BenchRequest, (), (id))

struct BenchRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/orders/{id}";
  static constexpr std::string_view kOperation = "getTransaction";
  static constexpr std::string_view kSummary = "A row of a usual size";
  using Request = BenchRequest;
  using Response = Transaction;
  static constexpr Permission kPermission = Permission::OrderRead;
};

class BenchController {
 public:
  http::Answer<Transaction> get(const http::Call* /*call*/, BenchRequest request) {
    Transaction row;
    row.id = TransferId(request.id.value());
    row.order_id = request.id;
    row.created_at.us = 1'790'000'000'000'000;
    co_return http::Reply<Transaction>{200, std::move(row), {}, {}};
  }
};

class BenchAuthenticator final : public http::Authenticator {
 public:
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* /*route*/, std::string_view authorization) override {
    if (authorization != "Bearer bench") co_return fail(ErrorCode::Unauthenticated, "Sign in first");
    co_return http::Principal{UserId(1), SessionId(1), false};
  }
};

class QuietLogger final : public log::Logger {
 public:
  void write(log::Level /*level*/, std::string_view /*event*/, std::initializer_list<log::Field> /*fields*/) override {}
};

int numberOf(std::span<char*> arguments, std::size_t index, int fallback) {
  if (index >= arguments.size()) return fallback;
  const std::string_view text = arguments[index];
  int value = fallback;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc{} ? value : fallback;
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  const int contexts = numberOf(arguments, 2, 1);
  const int threads = numberOf(arguments, 4, 1);
  std::vector<std::unique_ptr<boost::asio::io_context>> owned;
  std::vector<boost::asio::io_context*> all;
  for (int i = 0; i < contexts; ++i) all.push_back(owned.emplace_back(std::make_unique<boost::asio::io_context>(threads)).get());

  SystemClock clock;
  SystemRandom random;
  QuietLogger logger;
  const auto metrics = makeMetrics();
  BenchAuthenticator authenticator;
  BenchController controller;
  http::Router router;
  router.add<BenchRoute>(&controller, &BenchController::get);
  http::ServerOptions options;
  options.port = static_cast<std::uint16_t>(numberOf(arguments, 1, 0));
  options.connectionsPerIp = 10'000;
  options.accessLogEvery = 0;
  auto server = http::Server::start(options, {clock, random, logger, *metrics, authenticator, nullptr}, router, all);
  if (!server) {
    std::fprintf(stderr, "%s\n", server.error().message.c_str());
    return 1;
  }
  std::printf("{\"event\":\"listening\",\"port\":%u}\n", unsigned{(*server)->port()});
  std::fflush(stdout);

  boost::asio::signal_set signals(*all.front(), SIGINT, SIGTERM);
  signals.async_wait([&all](boost::system::error_code /*error*/, int /*signal*/) {
    for (boost::asio::io_context* context : all) context->stop();
  });
  std::vector<std::jthread> running;
  for (boost::asio::io_context* context : all) {
    for (int i = 0; i < threads; ++i) running.emplace_back([context] { context->run(); });
  }
  running.clear();
  server->reset();
  return 0;
}
