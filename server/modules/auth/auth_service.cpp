// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_service.h"

#include "server/contract/codec/email.h"
#include "server/contract/limits.h"
#include "server/crypto/tokens.h"
#include "server/modules/auth/password_policy.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kMicros = 1'000'000;

Failure wrongCredentials() { return fail(ErrorCode::InvalidCredentials, "The e-mail or the password is wrong"); }
Failure wrongRefreshToken() { return fail(ErrorCode::InvalidCredentials, "The refresh token is not valid, please sign in again"); }
Failure banned() { return fail(ErrorCode::PolicyDenied, "This account is closed, please contact support"); }
Failure taken() { return fail(ErrorCode::EmailTaken, "This e-mail already has an account"); }

}  // namespace

AuthService::AuthService(AuthParts parts, const AuthSettings& settings)
    : m_parts(parts),
      m_store(parts.database),
      m_refreshKey(settings.refreshSecret),
      m_currency(settings.walletCurrency),
      m_throttle(parts.clock, settings.authPerMinute, settings.authAllPerMinute, parts.random.next()) {}

std::int64_t AuthService::sessionEndUs() const {
  return m_parts.clock.nowUs() + std::chrono::microseconds(limits::kRefreshTokenLife).count();
}

TokenAnswer AuthService::answer(UserId user, SessionId session, std::int64_t epoch, std::string refreshToken,
                                std::int64_t refreshExpiresUs) const {
  const std::int64_t nowUs = m_parts.clock.nowUs();
  return {m_parts.tokens.issue(user, session, epoch, nowUs), "Bearer", limits::kAccessTokenLife.count(), std::move(refreshToken),
          (refreshExpiresUs - nowUs) / kMicros};
}

NewSession AuthService::newSession(const std::string& refreshToken, const Client& client) {
  return {SessionId(m_parts.ids.next()), m_refreshKey.signHex(refreshToken), client.userAgent, client.ip};
}

Task<Result<TokenAnswer>> AuthService::openAccount(RegisterRequest request, Client client) {
  if (auto admitted = m_throttle.admitAddress(client.ip); !admitted) co_return tl::unexpected(std::move(admitted).error());
  auto opened = co_await open(std::move(request.email.value), std::move(request.password.value), bounded(std::move(client)));
  if (!opened) co_return withRetry(std::move(opened).error());
  co_return answer(opened->user, opened->session, 0, std::move(opened->refreshToken), sessionEndUs());
}

Task<Result<UserId>> AuthService::createAccount(std::string email, std::string password) {
  auto address = parseEmail(email);
  if (!address) co_return tl::unexpected(std::move(address).error());
  auto opened = co_await open(std::move(address->value), std::move(password), std::nullopt);
  if (!opened) co_return tl::unexpected(std::move(opened).error());
  co_return opened->user;
}

Task<Result<AuthService::Opened>> AuthService::open(std::string email, std::string password, std::optional<Client> client) {
  if (auto fine = checkNewPassword(password, email); !fine) co_return tl::unexpected(std::move(fine).error());
  // Saves the hashing for most of those who have an account; what decides is the unique e-mail at the commit.
  auto existing = co_await m_store.findAccount(email);
  if (!existing) co_return tl::unexpected(std::move(existing).error());
  if (*existing) co_return taken();
  auto hash = co_await m_parts.hasher.hash(std::move(password));
  if (!hash) co_return tl::unexpected(std::move(hash).error());
  Opened opened;
  opened.user = UserId(m_parts.ids.next());
  OpenAccount::Input input{.user = opened.user,
                           .paidWallet = m_parts.ids.next(),
                           .promotionalWallet = m_parts.ids.next(),
                           .email = std::move(email),
                           .passwordHash = std::move(*hash),
                           .currency = m_currency,
                           .session = std::nullopt,
                           .nowUs = m_parts.clock.nowUs()};
  if (client) {
    opened.refreshToken = crypto::makeToken(m_parts.random);
    input.session = newSession(opened.refreshToken, *client);
    opened.session = input.session->id;
  }
  OpenAccount command(std::move(input));
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.opened()) co_return taken();
  m_parts.logger.info("auth.account_opened", {{"user", opened.user.value()}});
  co_return opened;
}

