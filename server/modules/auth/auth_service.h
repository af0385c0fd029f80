// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of customers' accounts: who gets one, who gets in, and how a sign-in lives on.
#pragma once
#include <optional>
#include <string>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/base/random.h"
#include "server/contract/wire/auth.h"
#include "server/crypto/envelope.h"
#include "server/crypto/hmac.h"
#include "server/crypto/password_hasher.h"
#include "server/modules/auth/access_tokens.h"
#include "server/modules/auth/auth_commands.h"
#include "server/modules/auth/auth_store.h"
#include "server/modules/auth/client.h"
#include "server/modules/auth/login_throttle.h"
#include "server/modules/auth/session_gate.h"

namespace trunkline::auth {

struct AuthSettings {
  std::string refreshSecret;  // JWT_REFRESH_SECRET
  Currency walletCurrency;
  int authPerMinute{20};       // LIMIT_AUTH_PER_MIN
  int authAllPerMinute{2000};  // LIMIT_AUTH_ALL_PER_MIN
};

// What the service works with; all of it outlives the service.
struct AuthParts {
  storage::Database& database;
  crypto::PasswordHasher& hasher;
  const crypto::Envelope& envelope;
  const AccessTokens& tokens;
  SessionGate& gate;
  Clock& clock;
  Random& random;
  IdGenerator& ids;
  log::Logger& logger;
};

class AuthService {
 public:
  AuthService(AuthParts parts, const AuthSettings& settings);

  // ValidationFailed (password), EmailTaken, RateLimited, Overloaded.
  Task<Result<TokenAnswer>> openAccount(RegisterRequest request, Client client);
  // InvalidCredentials for an unknown e-mail and for a wrong password, after the same work; PolicyDenied for a banned
  // account, but only to who knows its password; RateLimited, Overloaded.
  Task<Result<TokenAnswer>> login(LoginRequest request, Client client);
  // InvalidCredentials for every token that is not the current one, except within the grace; PolicyDenied, RateLimited.
  Task<Result<TokenAnswer>> refresh(RefreshRequest request, Client client);
  // What the address may still try.
  [[nodiscard]] http::RateState signInsLeft(std::string_view ip) { return m_throttle.signInsLeft(ip); }
  [[nodiscard]] http::RateState refreshesLeft(std::string_view ip) { return m_throttle.refreshesLeft(ip); }
  // For the operator's tool: the same rules without a session and without the throttle.
  Task<Result<UserId>> createAccount(std::string email, std::string password);

 private:
  // Checks, hashes and writes; the session's id in the answer is 0 without one.
  struct Opened {
    UserId user;
    SessionId session;
    std::string refreshToken;
  };
  Task<Result<Opened>> open(std::string email, std::string password, std::optional<Client> client);
  Task<Result<TokenAnswer>> start(Account account, std::string password, Client client);
  Task<std::optional<std::string>> strongerHash(std::string password, std::string current);
  [[nodiscard]] NewSession newSession(const std::string& refreshToken, const Client& client);
  [[nodiscard]] Result<TokenAnswer> settle(const RotateSession::Output& rotated, const Client& client);
  [[nodiscard]] TokenAnswer answer(UserId user, SessionId session, std::int64_t epoch, std::string refreshToken,
                                   std::int64_t refreshExpiresUs) const;
  [[nodiscard]] std::int64_t sessionEndUs() const;

  AuthParts m_parts;
  AuthStore m_store;
  crypto::Hmac m_refreshKey;
  Currency m_currency;
  LoginThrottle m_throttle;
};

}  // namespace trunkline::auth
