// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/http/call.h"
#include "server/modules/auth/sessions.h"

namespace trunkline::auth {

class SessionsController {
 public:
  explicit SessionsController(Sessions& sessions) : m_sessions(sessions) {}
  http::Answer<SessionList> list(const http::Call* call, Nothing request);
  http::Answer<Nothing> end(const http::Call* call, SessionRef request);
  http::Answer<Nothing> logout(const http::Call* call, Nothing request);

 private:
  Sessions& m_sessions;
};

}  // namespace trunkline::auth
