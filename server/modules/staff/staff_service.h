// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of staff sign-in: password and authenticator, sessions that end by idleness, enrolment, own sessions.
#pragma once
#include <optional>
#include <string>

#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/crypto/envelope.h"
#include "server/crypto/hmac.h"
#include "server/crypto/password_hasher.h"
#include "server/modules/auth/client.h"
#include "server/modules/auth/login_throttle.h"
#include "server/modules/staff/staff_commands.h"
#include "server/modules/staff/staff_gate.h"
#include "server/modules/staff/ticket_desk.h"

namespace trunkline::staff {

struct StaffSettings {
  std::string refreshSecret;  // JWT_REFRESH_SECRET
  Currency walletCurrency;
  int authPerMinute{20};      // LIMIT_AUTH_PER_MIN
  int authAllPerMinute{600};  // LIMIT_AUTH_ALL_PER_MIN
  bool demo{false};           // an authenticator is not required, tickets are taken
};

// What the service works with; all of it outlives the service.
struct StaffParts {
  storage::Database& database;
  crypto::PasswordHasher& hasher;
  const crypto::Envelope& envelope;
  const auth::StaffTokens& tokens;
  StaffGate& gate;
  TicketDesk& tickets;
  Clock& clock;
  Random& random;
  IdGenerator& ids;
  log::Logger& logger;
};

class StaffService {
 public:
  StaffService(StaffParts parts, const StaffSettings& settings);

  // InvalidCredentials for an unknown e-mail, a wrong password (after the same work) and a wrong or used code; TotpRequired
  // and PolicyDenied (disabled) only to who knows the password; RateLimited, Overloaded.
  Task<Result<TokenAnswer>> login(StaffLoginRequest request, auth::Client client);
  // As customers' (modules/auth); a background refresh does not make the session live longer.
  Task<Result<TokenAnswer>> refresh(RefreshRequest request, auth::Client client, bool background);
  Task<Result<TokenAnswer>> redeem(TicketRequest request, auth::Client client);
  Task<Result<>> endSession(StaffId staff, SessionId session, auth::Client client);

  // InvalidState when an authenticator is in use already.
  Task<Result<TotpEnrolment>> enrol(TotpEnrolRequest request, auth::Client client);
  Task<Result<TotpConfirmed>> confirm(TotpConfirmRequest request, auth::Client client);

  Task<Result<StaffMe>> me(StaffId staff, SessionId session);
  Task<Result<StaffSessions>> sessions(StaffId staff, SessionId current);

 private:
  Task<Result<StaffAccount>> checkPassword(std::string email, std::string password, auth::Client client);
  [[nodiscard]] Result<SecondFactor> secondFactor(const StaffAccount& account, const std::optional<OneTimeCode>& code);
  // A try at a code; given back when it was good.
  [[nodiscard]] Result<> chargeCode(StaffId staff);
  [[nodiscard]] Result<std::int64_t> stepOf(const StaffAccount& account, std::string_view code);
  [[nodiscard]] Result<std::string> newTotpSecret(const StaffAccount& account, const std::optional<Secret<16, 200>>& enrolment);
  struct NewSession {
    SessionId id;
    std::string refreshToken;
    std::int64_t idleEndUs{};
    StartStaffSession::Input start;
  };
  [[nodiscard]] NewSession newSession(const StaffAccount& account, SecondFactor factor, const auth::Client& client, std::string_view how);
  // After its commit: what the person is answered.
  [[nodiscard]] TokenAnswer opened(const StaffAccount& account, const NewSession& made);
  Task<Result<TokenAnswer>> start(StaffAccount account, SecondFactor factor, auth::Client client, std::string how);
  [[nodiscard]] TokenAnswer answer(StaffId staff, SessionId session, std::int64_t epoch, std::string refreshToken,
                                   std::int64_t idleEndUs) const;
  [[nodiscard]] Result<TokenAnswer> settle(const auth::RotateSession::Output& rotated, const auth::Client& client);
  [[nodiscard]] ledger::Activity activity(StaffId staff, const auth::Client& client, std::string_view action, std::string object);
  [[nodiscard]] std::string recoveryHash(std::string_view code) const;

  StaffParts m_parts;
  StaffStore m_store;
  crypto::Hmac m_refreshKey;
  Currency m_currency;
  bool m_demo;
  auth::LoginThrottle m_throttle;
  auth::RateBuckets m_codeTries;  // by account: reachable only with its password, so nobody else can use them up
};

}  // namespace trunkline::staff
