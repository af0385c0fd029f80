// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter over libcurl against the simulator as a process: what the tests of every protocol need for it.
#pragma once
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/modules/catalog/catalog_names.h"
#include "server/net/curl_client.h"
#include "server/providers/provider.h"
#include "tests/integration/providers/simulator_process.h"

namespace trunkline::testing {

class OnSimulator : public ::testing::Test {
 protected:
  // Starts the upstream and reads the catalogue of the adapter that `make` returns.
  void startWith(const std::string& protocol, std::vector<std::string> options,
                 const std::function<std::unique_ptr<providers::Provider>(const std::string& origin)>& make) {
    provider.reset();
    simulator = std::make_unique<SimulatorProcess>(std::move(options), protocol);
    http = std::make_unique<net::CurlClient>(context, net::CurlClient::Options{});
    provider = make(simulator->origin());
    const auto list = run(provider->catalogue());
    ASSERT_TRUE(list) << list.error().cause;
    cells = *list;
  }
  template <class T>
  static Task<> keep(Task<T> task, std::optional<T>* out) {
    *out = co_await std::move(task);
  }
  template <class T>
  T run(Task<T> task) {
    std::optional<T> out;
    boost::asio::co_spawn(context, keep(std::move(task), &out), boost::asio::detached);
    context.restart();
    while (!out) context.run_one();
    return std::move(*out);
  }
  providers::BuyOutcome buy(std::string country = "US", std::chrono::milliseconds deadline = std::chrono::seconds(5)) {
    providers::BuyRequest order;
    order.order = OrderId(++m_lastOrder);
    order.attempt = 1;
    order.service = "whatsapp";
    order.country = std::move(country);
    order.maxCost = Money(300'000, Currency{});
    order.deadline = deadline;
    return run(provider->buy(std::move(order)));
  }
  providers::Bought bought() {
    const auto outcome = buy();
    EXPECT_TRUE(std::holds_alternative<providers::Bought>(outcome));
    return std::holds_alternative<providers::Bought>(outcome) ? std::get<providers::Bought>(outcome) : providers::Bought{};
  }
  // Once.
  void rule(const std::string& call, const std::string& then) const {
    simulator->control("POST", "rules", R"({"match":{"call":")" + call + R"("},"then":)" + then + R"(,"times":1})");
  }
  [[nodiscard]] std::size_t sold() const { return simulator->journal().size(); }
  [[nodiscard]] std::string lastRef() const { return std::to_string(simulator->journal().back().at("ref").as_int64()); }

  boost::asio::io_context context;
  catalog::Catalog catalog;
  catalog::CatalogNames names{catalog};
  std::unique_ptr<Metrics> metrics = makeMetrics();
  std::unique_ptr<SimulatorProcess> simulator;
  std::unique_ptr<net::CurlClient> http;
  std::unique_ptr<providers::Provider> provider;
  providers::Catalogue cells;

 private:
  std::int64_t m_lastOrder{1'000};
};

}  // namespace trunkline::testing
