// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/route_meters.h"

#include <algorithm>

namespace trunkline::http {

RouteMeters::Meter RouteMeters::meter(Metrics& metrics, const std::string& labels) {
  Meter meter;
  for (std::size_t i = 0; i < kClasses; ++i) {
    meter.classes[i] = &metrics.counter("trunkline_http_requests_total", "Requests answered, by route, method and class of status",
                                        labels + ",status=\"" + std::to_string(i + 1) + "xx\"");
  }
  meter.seconds = &metrics.histogram("trunkline_http_request_seconds", "From the whole request to its answer, handler included",
                                     {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60}, labels);
  return meter;
}

RouteMeters::RouteMeters(Metrics& metrics, const Router& router) {
  for (const auto& endpoint : router.endpoints()) {
    const RouteInfo& route = endpoint->info();
    m_meters.push_back(meter(metrics, "route=\"" + route.path + "\",method=\"" + std::string(methodName(route.method)) + '"'));
  }
  m_meters.push_back(meter(metrics, R"(route="none",method="none")"));
}

void RouteMeters::record(const Endpoint* endpoint, int status, std::chrono::steady_clock::duration time) const {
  const Meter& meter = endpoint == nullptr ? m_meters.back() : m_meters[endpoint->index()];
  const auto statusClass = static_cast<std::size_t>(std::clamp(status / 100, 1, static_cast<int>(kClasses)) - 1);
  meter.classes[statusClass]->add();
  meter.seconds->record(std::chrono::duration<double>(time).count());
}

}  // namespace trunkline::http
