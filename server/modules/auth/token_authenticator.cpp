// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/token_authenticator.h"

#include "server/contract/limits.h"
#include "server/modules/auth/bearer.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

Failure refuse(const char* message) { return fail(ErrorCode::Unauthenticated, message); }

}  // namespace

TokenAuthenticator::TokenAuthenticator(const AccessTokens& tokens, SessionGate& gate, KeyDoor& keys, Clock& clock)
    : m_tokens(tokens), m_gate(gate), m_keys(keys), m_clock(clock), m_verified(limits::kTokenCache) {}

Result<AccessClaims> TokenAuthenticator::claimsOf(std::string_view authorization) {
  const auto bearer = bearerToken(authorization);
  if (!bearer) return tl::unexpected(bearer.error());
  const std::string_view token = *bearer;
  const std::int64_t nowUs = m_clock.nowUs();
  if (const auto known = m_verified.find(token)) {
    if (known->expiresS > nowUs / kMicrosPerSecond - limits::kTokenSkew.count()) return *known;
    m_verified.erase(token);
    return refuse("The access token has expired");
  }
  auto claims = m_tokens.verify(token, nowUs);
  if (claims) m_verified.put(token, *claims);
  return claims;
}

Task<Result<http::Principal>> TokenAuthenticator::authenticate(const http::RouteInfo* /*route*/, std::string_view authorization) {
  const auto bearer = bearerToken(authorization);
  if (bearer && bearer->starts_with(kKeyMark)) {
    if (auto known = m_keys.known(*bearer)) co_return std::move(*known);
    co_return co_await m_keys.ask(std::string(*bearer));
  }
  const auto claims = claimsOf(authorization);
  if (!claims) co_return tl::unexpected(claims.error());
  auto allowed = m_gate.known(*claims);
  if (!allowed) {
    const auto asked = co_await m_gate.ask(*claims);
    if (!asked) co_return tl::unexpected(asked.error());
    allowed = *asked;
  }
  if (!*allowed) co_return refuse("This session has ended, please sign in again");
  http::Principal principal;
  principal.user = claims->user;
  principal.session = claims->session;
  co_return principal;
}

}  // namespace trunkline::auth
