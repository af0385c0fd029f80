// SPDX-License-Identifier: GPL-3.0-or-later
// Between the staff's desk and those who remember whom they let in.
#pragma once
#include "server/modules/auth/session_gate.h"
#include "server/modules/desk/access.h"
#include "server/modules/keys/key_gate.h"

namespace trunkline::app {

class AccessCaches final : public desk::Access {
 public:
  AccessCaches(auth::SessionGate& sessions, keys::KeyGate& keys) : m_sessions(sessions), m_keys(keys) {}
  void changed(const std::vector<SessionId>& sessions, const std::vector<std::string>& keyIds) override {
    for (const SessionId session : sessions) m_sessions.forget(session);
    m_keys.forget(keyIds);
  }

 private:
  auth::SessionGate& m_sessions;
  keys::KeyGate& m_keys;
};

}  // namespace trunkline::app
