// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace trunkline {
namespace {

TEST(Metrics, RendersPrometheusText) {
  const auto metrics = makeMetrics();
  metrics->counter("requests_total", "Requests\nby \\ outcome", R"(outcome="ok")").add(3);
  metrics->counter("requests_total", "Requests\nby \\ outcome", R"(outcome="failed")").add();
  metrics->counter("OrdersCreated", "Orders accepted").add();
  metrics->gauge("pool_size", "Connections", [] { return 2.5; });
  auto& histogram = metrics->histogram("wait_seconds", "Wait", {0.1, 1}, R"(kind="a")");
  histogram.record(0.1);
  histogram.record(0.5);
  histogram.record(7);
  EXPECT_EQ(metrics->render(),
            "# HELP OrdersCreated Orders accepted\n"
            "# TYPE OrdersCreated counter\n"
            "OrdersCreated 1\n"
            "# HELP pool_size Connections\n"
            "# TYPE pool_size gauge\n"
            "pool_size 2.5\n"
            "# HELP requests_total Requests\\nby \\\\ outcome\n"
            "# TYPE requests_total counter\n"
            "requests_total{outcome=\"failed\"} 1\n"
            "requests_total{outcome=\"ok\"} 3\n"
            "# HELP wait_seconds Wait\n"
            "# TYPE wait_seconds histogram\n"
            "wait_seconds_bucket{kind=\"a\",le=\"0.1\"} 1\n"
            "wait_seconds_bucket{kind=\"a\",le=\"1\"} 2\n"
            "wait_seconds_bucket{kind=\"a\",le=\"+Inf\"} 3\n"
            "wait_seconds_sum{kind=\"a\"} 7.6\n"
            "wait_seconds_count{kind=\"a\"} 3\n");
}

TEST(Metrics, GivesTheSameHandleForTheSameNameAndLabels) {
  const auto metrics = makeMetrics();
  EXPECT_EQ(&metrics->counter("a", "A"), &metrics->counter("a", "A"));
  EXPECT_NE(&metrics->counter("a", "A"), &metrics->counter("a", "A", R"(x="1")"));
  EXPECT_EQ(&metrics->histogram("h", "H", {1}), &metrics->histogram("h", "H", {1}));
}

TEST(Metrics, LosesNothingBetweenThreads) {
  const auto metrics = makeMetrics();
  Counter& counter = metrics->counter("n", "N");
  Histogram& histogram = metrics->histogram("h", "H", {10});
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 10'000; ++i) {
        counter.add();
        histogram.record(1);
      }
    });
  for (auto& thread : threads) thread.join();
  const std::string text = metrics->render();
  EXPECT_NE(text.find("\nn 80000\n"), std::string::npos) << text;
  EXPECT_NE(text.find("h_sum 80000\nh_count 80000\n"), std::string::npos) << text;
}

TEST(Metrics, RegistersFromSeveralThreads) {
  const auto metrics = makeMetrics();
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&metrics] {
      for (int i = 0; i < 100; ++i) metrics->counter("n", "N", metricLabel("i", std::to_string(i))).add();
    });
  for (auto& thread : threads) thread.join();
  EXPECT_NE(metrics->render().find("n{i=\"99\"} 8\n"), std::string::npos);
}

TEST(Metrics, SortsBoundsAndIgnoresWhatIsNoNumber) {
  const auto metrics = makeMetrics();
  auto& histogram = metrics->histogram("h", "H", {5, 1, 5, std::nan("")});
  histogram.record(std::nan(""));
  histogram.record(2);
  const std::string text = metrics->render();
  EXPECT_NE(text.find("h_bucket{le=\"1\"} 0\nh_bucket{le=\"5\"} 1\nh_bucket{le=\"+Inf\"} 1\nh_sum 2\n"), std::string::npos) << text;
}

TEST(Metrics, KeepsTypesApart) {
  const auto metrics = makeMetrics();
  metrics->counter("x", "X").add();
  metrics->histogram("x", "X", {1}).record(1);
  const std::string text = metrics->render();
  EXPECT_NE(text.find("# TYPE x counter\nx 1\n"), std::string::npos);
  EXPECT_NE(text.find("# TYPE x_histogram histogram\n"), std::string::npos);
}

TEST(Metrics, ALaterGaugeTakesTheNameOver) {
  const auto metrics = makeMetrics();
  metrics->gauge("g", "G", [] { return 1.0; });
  metrics->gauge("g", "G", [] { return std::numeric_limits<double>::infinity(); });
  EXPECT_EQ(metrics->render(), "# HELP g G\n# TYPE g gauge\ng +Inf\n");
}

TEST(MetricLabel, EscapesTheValue) { EXPECT_EQ(metricLabel("a", "q\"b\\s\nn"), "a=\"q\\\"b\\\\s\\nn\""); }

}  // namespace
}  // namespace trunkline
