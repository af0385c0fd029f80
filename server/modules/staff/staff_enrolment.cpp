// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/limits.h"
#include "server/modules/staff/enrolment.h"
#include "server/modules/staff/staff_service.h"

namespace trunkline::staff {
namespace {

constexpr std::size_t kRecoveryBytes = 10;
constexpr std::size_t kRecoveryGroup = 4;

Failure enrolledAlready() { return fail(ErrorCode::InvalidState, "This account has an authenticator already"); }

// XXXX-XXXX-XXXX-XXXX, 80 random bits.
std::string makeRecoveryCode(Random& random) {
  std::array<std::uint8_t, kRecoveryBytes> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  std::string code = crypto::base32Encode(crypto::asText(bytes));
  for (std::size_t at = kRecoveryGroup; at < code.size(); at += kRecoveryGroup + 1) code.insert(at, 1, '-');
  return code;
}

}  // namespace

// Typed from paper: case, blanks and hyphens do not matter.
std::string StaffService::recoveryHash(std::string_view code) const {
  std::string plain;
  for (const char c : code) {
    if (c == '-' || c == ' ') continue;
    plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return m_refreshKey.signHex("recovery code " + plain);
}

Result<std::string> StaffService::newTotpSecret(const StaffAccount& account, const std::optional<Secret<16, 200>>& enrolment) {
  if (account.enrolHash.empty()) return crypto::makeTotpSecret(m_parts.random);
  const bool good = enrolment && account.enrolUntilUs > m_parts.clock.nowUs() &&
                    crypto::constantTimeEqual(enrolmentHash(enrolment->value), account.enrolHash);
  if (!good) {
    m_parts.logger.warn("staff.enrolment_failed", {{"staff", account.id.value()}});
    return fail(ErrorCode::InvalidCredentials, "Your one-time enrolment secret is missing, wrong or too old");
  }
  return enrolmentTotpSecret(enrolment->value);
}

Task<Result<TotpEnrolment>> StaffService::enrol(TotpEnrolRequest request, auth::Client client) {
  client = auth::bounded(std::move(client));
  auto account = co_await checkPassword(std::move(request.email.value), std::move(request.password.value), client);
  if (!account) co_return tl::unexpected(std::move(account).error());
  if (account->totpActive) co_return enrolledAlready();
  auto secret = newTotpSecret(*account, request.enrolment_secret);
  if (!secret) co_return tl::unexpected(std::move(secret).error());
  auto sealed = m_parts.envelope.seal(*secret, {"staff", "totp_sealed", account->id.value()});
  if (!sealed) co_return tl::unexpected(std::move(sealed).error());
  ProposeTotp command({account->id, account->passwordHash, account->enrolHash, std::move(*sealed),
                       activity(account->id, client, "totp.propose", account->id.text())});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.done()) co_return enrolledAlready();
  TotpEnrolment answer{crypto::base32Encode(*secret), crypto::otpauthUri(account->email, *secret)};
  crypto::wipe(*secret);
  co_return answer;
}

Task<Result<TotpConfirmed>> StaffService::confirm(TotpConfirmRequest request, auth::Client client) {
  client = auth::bounded(std::move(client));
  auto account = co_await checkPassword(std::move(request.email.value), std::move(request.password.value), client);
  if (!account) co_return tl::unexpected(std::move(account).error());
  if (account->totpActive) co_return enrolledAlready();
  if (account->totpSealed.empty()) co_return fail(ErrorCode::InvalidState, "Ask for an authenticator's secret first");
  if (auto admitted = chargeCode(account->id); !admitted) co_return tl::unexpected(std::move(admitted).error());
  const auto step = stepOf(*account, request.totp_code.value);
  if (!step) co_return tl::unexpected(step.error());
  TotpConfirmed answer;
  std::vector<std::string> hashes;
  for (int i = 0; i < limits::kRecoveryCodes; ++i) {
    answer.recovery_codes.push_back(makeRecoveryCode(m_parts.random));
    hashes.push_back(recoveryHash(answer.recovery_codes.back()));
  }
  // One commit with the sign-in: else a crash between the two would leave an account whose recovery codes nobody has seen.
  ledger::Activity confirmed = activity(account->id, client, "totp.confirm", account->id.text());
  NewSession made = newSession(*account, SecondFactor{}, client, "code");
  ConfirmTotp command(
      {account->id, account->passwordHash, account->totpSealed, *step, std::move(hashes), std::move(confirmed), std::move(made.start)});
  auto done = co_await m_parts.database.execute(&command);
  if (!done) co_return tl::unexpected(std::move(done).error());
  if (!command.done()) co_return enrolledAlready();
  account->totpActive = true;
  answer.tokens = opened(*account, made);
  co_return answer;
}

}  // namespace trunkline::staff
