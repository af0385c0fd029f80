// SPDX-License-Identifier: GPL-3.0-or-later
// What every request passes once it is known who calls: how many he may send, from where, and what his key is for.
#pragma once
#include "server/base/random.h"
#include "server/base/settings.h"
#include "server/http/call.h"
#include "server/modules/auth/rate_buckets.h"

namespace trunkline::auth {

class RequestGate final : public http::Gate {
 public:
  RequestGate(Clock& clock, Random& random, const Limits& limits);
  // RateLimited with `retry_after`; Forbidden for a key outside its addresses or its scopes. Requests count by key, or by
  // account when a person signed in; orders always by account; whoever is nobody counts by address.
  Task<Result<>> enter(const http::RouteInfo* route, const http::Call* call) override;
  Result<> turnAway(const http::Call* call) override;

 private:
  struct Policy {
    Policy(std::string_view itsName, Rate itsRate) : name(itsName), rate(itsRate), windowS(itsRate.windowS()) {}
    std::string_view name;
    Rate rate;
    std::int64_t windowS;
  };
  [[nodiscard]] static Result<> charge(RateBuckets& buckets, BucketKey key, const Policy& policy, const http::Call& call);
  [[nodiscard]] Result<> chargeCaller(const http::RouteInfo& route, const http::Call& call);

  Policy m_requests;
  Policy m_orders;
  Policy m_anonymous;
  RateBuckets m_customers;
  RateBuckets m_addresses;  // apart: strangers must not drive customers out of the table
};

}  // namespace trunkline::auth
