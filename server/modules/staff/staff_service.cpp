// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_service.h"

#include <algorithm>
#include <boost/json.hpp>

#include "server/contract/limits.h"
#include "server/crypto/tokens.h"
#include "server/crypto/totp.h"
#include "server/ledger/daily_cap.h"

namespace trunkline::staff {
namespace {

constexpr std::int64_t kMicrosASecond = 1'000'000;
auth::Rate codeTries() { return auth::Rate::per(limits::kTotpPeriod, limits::kTotpTries); }

Failure wrongStaffCredentials() { return fail(ErrorCode::InvalidCredentials, "The e-mail, the password or the code is wrong"); }
Failure staffSessionOver() { return fail(ErrorCode::InvalidCredentials, "The refresh token is not valid, please sign in again"); }
Failure staffDisabled() { return fail(ErrorCode::PolicyDenied, "This account is disabled"); }

Failure codeNeeded(bool enrolled) {
  auto failure = fail(ErrorCode::TotpRequired, enrolled ? "Enter the code of your authenticator" : "Set up an authenticator first");
  failure.value().members.emplace_back("enrolled", enrolled ? "true" : "false");
  return failure;
}

auth::BucketKey triesKey(StaffId staff) { return auth::bucketOf('c', staff.value()); }

}  // namespace

StaffService::StaffService(StaffParts parts, const StaffSettings& settings)
    : m_parts(parts),
      m_store(parts.database),
      m_refreshKey(crypto::hkdfSha256(settings.refreshSecret, "", "staff refresh token", 32)),
      m_currency(settings.walletCurrency),
      m_demo(settings.demo),
      m_throttle(parts.clock, settings.authPerMinute, settings.authAllPerMinute, parts.random.next()),
      m_codeTries(parts.clock, limits::kStaffBuckets, parts.random.next()) {}

TokenAnswer StaffService::answer(StaffId staff, SessionId session, std::int64_t epoch, std::string refreshToken,
                                 std::int64_t idleEndUs) const {
  const std::int64_t nowUs = m_parts.clock.nowUs();
  return {m_parts.tokens.issue(staff, session, epoch, nowUs), "Bearer", limits::kAccessTokenLife.count(), std::move(refreshToken),
          (idleEndUs - nowUs) / kMicrosASecond};
}

ledger::Activity StaffService::activity(StaffId staff, const auth::Client& client, std::string_view action, std::string object) {
  return {.id = m_parts.ids.next(),
          .actor = {staff, client.ip},
          .action = action,
          .object = std::move(object),
          .reason = {},
          .before = std::nullopt,
          .after = std::nullopt,
          .atUs = m_parts.clock.nowUs()};
}

Task<Result<StaffAccount>> StaffService::checkPassword(std::string email, std::string password, auth::Client client) {
  auto admitted = m_throttle.admitAddress(client.ip);
  if (admitted) admitted = m_throttle.admitAccount(client.ip, email);
  if (!admitted) {
    m_parts.logger.warn("staff.login_limited", {{"email", std::string_view(email)}, {"ip", std::string_view(client.ip)}});
    co_return tl::unexpected(std::move(admitted).error());
  }
  auto found = co_await m_store.byEmail(email);
  if (!found) co_return tl::unexpected(std::move(found).error());
  // Somebody unknown costs the same read and the same hash, so that time tells nothing.
  const bool known = found->has_value();
  StaffAccount account = std::move(*found).value_or(StaffAccount{});
  const auto matches = co_await m_parts.hasher.verify(std::move(password), known ? account.passwordHash : m_parts.hasher.decoy());
  if (!matches) {
    m_throttle.forgiveAccount(client.ip, email);
    co_return auth::withRetry(matches.error());
  }
  if (!known || !*matches) {
    m_parts.logger.warn("staff.login_failed", {{"email", std::string_view(email)}, {"ip", std::string_view(client.ip)}});
    co_return wrongStaffCredentials();
  }
  m_throttle.forgiveAccount(client.ip, email);
  if (account.state == StaffState::Disabled) {
    m_parts.logger.warn("staff.login_disabled", {{"staff", account.id.value()}, {"ip", std::string_view(client.ip)}});
    co_return staffDisabled();
  }
  co_return account;
}

Result<std::int64_t> StaffService::stepOf(const StaffAccount& account, std::string_view code) {
  auto secret = m_parts.envelope.open(account.totpSealed, {"staff", "totp_sealed", account.id.value()});
  if (!secret) return tl::unexpected(std::move(secret).error());
  const auto step = crypto::matchTotp(*secret, code, m_parts.clock.nowUs(), account.totpStep);
  crypto::wipe(*secret);
  if (step) return *step;
  m_parts.logger.warn("staff.code_failed", {{"staff", account.id.value()}});
  return wrongStaffCredentials();
}

Result<> StaffService::chargeCode(StaffId staff) {
  const auth::Spent spent = m_codeTries.charge(triesKey(staff), codeTries());
  if (!spent.admitted) return auth::tooManyRequests(spent.retryNs);
  return {};
}

Result<SecondFactor> StaffService::secondFactor(const StaffAccount& account, const std::optional<OneTimeCode>& code) {
  if (!account.totpActive && m_demo) return SecondFactor{};
  if (!account.totpActive || !code) return codeNeeded(account.totpActive);
  if (auto admitted = chargeCode(account.id); !admitted) return tl::unexpected(std::move(admitted).error());
  if (code->value.size() != static_cast<std::size_t>(crypto::kTotpDigits)) {
    return SecondFactor{SecondFactor::kNoStep, recoveryHash(code->value)};  // judged by the commit
  }
  const auto step = stepOf(account, code->value);
  if (!step) return tl::unexpected(step.error());
  return SecondFactor{*step, {}};
}

Task<Result<TokenAnswer>> StaffService::login(StaffLoginRequest request, auth::Client client) {
  client = auth::bounded(std::move(client));
  auto account = co_await checkPassword(std::move(request.email.value), std::move(request.password.value), client);
  if (!account) co_return tl::unexpected(std::move(account).error());
  auto factor = secondFactor(*account, request.totp_code);
  if (!factor) co_return tl::unexpected(std::move(factor).error());
  std::string how = "password";
  if (factor->step != SecondFactor::kNoStep) how = "code";
  if (!factor->recoveryHash.empty()) how = "recovery code";
  co_return co_await start(std::move(*account), std::move(*factor), std::move(client), std::move(how));
}

StaffService::NewSession StaffService::newSession(const StaffAccount& account, SecondFactor factor, const auth::Client& client,
                                                  std::string_view how) {
  NewSession made;
  made.refreshToken = crypto::makeToken(m_parts.random);
  made.id = SessionId(m_parts.ids.next());
  const std::int64_t nowUs = m_parts.clock.nowUs();
  made.idleEndUs = nowUs + std::chrono::microseconds(limits::kStaffIdle).count();
  ledger::Activity started = activity(account.id, client, "session.start", made.id.text());
  started.after = boost::json::serialize(boost::json::object{{"by", how}});
  made.start = {.staff = account.id,
                .epoch = account.epoch,
                .checkedHash = account.passwordHash,
                .factor = std::move(factor),
                .session = {made.id, m_refreshKey.signHex(made.refreshToken), client.userAgent, client.ip},
                .expiresUs = made.idleEndUs,
                .endsUs = nowUs + std::chrono::microseconds(limits::kStaffSession).count(),
                .activity = std::move(started)};
  return made;
}

TokenAnswer StaffService::opened(const StaffAccount& account, const NewSession& made) {
  if (account.totpActive) m_codeTries.giveBack(triesKey(account.id), codeTries());
  m_parts.logger.info("staff.session_started", {{"staff", account.id.value()}, {"session", made.id.value()}});
  return answer(account.id, made.id, account.epoch, made.refreshToken, made.idleEndUs);
}

Task<Result<TokenAnswer>> StaffService::start(StaffAccount account, SecondFactor factor, auth::Client client, std::string how) {
  NewSession made = newSession(account, std::move(factor), client, how);
  StartStaffSession command(std::move(made.start));
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.done()) co_return wrongStaffCredentials();
  co_return opened(account, made);
}

