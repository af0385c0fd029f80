// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <optional>

#include "models/format/notice.h"
#include "models/users/user_detail_model.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline::models {

class ServerModel;

// What staff may do to the open customer: shut him out, let him in again, end his sign-ins. One thing at a time.
class UserActionsModel final : public QObject {
  Q_OBJECT
 public:
  enum class Action { Ban, Unban, LogoutAll };

  struct Wish {
    Action action{};
    QString reason;
    // Of a ban.
    BanScope scope{};
    QString message;                 // for the customer
    std::optional<Timestamp> until;  // without: until somebody ends it
  };

  // All of it outlives the model.
  UserActionsModel(Connection& connection, const ServerModel& server, UserDetailModel& detail);

  // Makes sense for the open customer as he stands: of Ban and Unban there is one at most.
  [[nodiscard]] bool isOffered(Action action) const;
  [[nodiscard]] QString whyNot(Action action) const;  // empty when it may
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  // What did not work for the open customer, why, and what was asked: to be asked again with that. Empty: nothing is wrong.
  [[nodiscard]] const Notice& notice() const { return m_notice; }
  [[nodiscard]] const Wish& lastWish() const { return m_wish; }
  // What can no longer be done is not sent and said in the notice.
  void carryOut(const Wish& wish);
  [[nodiscard]] static QString wrongMessage(const QString& typed);  // empty: nothing

 Q_SIGNALS:
  void changed();
  void done(trunkline::models::UserActionsModel::Action action, trunkline::UserId user);
  void refused();  // the person is to be asked again
  // Of a customer who is not on the screen any more.
  void failedElsewhere(const trunkline::models::Notice& notice);

 private:
  template <class Route>
  void send(const typename Route::Request& request);
  void fail(UserId user, Notice notice);
  void follow();

  Connection& m_connection;
  const ServerModel& m_server;
  UserDetailModel& m_detail;
  Wish m_wish;
  Notice m_notice;
  bool m_isBusy{false};
  std::optional<UserId> m_open;  // who was open when it was looked at last
};

}  // namespace trunkline::models
