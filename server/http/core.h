// SPDX-License-Identifier: GPL-3.0-or-later
// What a server's connections share. Held by shared_ptr: coroutines of a context that is destroyed late may outlive the Server.
#pragma once
#include <atomic>
#include <deque>

#include "server/http/ip_limiter.h"
#include "server/http/options.h"
#include "server/http/pipeline.h"
#include "server/http/watch.h"

namespace trunkline::http {

struct Core {
  Core(const ServerOptions& serverOptions, CidrSet trusted, ServerParts serverParts, const Router& router, std::size_t contexts)
      : options(serverOptions),
        parts(serverParts),
        pipeline(serverOptions, std::move(trusted), serverParts, router),
        addresses(serverOptions.connectionsPerIp),
        lanes(contexts) {}

  ServerOptions options;
  ServerParts parts;
  Pipeline pipeline;
  IpLimiter addresses;
  std::deque<Lane> lanes;  // one a context
  std::atomic<int> connections{0};
  std::atomic<bool> draining{false};
};

}  // namespace trunkline::http
