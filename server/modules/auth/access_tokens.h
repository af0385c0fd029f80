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

struct AccessClaims {
  UserId user;
  SessionId session;
  std::int64_t epoch{};     // the user's token_epoch when it was issued
  std::int64_t expiresS{};  // s UTC
};

// What customers carry for 15 minutes: a JWT with aud "customer", sub and sid as typed ids, epoch. Thread-safe.
class AccessTokens {
 public:
  // secrets: JWT_SECRET, the newest first; the older ones still verify.
  explicit AccessTokens(const std::vector<std::string>& secrets);
  [[nodiscard]] std::string issue(UserId user, SessionId session, std::int64_t epoch, std::int64_t nowUs) const;
  [[nodiscard]] Result<AccessClaims> verify(std::string_view token, std::int64_t nowUs) const;

 private:
  crypto::Jwt m_jwt;
};

}  // namespace trunkline::auth
