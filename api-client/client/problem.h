// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api-client/transport/transport.h"

namespace trunkline::client {

[[nodiscard]] inline bool isSuccess(const HttpReply& reply) { return reply.status >= 200 && reply.status < 300; }

// The error that an answer other than 2xx is: a problem document where there is one, else what the status says.
[[nodiscard]] ApiError errorOf(const HttpReply& reply);

// The whole seconds of Retry-After; none for dates, which our server never sends.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterOf(const HttpHeaders& headers);

}  // namespace trunkline::client
