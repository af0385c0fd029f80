// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/base/clock.h"
#include "server/http/call.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/session_gate.h"

namespace trunkline::auth {

// What API keys begin with, live and test ones alike.
inline constexpr std::string_view kKeyMark = "tl_";

// Who stands behind an API key; modules/keys knows them.
class KeyDoor {
 public:
  virtual ~KeyDoor() = default;
  // From memory, without waiting: refused, known, or nothing, when the database has to be asked.
  [[nodiscard]] virtual std::optional<Result<http::Principal>> known(std::string_view key) = 0;
  virtual Task<Result<http::Principal>> ask(std::string key) = 0;
};

// «Bearer <access token>» → who calls. Warm it touches neither the database nor the signature: verified tokens are
// remembered as they are (bytes are compared only where a 64-bit hash of the whole token agrees), sessions by the gate.
// «Bearer tl_…» is an API key and goes to the door.
class TokenAuthenticator final : public http::Authenticator {
 public:
  TokenAuthenticator(const AccessTokens& tokens, SessionGate& gate, KeyDoor& keys, Clock& clock);
  Task<Result<http::Principal>> authenticate(const http::RouteInfo* route, std::string_view authorization) override;

 private:
  [[nodiscard]] Result<AccessClaims> claimsOf(std::string_view authorization);

  const AccessTokens& m_tokens;
  SessionGate& m_gate;
  KeyDoor& m_keys;
  Clock& m_clock;
  ShardedLru<std::string, AccessClaims, std::string_view> m_verified;
};

}  // namespace trunkline::auth
