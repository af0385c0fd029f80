// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/wire/common.h"

namespace trunkline {

using Password = Secret<limits::kPasswordMin, limits::kPasswordMax>;

struct RegisterRequest {
  Email email;
  Password password;
};
BOOST_DESCRIBE_STRUCT(RegisterRequest, (), (email, password))

struct LoginRequest {
  Email email;
  Secret<1, limits::kPasswordMax> password;
  std::optional<Text<6, 8>> totp_code;
};
BOOST_DESCRIBE_STRUCT(LoginRequest, (), (email, password, totp_code))

struct RefreshRequest {
  Secret<16, 200> refresh_token;
};
BOOST_DESCRIBE_STRUCT(RefreshRequest, (), (refresh_token))

struct TokenAnswer {
  std::string access_token;
  std::string token_type;  // always "Bearer"
  std::int64_t expires_in{};
  std::string refresh_token;
  std::int64_t refresh_expires_in{};
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (), (access_token, token_type, expires_in, refresh_token, refresh_expires_in))

}  // namespace trunkline