Task<Result<TokenAnswer>> StaffService::redeem(TicketRequest request, auth::Client client) {
  client = auth::bounded(std::move(client));
  if (!m_demo) co_return fail(ErrorCode::NotSupported, "Tickets are taken only by a server that runs with --demo");
  if (auto admitted = m_throttle.admitAddress(client.ip); !admitted) co_return tl::unexpected(std::move(admitted).error());
  const auto staff = m_parts.tickets.redeem(request.ticket.value);
  if (!staff) co_return fail(ErrorCode::InvalidCredentials, "The ticket is not valid: each is good once, for 60 seconds");
  auto account = co_await m_store.byId(*staff);
  if (!account) co_return tl::unexpected(std::move(account).error());
  if (!*account || (*account)->state == StaffState::Disabled) co_return staffDisabled();
  (*account)->totpActive = false;  // no code was asked for, so none is given back
  co_return co_await start(std::move(**account), SecondFactor{}, std::move(client), "ticket");
}

Task<Result<TokenAnswer>> StaffService::refresh(RefreshRequest request, auth::Client client, bool background) {
  client = auth::bounded(std::move(client));
  if (auto admitted = m_throttle.admitRefresh(client.ip); !admitted) co_return tl::unexpected(std::move(admitted).error());
  std::string successor = crypto::makeToken(m_parts.random);
  std::string successorHash = m_refreshKey.signHex(successor);
  const std::int64_t nowUs = m_parts.clock.nowUs();
  const std::int64_t extendToUs = background ? 0 : nowUs + std::chrono::microseconds(limits::kStaffIdle).count();
  auth::RotateSession command({m_refreshKey.signHex(request.refresh_token.value), std::move(successor), std::move(successorHash),
                               client.userAgent, client.ip, extendToUs, nowUs},
                              auth::staffSessions(), m_parts.envelope);
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  m_parts.gate.forget(command.output().session);
  co_return settle(command.output(), client);
}

