// SPDX-License-Identifier: GPL-3.0-or-later
// Whose sessions: customers and staff have tables of their own, alike in all that rotating a refresh token needs.
#pragma once
#include <string_view>

#include "server/storage/value.h"

namespace trunkline::auth {

// The two searches take a token's hash and answer id, owner, rotated_us, successor_sealed, client, ip, expires_us, the time
// beyond which nothing extends it, revoked_us, the owner's state and token_epoch.
struct SessionBook {
  std::string_view table;
  const storage::Sql* byCurrentToken;
  const storage::Sql* byPreviousToken;
  const storage::Sql* rotate;
  const storage::Sql* revoke;
};

[[nodiscard]] const SessionBook& customerSessions();
[[nodiscard]] const SessionBook& staffSessions();

}  // namespace trunkline::auth
