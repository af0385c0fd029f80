// SPDX-License-Identifier: GPL-3.0-or-later
// Requests by route template, method and status class, and their time.
#pragma once
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "server/base/metrics.h"
#include "server/http/router.h"

namespace trunkline::http {

class RouteMeters {
 public:
  RouteMeters(Metrics& metrics, const Router& router);
  // `endpoint` is null for what reached no route.
  void record(const Endpoint* endpoint, int status, std::chrono::steady_clock::duration time) const;

 private:
  static constexpr std::size_t kClasses = 5;
  struct Meter {
    std::array<Counter*, kClasses> classes{};
    Histogram* seconds{nullptr};
  };
  [[nodiscard]] static Meter meter(Metrics& metrics, const std::string& labels);

  std::vector<Meter> m_meters;  // by endpoint index; the last one is for no route
};

}  // namespace trunkline::http
