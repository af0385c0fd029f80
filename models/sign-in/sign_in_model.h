// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <optional>

#include "api-client/call/call.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff.h"

namespace trunkline::models {

class Connection;

// Address, e-mail and password, then the authenticator's code where the account has one. The password is kept between the two
// steps only.
class SignInModel final : public QObject {
  Q_OBJECT
 public:
  enum class Step { Password, Code };
  enum class State { Idle, Busy, Failed };
  Q_ENUM(State)

  // The connection must outlive the model.
  explicit SignInModel(Connection& connection) : m_connection(connection) {}
  ~SignInModel() override;

  void signIn(const QString& server, const QString& email, const QString& password);
  void sendCode(const QString& code);
  // `ticket`: of a demonstration; good once.
  void signInByTicket(const QString& server, const QString& ticket);
  void backToPassword();
  // The session ended while somebody was at work.
  void askAgain();

  [[nodiscard]] Step step() const { return m_step; }
  [[nodiscard]] State state() const { return m_state; }
  // Its fields: server, email, password, totp_code.
  [[nodiscard]] const Notice& notice() const { return m_notice; }

 Q_SIGNALS:
  void changed();

 private:
  void send();
  void answered(const client::Call<TokenAnswer>::Outcome& outcome);
  void refuse(const Notice& notice);
  void enter(State state, const Notice& notice);
  void forgetSecrets();

  Connection& m_connection;
  Step m_step{Step::Password};
  State m_state{State::Idle};
  Notice m_notice;
  QUrl m_server;
  StaffLoginRequest m_request;
};

}  // namespace trunkline::models
