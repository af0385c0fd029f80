// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/token_authenticator.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::string_view kScheme = "bearer ";
constexpr std::int64_t kMicrosPerSecond = 1'000'000;

Failure refuse(const char* message) { return fail(ErrorCode::Unauthenticated, message); }

bool isBearer(std::string_view authorization) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  return authorization.size() > kScheme.size() && std::ranges::equal(authorization.substr(0, kScheme.size()), kScheme, same);
}

}  // namespace

TokenAuthenticator::TokenAuthenticator(const AccessTokens& tokens, SessionGate& gate, KeyDoor& keys, Clock& clock)
    : m_tokens(tokens), m_gate(gate), m_keys(keys), m_clock(clock), m_verified(limits::kTokenCache) {}

Result<AccessClaims> TokenAuthenticator::claimsOf(std::string_view authorization) {
  if (authorization.empty()) return refuse("Sign in first: the Authorization header is missing");
  if (!isBearer(authorization)) return refuse("The Authorization header must be «Bearer» and an access token");
  const std::string_view token = authorization.substr(kScheme.size());
  if (token.size() > limits::kAccessTokenBytes) return refuse("The access token is not valid");
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

Task<Result<http::Principal>> TokenAuthenticator::authenticate(std::string_view authorization) {
  if (isBearer(authorization) && authorization.substr(kScheme.size()).starts_with(kKeyMark)) {
    const std::string_view key = authorization.substr(kScheme.size());
    if (auto known = m_keys.known(key)) co_return std::move(*known);
    co_return co_await m_keys.ask(std::string(key));
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
