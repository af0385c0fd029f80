// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <memory>
#include <optional>

#include "api-client/call/call.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff.h"

namespace trunkline::models {

class Connection;

// Address, e-mail and password, then the authenticator's code where the account has one. An account without one gets it here:
// the secret, the first code, the recovery codes. What is secret is kept between two steps only.
class SignInModel final : public QObject {
  Q_OBJECT
 public:
  enum class Step {
    Password,
    Code,
    OneTimeSecret,  // what create-staff printed
    Enrol,          // the authenticator's secret is shown, its first code is awaited
    Recovery,       // the recovery codes are shown; nobody is signed in before they are kept
  };
  enum class State { Idle, Busy, Failed };
  Q_ENUM(State)

  // The connection must outlive the model.
  explicit SignInModel(Connection& connection) : m_connection(connection) {}
  ~SignInModel() override;

  void signIn(const QString& server, const QString& email, const QString& password);
  void sendCode(const QString& code);
  void sendOneTimeSecret(const QString& secret);
  void recoveryKept();
  // `ticket`: of a demonstration; good once.
  void signInByTicket(const QString& server, const QString& ticket);
  // The session of an earlier start, without a word when there is none.
  void resume(const QString& server, const QString& account);
  // That session is still there, the server could not be asked: as long as nothing else went wrong that has to be read first.
  [[nodiscard]] bool mayResume() const;
  [[nodiscard]] Notice resumeNotice() const { return m_kept ? m_kept->notice : Notice(); }
  void resumeAgain();
  void backToPassword();
  // The session ended while somebody was at work, or it was locked.
  void askAgain();
  void askUnlock();

  [[nodiscard]] Step step() const { return m_step; }
  [[nodiscard]] State state() const { return m_state; }
  // Its fields: server, email, password, totp_code, enrolment_secret.
  [[nodiscard]] const Notice& notice() const { return m_notice; }
  [[nodiscard]] QUrl server() const { return m_server; }
  [[nodiscard]] QString email() const { return QString::fromStdString(m_request.email.value); }
  [[nodiscard]] QString authenticatorUri() const;     // of Enrol, for the QR code
  [[nodiscard]] QString authenticatorSecret() const;  // the same to be typed, in groups of four
  [[nodiscard]] QStringList recoveryCodes() const;

 Q_SIGNALS:
  void changed();

 private:
  // The account of a session that an earlier start has kept.
  struct Kept {
    QString server;
    QString account;
    Notice notice;  // why it could not be continued yet
  };
  void send();
  void confirm();
  void answered(const client::Call<TokenAnswer>::Outcome& outcome);
  void enrolled(const client::Call<TotpEnrolment>::Outcome& outcome);
  void confirmed(const client::Call<TotpConfirmed>::Outcome& outcome);
  void askFor(const QString& why);
  void refuse(const Notice& notice);
  void refuseCode(const client::ApiError& error);
  void enter(State state, const Notice& notice);
  void enterStep(Step step);
  void forgetSecrets();

  Connection& m_connection;
  Step m_step{Step::Password};
  State m_state{State::Idle};
  Notice m_notice;
  QUrl m_server;
  std::optional<Kept> m_kept;  // until somebody is signed in
  StaffLoginRequest m_request;
  TotpEnrolment m_enrolment;
  TotpConfirmed m_confirmed;
};

}  // namespace trunkline::models
