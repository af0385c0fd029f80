// SPDX-License-Identifier: GPL-3.0-or-later
// Appends whole answers to a connection's output.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/exchange.h"

namespace trunkline::http {

struct ResponseFrame {
  std::int64_t nowUs{0};
  bool keepAlive{true};
  bool http11{true};
  bool headOnly{false};  // the answer to HEAD
  bool noStore{false};
  bool strictTransport{false};   // came over TLS: HSTS may be said
  bool gzip{false};              // the caller accepts it
  bool variesByOrigin{false};    // some origins are allowed: caches must tell them apart
  std::string_view allowOrigin;  // CORS; empty = none
};

// Appends the answer to `out`. A large body that is shared is left to the caller, to be sent after it.
[[nodiscard]] std::shared_ptr<const std::string> writeResponse(std::string& out, std::string& scratch, const Exchange& exchange,
                                                               const ResponseFrame& frame);
void writeContinue(std::string& out);

}  // namespace trunkline::http
