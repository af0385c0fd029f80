// SPDX-License-Identifier: GPL-3.0-or-later
// What an error says of a command that carries an idempotency key.
#pragma once
#include "api-client/call/api_error.h"

namespace trunkline::models {

// Nobody knows whether it was done, or it will be as soon as there is room: the same request under the same key finds out.
[[nodiscard]] bool isUnsettled(const client::ApiError& error);

// The server may have done it all the same.
[[nodiscard]] bool mayHaveHappened(const client::ApiError& error);

}  // namespace trunkline::models
