// SPDX-License-Identifier: GPL-3.0-or-later
// Counters, gauges and histograms in Prometheus text form. Handles are created once at start and kept by reference.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trunkline {

class Counter {
 public:
  virtual ~Counter() = default;
  virtual void add(std::uint64_t n = 1) = 0;  // thread-safe, wait-free (per-thread shards)
};

class Histogram {
 public:
  virtual ~Histogram() = default;
  virtual void record(double value) = 0;  // seconds unless the name says otherwise
};

// `name="value"` with the value escaped; join several with commas.
[[nodiscard]] std::string metricLabel(std::string_view name, std::string_view value);

class Metrics {
 public:
  virtual ~Metrics() = default;
  // labels: `provider="smsman",outcome="ok"` or empty. The same name and labels give the same handle.
  virtual Counter& counter(std::string_view name, std::string_view help, std::string_view labels = {}) = 0;
  virtual Histogram& histogram(std::string_view name, std::string_view help, std::vector<double> bounds, std::string_view labels = {}) = 0;
  // `read` runs inside render(): it must not use this object, and what it reads must live as long. A second gauge of
  // the same name and labels takes the place of the first.
  virtual void gauge(std::string_view name, std::string_view help, std::function<double()> read, std::string_view labels = {}) = 0;
  [[nodiscard]] virtual std::string render() const = 0;  // Prometheus text format 0.0.4
};

[[nodiscard]] std::unique_ptr<Metrics> makeMetrics();

}  // namespace trunkline
