// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign-in/sign_in_model.h"

#include "models/connection/connection.h"
#include "models/sign-in/server_address.h"

namespace trunkline::models {
namespace {

constexpr qsizetype kCodeLengthMin = 6;

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
  if (m_state == State::Busy || m_step != Step::Code) return;
  const QString plain = code.simplified().remove(QLatin1Char(' '));
  if (plain.size() < kCodeLengthMin)
    return refuse(noticeAt(QStringLiteral("totp_code"), tr("Enter the six digits that your authenticator shows, or a recovery code.")));
  m_request.totp_code = OneTimeCode{plain.toStdString()};
  send();
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

void SignInModel::backToPassword() {
  if (m_state == State::Busy) return;
  forgetSecrets();
  m_step = Step::Password;
  enter(State::Idle, {});
}

void SignInModel::askAgain() {
  forgetSecrets();
  m_step = Step::Password;
  enter(State::Failed, Notice{tr("Your session has ended. Sign in again; what you see stays as it is."), {}, {}});
}

void SignInModel::send() {
  enter(State::Busy, {});
  m_connection.signIn(m_server, m_request).onResult(this, [this](const auto& outcome) { answered(outcome); });
}

void SignInModel::answered(const client::Call<TokenAnswer>::Outcome& outcome) {
  if (outcome) {
    forgetSecrets();
    m_step = Step::Password;
    return enter(State::Idle, {});
  }
  if (outcome.error().code == ErrorCode::TotpRequired && m_step == Step::Password) {
    m_step = Step::Code;
    return enter(State::Idle, {});
  }
  refuse(noticeOf(outcome.error()));
}

void SignInModel::refuse(const Notice& notice) { enter(State::Failed, notice); }

void SignInModel::enter(State state, const Notice& notice) {
  m_state = state;
  m_notice = notice;
  Q_EMIT changed();
}

void SignInModel::forgetSecrets() {
  client::wipe(m_request.password.value);
  m_request.totp_code.reset();
}

}  // namespace trunkline::models