Result<TokenAnswer> StaffService::settle(const auth::RotateSession::Output& rotated, const auth::Client& client) {
  using Outcome = auth::RotateSession::Outcome;
  switch (rotated.outcome) {
    case Outcome::Rotated:
    case Outcome::Repeated:
      m_throttle.forgiveRefresh(client.ip);
      return answer(StaffId(rotated.owner), rotated.session, rotated.epoch, rotated.token, rotated.expiresUs);
    case Outcome::Reused:
      m_parts.logger.warn("staff.refresh_reused", {{"session", rotated.session.value()}, {"ip", std::string_view(client.ip)}});
      return staffSessionOver();
    case Outcome::Banned:
      return staffDisabled();
    case Outcome::Unknown:
      m_parts.logger.warn("staff.refresh_failed", {{"ip", std::string_view(client.ip)}});
      return staffSessionOver();
  }
  return staffSessionOver();
}

Task<Result<>> StaffService::endSession(StaffId staff, SessionId session, auth::Client client) {
  client = auth::bounded(std::move(client));
  EndStaffSession command({staff, session, activity(staff, client, "session.end", session.text())});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.done()) co_return fail(ErrorCode::NotFound, "You have no such session");
  m_parts.gate.forget(session);
  co_return Result<>{};
}

Task<Result<StaffSessions>> StaffService::sessions(StaffId staff, SessionId current) {
  auto found = co_await m_store.sessions(staff, current, m_parts.clock.nowUs());
  if (!found) co_return tl::unexpected(std::move(found).error());
  co_return StaffSessions{std::move(*found)};
}

Task<Result<StaffMe>> StaffService::me(StaffId staff, SessionId session) {
  auto account = co_await m_store.byId(staff);
  if (!account) co_return tl::unexpected(std::move(account).error());
  auto all = co_await m_store.sessions(staff, session, m_parts.clock.nowUs());
  if (!all) co_return tl::unexpected(std::move(all).error());
  const auto own = std::ranges::find(*all, true, &StaffSession::current);
  if (!*account || own == all->end()) co_return fail(ErrorCode::Unauthenticated, "This session has ended, please sign in again");
  const Role role = (*account)->role;
  const auto left = co_await ledger::capLeft(&m_parts.database, staff.value(), role, m_parts.clock.nowUs());
  if (!left) co_return tl::unexpected(left.error());
  StaffMe answer{.id = staff,
                 .email = (*account)->email,
                 .role = role,
                 .permissions = {},
                 .refunds = {Money(dailyCapMicros(role), m_currency), Money(*left, m_currency)},
                 .totp_enrolled = (*account)->totpActive,
                 .session = *own,
                 .step_up_until = std::nullopt};
  for (const PermissionRow& row : kStaffPermissions) {
    if (allowed(role, row.permission)) answer.permissions.emplace_back(row.name);
  }
  co_return answer;
}

}  // namespace trunkline::staff
