// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/crypto/jwt.h"

namespace trunkline::auth {

template <class Owner>
struct ClaimsOf {
  Owner user;
  SessionId session;
  std::int64_t epoch{};     // the owner's token_epoch when it was issued
  std::int64_t expiresS{};  // s UTC
};

// What a signed-in person carries for 15 minutes: a JWT with sub and sid as typed ids, epoch. Customers and staff have an
// audience and a signing key each, so that neither side's token can mean anything to the other. Thread-safe.
template <class Owner>
class TokensOf {
 public:
  // secrets: JWT_SECRET, the newest first; the older ones still verify.
  explicit TokensOf(const std::vector<std::string>& secrets);

  [[nodiscard]] std::string issue(Owner owner, SessionId session, std::int64_t epoch, std::int64_t nowUs) const;
  [[nodiscard]] Result<ClaimsOf<Owner>> verify(std::string_view token, std::int64_t nowUs) const;

 private:
  crypto::Jwt m_jwt;
};

using AccessClaims = ClaimsOf<UserId>;
using AccessTokens = TokensOf<UserId>;
using StaffClaims = ClaimsOf<StaffId>;
using StaffTokens = TokensOf<StaffId>;

extern template class TokensOf<UserId>;
extern template class TokensOf<StaffId>;

}  // namespace trunkline::auth
