// SPDX-License-Identifier: GPL-3.0-or-later
// From a whole request to its answer: routing, filters, handler, the last-resort handler, metrics and the access log.
// Shared by all connections of a server; safe to use from every thread.
#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "server/http/cidr.h"
#include "server/http/cors.h"
#include "server/http/exchange.h"
#include "server/http/options.h"
#include "server/http/request_id.h"
#include "server/http/response_writer.h"
#include "server/http/route_meters.h"
#include "server/http/router.h"

namespace trunkline::http {

struct Peer {
  AddressBytes address{};
  std::string text;
  bool tls{false};
};

class Pipeline {
 public:
  Pipeline(const ServerOptions& options, CidrSet trusted, ServerParts parts, const Router& router);

  // After the head: request id, caller's address, route. Answers how large the body may be.
  [[nodiscard]] std::size_t begin(Exchange& exchange, const Request& request, const Peer& peer, RequestIdMaker& ids) const;
  // Filters and handler. Always leaves an answer, whatever is thrown.
  Task<> answer(Exchange* exchange);
  // Makes the problem document of an error the answer.
  void refuse(Exchange& exchange, const Error& error) const;
  // Appends the answer; the body of a large one that is shared comes back, to be sent after it.
  [[nodiscard]] std::shared_ptr<const std::string> write(std::string& out, std::string& scratch, const Exchange& exchange, const Peer& peer,
                                                         bool keepAlive) const;
  void finished(const Exchange& exchange, Clock::Steady started, Clock::Steady ended);

  [[nodiscard]] const CidrSet& trusted() const { return m_trusted; }
  [[nodiscard]] int inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }

 private:
  Task<Result<>> run(Exchange* exchange);
  // Who calls, and whether he may: authentication, then the gate.
  Task<Result<>> admit(const RouteInfo* route, Exchange* exchange);
  [[nodiscard]] Result<> turnedAway(const Exchange& exchange, Result<> refusal) const;
  void setDeadline(const RouteInfo& route, Exchange& exchange) const;
  void identify(Exchange& exchange, const Peer& peer, RequestIdMaker& ids) const;

  ServerParts m_parts;
  const Router& m_router;
  CidrSet m_trusted;
  Cors m_cors;
  RouteMeters m_meters;
  int m_inFlightMax;
  unsigned m_accessLogEvery;
  std::atomic<int> m_inFlight{0};
  std::atomic<unsigned> m_accessCount{0};
};

}  // namespace trunkline::http
