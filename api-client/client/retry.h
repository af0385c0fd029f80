// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "api-client/base/randomness.h"
#include "api-client/base/scheduler.h"
#include "api-client/call/api_error.h"

namespace trunkline::client {

// Between half of and the whole of base × 2^failures, at most `most`: programs that lost one server do not come back in step.
[[nodiscard]] Milliseconds backOff(Milliseconds base, Milliseconds most, int failures, Randomness& randomness);

// How long to wait before a call that may be repeated is sent again; none: this error is the answer. `tries` have been made.
[[nodiscard]] std::optional<Milliseconds> retryDelay(const ApiError& error, int tries, Randomness& randomness);

}  // namespace trunkline::client
