// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "server/base/clock.h"
#include "server/http/call.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/session_gate.h"

namespace trunkline::auth {

// «Bearer <access token>» → who calls. Warm it touches neither the database nor the signature: verified tokens are
// remembered as they are (bytes are compared only where a 64-bit hash of the whole token agrees), sessions by the gate.
class TokenAuthenticator final : public http::Authenticator {
 public:
  TokenAuthenticator(const AccessTokens& tokens, SessionGate& gate, Clock& clock);
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* route, std::string_view authorization) override;

 private:
  [[nodiscard]] Result<AccessClaims> claimsOf(std::string_view authorization);

  const AccessTokens& m_tokens;
  SessionGate& m_gate;
  Clock& m_clock;
  ShardedLru<std::string, AccessClaims, std::string_view> m_verified;
};

}  // namespace trunkline::auth
