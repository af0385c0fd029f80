// SPDX-License-Identifier: GPL-3.0-or-later
// Between the staff's desk and those who have to know at once: who remembers whom he let in, and the staff who listen.
#pragma once
#include "server/app/staff_live.h"
#include "server/modules/auth/session_gate.h"
#include "server/modules/desk/access.h"
#include "server/modules/keys/key_gate.h"

namespace trunkline::app {

class AccessCaches final : public desk::Access {
 public:
  AccessCaches(auth::SessionGate& sessions, keys::KeyGate& keys, StaffLive& live) : m_sessions(sessions), m_keys(keys), m_live(live) {}
  void changed(UserId user, const std::vector<SessionId>& sessions, const std::vector<std::string>& keyIds) override {
    for (const SessionId session : sessions) m_sessions.forget(session);
    m_keys.forget(keyIds);
    m_live.userChanged(user);
  }

 private:
  auth::SessionGate& m_sessions;
  keys::KeyGate& m_keys;
  StaffLive& m_live;
};

}  // namespace trunkline::app
