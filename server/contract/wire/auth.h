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

// A sign-in that goes on by its refresh token.
struct SessionRow {
  SessionId id;
  std::string client;  // the User-Agent that it was last used with
  std::string ip;
  Timestamp created_at;
  Timestamp used_at;  // when its tokens were last renewed
  Timestamp expires_at;
  bool current{};  // the one that asks
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, client, ip, created_at, used_at, expires_at, current))

struct SessionList {
  std::vector<SessionRow> items;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (items))

struct SessionRef {
  SessionId id;
};
BOOST_DESCRIBE_STRUCT(SessionRef, (), (id))

}  // namespace trunkline
