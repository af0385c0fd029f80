// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands at the other end of a sign-in; a session remembers it.
#pragma once
#include <string>

#include "server/contract/error.h"
#include "server/http/call.h"

namespace trunkline::auth {

struct Client {
  std::string ip;
  std::string userAgent;
};

[[nodiscard]] Client clientOf(const http::Call& call);
// Cut to what is stored. A header may carry any byte, a column only text.
[[nodiscard]] Client bounded(Client client);
// A client that is refused because too many passwords are being checked may come again in a second.
[[nodiscard]] Failure withRetry(Error error);

}  // namespace trunkline::auth
