// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>
#include <optional>

#include "models/connection/live_feed.h"
#include "server/contract/wire/staff.h"

namespace trunkline::models {

class Connection;

// Which server this is and what the person who signed in may do there. Until it is known nothing is allowed.
class ServerModel final : public QObject {
  Q_OBJECT
 public:
  // The connection must outlive the model.
  explicit ServerModel(Connection& connection);

  [[nodiscard]] bool isDemo() const { return m_meta && m_meta->demo; }
  [[nodiscard]] QString environment() const { return m_meta ? QString::fromStdString(m_meta->environment) : QString(); }
  [[nodiscard]] QString version() const { return m_meta ? QString::fromStdString(m_meta->version) : QString(); }
  [[nodiscard]] QString address() const;
  [[nodiscard]] QString account() const { return m_me ? QString::fromStdString(m_me->email) : QString(); }
  // What may be given back today without approval; none: not known yet.
  [[nodiscard]] std::optional<DailyCap> refunds() const { return m_me ? std::optional(m_me->refunds) : std::nullopt; }
  // By the table of the contract; the server decides in the end.
  [[nodiscard]] bool mayDo(Permission permission) const { return m_me && allowed(m_me->role, permission); }

  [[nodiscard]] bool isAdmin() const { return m_me && m_me->role == Role::admin; }

  // Whether the server tells of changes by itself.
  [[nodiscard]] LiveFeed::State live() const;

  // Tries now to listen again, instead of at the next turn.
  void retryLive();

  // Reads anew what the person may do: what is left today has changed.
  void refreshAccount();

 Q_SIGNALS:
  void changed();
  void liveChanged();

 private:
  void load();
  void forget();

  Connection& m_connection;
  std::shared_ptr<const StaffMeta> m_meta;
  std::shared_ptr<const StaffMe> m_me;
};

}  // namespace trunkline::models
