// SPDX-License-Identifier: GPL-3.0-or-later
// What one listener is given: by the composition root in production, shortened by tests.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/contract/limits.h"
#include "server/http/call.h"

namespace trunkline::http {

struct Deadlines {
  std::chrono::milliseconds header{limits::kHeaderDeadline};  // from a request's first byte to the end of its head; the TLS handshake too
  std::chrono::milliseconds body{limits::kBodyDeadline};
  std::chrono::milliseconds bodyGrace{limits::kBodyGrace};  // before the least rate of a body counts
  std::chrono::milliseconds idle{limits::kKeepAliveIdle};
  std::chrono::milliseconds writeStall{limits::kWriteStall};
  std::chrono::milliseconds linger{limits::kLinger};
  std::chrono::milliseconds sweep{limits::kSweepInterval};  // how exactly the others are kept
};

struct ServerOptions {
  std::string name{"public"};  // label of the listener in metrics and logs
  std::string address{"127.0.0.1"};
  std::uint16_t port{0};       // 0 = any free one
  std::string tlsCertificate;  // file with the chain; empty = plain HTTP
  std::string tlsKey;
  std::vector<std::string> trustedProxies;  // CIDRs
  std::vector<std::string> corsOrigins;     // exact, e.g. https://console.example.com
  int connectionsPerIp{64};                 // trusted proxies are exempt; IPv6 counts by /64
  int connectionsMax{limits::kConnections};
  int inFlightMax{limits::kRequestsInFlight};
  std::size_t requestsPerConnection{limits::kRequestsPerConnection};
  unsigned accessLogEvery{1};  // one line for N requests; server errors always; 0 = none
  Deadlines deadlines;
};

// All of them must outlive the server and its contexts' coroutines.
struct ServerParts {
  Clock& clock;
  Random& random;
  log::Logger& logger;
  Metrics& metrics;
  Authenticator& authenticator;
  Gate* gate;  // may be null
};

}  // namespace trunkline::http