Task<Result<TokenAnswer>> AuthService::login(LoginRequest request, Client client) {
  client = bounded(std::move(client));
  const std::string email = request.email.value;
  auto admitted = m_throttle.admitAddress(client.ip);
  if (admitted) admitted = m_throttle.admitAccount(client.ip, email);
  if (!admitted) {
    m_parts.logger.warn("auth.login_limited", {{"email", std::string_view(email)}, {"ip", std::string_view(client.ip)}});
    co_return tl::unexpected(std::move(admitted).error());
  }
  auto found = co_await m_store.findAccount(email);
  if (!found) co_return tl::unexpected(std::move(found).error());
  // Somebody unknown or erased costs the same read and the same hash, so that time tells nothing.
  Account account = std::move(*found).value_or(Account{.id = {}, .passwordHash = {}, .state = UserState::Erased, .epoch = 0});
  const bool known = account.state != UserState::Erased;
  const auto matches = co_await m_parts.hasher.verify(request.password.value, known ? account.passwordHash : m_parts.hasher.decoy());
  if (!matches) {
    m_throttle.forgiveAccount(client.ip, email);
    co_return withRetry(matches.error());
  }
  if (!known || !*matches) {
    m_parts.logger.warn("auth.login_failed", {{"email", std::string_view(email)}, {"ip", std::string_view(client.ip)}});
    co_return wrongCredentials();
  }
  m_throttle.forgiveAccount(client.ip, email);
  if (account.state == UserState::Banned) {
    m_parts.logger.warn("auth.login_banned", {{"user", account.id.value()}, {"ip", std::string_view(client.ip)}});
    auto message = co_await m_store.banMessage(account.id);
    if (!message) co_return tl::unexpected(std::move(message).error());
    co_return *message ? fail(ErrorCode::PolicyDenied, "This account is closed: " + **message) : banned();
  }
  co_return co_await start(std::move(account), std::move(request.password.value), std::move(client));
}

Task<std::optional<std::string>> AuthService::strongerHash(std::string password, std::string current) {
  if (!m_parts.hasher.needsRehash(current)) co_return std::nullopt;
  auto made = co_await m_parts.hasher.hash(std::move(password));
  // No room in the pool: the next sign-in will do it.
  if (!made) co_return std::nullopt;
  co_return std::move(*made);
}

Task<Result<TokenAnswer>> AuthService::start(Account account, std::string password, Client client) {
  auto newHash = co_await strongerHash(std::move(password), account.passwordHash);
  const std::string refreshToken = crypto::makeToken(m_parts.random);
  const NewSession session = newSession(refreshToken, client);
  StartSession command({account.id, account.epoch, session, std::move(account.passwordHash), std::move(newHash), m_parts.clock.nowUs()});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.started()) co_return wrongCredentials();
  m_parts.logger.info("auth.login", {{"user", account.id.value()}, {"ip", std::string_view(client.ip)}});
  co_return answer(account.id, session.id, account.epoch, refreshToken, sessionEndUs());
}

Task<Result<TokenAnswer>> AuthService::refresh(RefreshRequest request, Client client) {
  client = bounded(std::move(client));
  if (auto admitted = m_throttle.admitRefresh(client.ip); !admitted) co_return tl::unexpected(std::move(admitted).error());
  std::string successor = crypto::makeToken(m_parts.random);
  std::string successorHash = m_refreshKey.signHex(successor);
  RotateSession command({m_refreshKey.signHex(request.refresh_token.value), std::move(successor), std::move(successorHash),
                         client.userAgent, client.ip, sessionEndUs(), m_parts.clock.nowUs()},
                        customerSessions(), m_parts.envelope);
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  co_return settle(command.output(), client);
}

Result<TokenAnswer> AuthService::settle(const RotateSession::Output& rotated, const Client& client) {
  using Outcome = RotateSession::Outcome;
  switch (rotated.outcome) {
    case Outcome::Rotated:
    case Outcome::Repeated:
      m_throttle.forgiveRefresh(client.ip);
      return answer(UserId(rotated.owner), rotated.session, rotated.epoch, rotated.token, rotated.expiresUs);
    case Outcome::Reused:
      m_parts.gate.forget(rotated.session);
      m_parts.logger.warn("auth.refresh_reused", {{"session", rotated.session.value()}, {"ip", std::string_view(client.ip)}});
      return wrongRefreshToken();
    case Outcome::Banned:
      return banned();
    case Outcome::Unknown:
      m_parts.logger.warn("auth.refresh_failed", {{"ip", std::string_view(client.ip)}});
      return wrongRefreshToken();
  }
  return wrongRefreshToken();
}

}  // namespace trunkline::auth
