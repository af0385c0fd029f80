// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests and orders a caller may send: a customer by account, whoever is not signed in by address.
#pragma once
#include "server/http/call.h"
#include "server/modules/auth/rate_buckets.h"

namespace trunkline::auth {

class RequestGate final : public http::Gate {
 public:
  RequestGate(Clock& clock, int requestsPerSecond, int ordersPerMinute);
  // RateLimited with `retry_after`. A second's requests and a minute's orders may come at once.
  Task<Result<>> enter(const http::RouteInfo* route, const http::Call* call) override;

 private:
  Rate m_requests;
  Rate m_orders;
  RateBuckets m_buckets;
};

}  // namespace trunkline::auth
