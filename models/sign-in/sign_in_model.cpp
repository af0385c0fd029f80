// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign-in/sign_in_model.h"

#include <boost/describe/class.hpp>
#include <utility>

#include "models/connection/connection.h"
#include "models/sign-in/server_address.h"
#include "server/contract/codec/decoder.h"

namespace trunkline::models {
namespace {

constexpr qsizetype kCodeLengthMin = 6;
constexpr qsizetype kOneTimeSecretMin = 16;
constexpr qsizetype kGroup = 4;  // characters of a secret that are read in one go

// What the refusal for want of a code says besides the problem's own members.
struct CodeNeeded {
  std::optional<bool> enrolled;
};
BOOST_DESCRIBE_STRUCT(CodeNeeded, (), (enrolled))

bool hasAuthenticator(const client::ApiError& error) {
  const auto document = decode<CodeNeeded>(error.document, DecodeMode::Tolerant);
  return !document || document->enrolled.value_or(true);
}

QString withoutBlanks(const QString& typed) { return typed.simplified().remove(QLatin1Char(' ')); }

// A refusal from the server that is about one field, with its request.
Notice refusedAt(const QString& field, const QString& text, const client::ApiError& error) {
  Notice notice = noticeAt(field, text);
  notice.requestId = QString::fromStdString(error.requestId);
  return notice;
}

}  // namespace

SignInModel::~SignInModel() { forgetSecrets(); }

void SignInModel::signIn(const QString& server, const QString& email, const QString& password) {
  if (m_state == State::Busy) return;
  const auto address = serverAddress(server);
  if (!address) return refuse(noticeAt(QStringLiteral("server"), address.error()));
  if (!email.contains(QLatin1Char('@'))) return refuse(noticeAt(QStringLiteral("email"), tr("Enter your e-mail address.")));
  if (password.isEmpty()) return refuse(noticeAt(QStringLiteral("password"), tr("Enter your password.")));
  m_server = *address;
  m_request.email.value = email.trimmed().toStdString();
  m_request.password.value = password.toStdString();
  m_request.totp_code.reset();
  send();
}

void SignInModel::sendCode(const QString& code) {
  if (m_state == State::Busy || (m_step != Step::Code && m_step != Step::Enrol)) return;
  const QString plain = withoutBlanks(code);
  if (plain.size() < kCodeLengthMin)
    return refuse(noticeAt(QStringLiteral("totp_code"), m_step == Step::Code
                                                            ? tr("Enter the six digits that your authenticator shows, or a recovery code.")
                                                            : tr("Enter the six digits that your authenticator shows.")));
  m_request.totp_code = OneTimeCode{plain.toStdString()};
  if (m_step == Step::Code) return send();
  confirm();
}

void SignInModel::sendOneTimeSecret(const QString& secret) {
  if (m_state == State::Busy || m_step != Step::OneTimeSecret) return;
  const QString plain = withoutBlanks(secret);
  if (!plain.isEmpty() && plain.size() < kOneTimeSecretMin)
    return refuse(noticeAt(QStringLiteral("enrolment_secret"), tr("It is longer. Leave the field empty if you were not given one.")));
  TotpEnrolRequest request{m_request.email, m_request.password, {}};
  if (!plain.isEmpty()) request.enrolment_secret = Secret<16, 200>{plain.toStdString()};
  enter(State::Busy, {});
  m_connection.enrol(request).onResult(this, [this](const auto& outcome) { enrolled(outcome); });
  client::wipe(request.password.value);
}

void SignInModel::recoveryKept() {
  if (m_step != Step::Recovery) return;
  const TokenAnswer tokens = std::exchange(m_confirmed.tokens, {});
  m_kept.reset();
  forgetSecrets();
  enterStep(Step::Password);
  m_connection.adopt(tokens);
}

void SignInModel::signInByTicket(const QString& server, const QString& ticket) {
  if (m_state == State::Busy) return;
  const auto address = serverAddress(server);
  if (!address) return refuse(noticeAt(QStringLiteral("server"), address.error()));
  enter(State::Busy, {});
  TicketRequest request{{ticket.toStdString()}};
  m_connection.signInByTicket(*address, request).onResult(this, [this](const auto& outcome) { answered(outcome); });
  client::wipe(request.ticket.value);
}

void SignInModel::resume(const QString& server, const QString& account) {
  const auto address = serverAddress(server);
  if (m_state == State::Busy || !address) return;
  enter(State::Busy, {});
  m_connection.resume(*address, account.toStdString()).onResult(this, [this, server, account](const client::Call<bool>::Outcome& outcome) {
    if (outcome) return enter(State::Idle, {});
    Notice notice = noticeOf(outcome.error());
    notice.text = tr("The sign-in of %1 was kept, but it could not be continued. %2").arg(account, notice.text);
    m_kept = Kept{server, account, notice};
    refuse(notice);
  });
}

bool SignInModel::mayResume() const {
  if (!m_kept || m_state == State::Busy || m_step != Step::Password) return false;
  return m_notice.requestId.isEmpty() || m_notice.requestId == m_kept->notice.requestId;  // else: an answer of the server
}

void SignInModel::resumeAgain() {
  if (!mayResume()) return;
  const Kept kept = *std::exchange(m_kept, std::nullopt);
  resume(kept.server, kept.account);
}

void SignInModel::backToPassword() {
  if (m_state == State::Busy) return;
  forgetSecrets();
  enterStep(Step::Password);
}

void SignInModel::askAgain() { askFor(tr("Your session has ended. Sign in again; what you see stays as it is.")); }

void SignInModel::askUnlock() { askFor(tr("The console is locked. Sign in again; what you were doing is kept.")); }

void SignInModel::askFor(const QString& why) {
  if (m_state == State::Busy) return;  // only an earlier start's session has ended: nobody was at work
  forgetSecrets();
  m_step = Step::Password;
  enter(State::Failed, Notice{why, {}, {}});
}

void SignInModel::send() {
  enter(State::Busy, {});
  m_connection.signIn(m_server, m_request).onResult(this, [this](const auto& outcome) { answered(outcome); });
}

void SignInModel::confirm() {
  enter(State::Busy, {});
  TotpConfirmRequest request{m_request.email, m_request.password, *m_request.totp_code};
  m_connection.confirm(request).onResult(this, [this](const auto& outcome) { confirmed(outcome); });
  client::wipe(request.password.value);
}

void SignInModel::answered(const client::Call<TokenAnswer>::Outcome& outcome) {
  if (outcome) {
    forgetSecrets();
    m_kept.reset();
    return enterStep(Step::Password);
  }
  const client::ApiError& error = outcome.error();
  if (error.code == ErrorCode::TotpRequired && m_step == Step::Password)
    return enterStep(hasAuthenticator(error) ? Step::Code : Step::OneTimeSecret);
  if (m_step == Step::Code) return refuseCode(error);
  refuse(noticeOf(error));
}

void SignInModel::enrolled(const client::Call<TotpEnrolment>::Outcome& outcome) {
  if (outcome) {
    m_enrolment = **outcome;
    return enterStep(Step::Enrol);
  }
  if (outcome.error().code != ErrorCode::InvalidCredentials) return refuse(noticeOf(outcome.error()));
  refuse(refusedAt(QStringLiteral("enrolment_secret"),
                   tr("This is not the one-time secret of this account, or it is too old. Whoever administers the server makes a new one."),
                   outcome.error()));
}

void SignInModel::confirmed(const client::Call<TotpConfirmed>::Outcome& outcome) {
  if (!outcome) return refuseCode(outcome.error());
  m_confirmed = **outcome;
  enterStep(Step::Recovery);
}

// The password was right, or this step would not have been reached.
void SignInModel::refuseCode(const client::ApiError& error) {
  if (error.code != ErrorCode::InvalidCredentials) return refuse(noticeOf(error));
  refuse(refusedAt(QStringLiteral("totp_code"),
                   tr("This code is wrong or was used before. Wait for the next one; are the clocks of this computer and of the "
                      "authenticator right?"),
                   error));
}

QString SignInModel::authenticatorUri() const { return QString::fromStdString(m_enrolment.otpauth_uri); }

QString SignInModel::authenticatorSecret() const {
  const QString plain = QString::fromStdString(m_enrolment.secret);
  QStringList groups;
  for (qsizetype at = 0; at < plain.size(); at += kGroup) groups << plain.mid(at, kGroup);
  return groups.join(QLatin1Char(' '));
}

QStringList SignInModel::recoveryCodes() const {
  QStringList codes;
  for (const std::string& code : m_confirmed.recovery_codes) codes << QString::fromStdString(code);
  return codes;
}

void SignInModel::refuse(const Notice& notice) { enter(State::Failed, notice); }

void SignInModel::enter(State state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT changed();
}

void SignInModel::enterStep(Step step) {
  m_step = step;
  enter(State::Idle, {});
}

void SignInModel::forgetSecrets() {
  client::wipe(m_request.password.value);
  m_request.totp_code.reset();
  client::wipe(m_enrolment.secret);
  client::wipe(m_enrolment.otpauth_uri);
  for (std::string& code : m_confirmed.recovery_codes) client::wipe(code);
  m_confirmed.recovery_codes.clear();
  client::wipe(m_confirmed.tokens.access_token);
  client::wipe(m_confirmed.tokens.refresh_token);
}

}  // namespace trunkline::models
