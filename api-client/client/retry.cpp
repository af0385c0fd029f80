// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/retry.h"

#include <algorithm>

#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

// Worth another try: nobody answered, or the answer says that it is a matter of time.
bool mayPass(const ApiError& error) {
  switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
      return true;
    case ErrorKind::Problem:
      return error.status == 429 || error.status == 502 || error.status == 503 || error.status == 504 ||
             error.code == ErrorCode::RequestInProgress;
    default:
      return false;
  }
}

}  // namespace

Milliseconds backOff(Milliseconds base, Milliseconds most, int failures, Randomness& randomness) {
  constexpr int kDoublingsMax = 20;
  const Milliseconds ceiling = std::min<Milliseconds>(most, base * (1LL << std::clamp(failures, 0, kDoublingsMax)));
  const double share = 0.5 + 0.5 * unitOf(randomness);
  return Milliseconds(static_cast<Milliseconds::rep>(static_cast<double>(ceiling.count()) * share));
}

std::optional<Milliseconds> retryDelay(const ApiError& error, int tries, Randomness& randomness) {
  if (tries >= limits::kCallTries || !mayPass(error)) return std::nullopt;
  const Milliseconds delay = backOff(limits::kCallRetryBase, limits::kCallRetryMax, tries - 1, randomness);
  if (!error.retryAfter) return delay;
  if (*error.retryAfter > limits::kRetryAfterMax) return std::nullopt;
  // Never earlier than told, and still not everybody at the same moment.
  return *error.retryAfter + delay;
}

}  // namespace trunkline::client
