// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/client.h"

#include "server/contract/limits.h"

namespace trunkline::auth {

Client clientOf(const http::Call& call) { return {std::string(call.clientIp), std::string(call.userAgent)}; }

Client bounded(Client client) {
  if (client.userAgent.size() > limits::kUserAgentBytes) client.userAgent.resize(limits::kUserAgentBytes);
  for (char& c : client.userAgent) {
    if (c < ' ' || c > '~') c = '?';
  }
  return client;
}

Failure withRetry(Error error) {
  if (error.code == ErrorCode::Overloaded) error.members.emplace_back(http::kRetryAfterMember, "1");
  return Failure(std::move(error));
}

}  // namespace trunkline::auth
