// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/auth.h"

namespace trunkline {

struct RegisterRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/auth/register";
  static constexpr std::string_view kOperation = "register";
  static constexpr std::string_view kSummary = "Open an account and sign in";
  using Request = RegisterRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{201};
  static constexpr std::array kErrors{ErrorCode::EmailTaken, ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct LoginRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/auth/login";
  static constexpr std::string_view kOperation = "login";
  static constexpr std::string_view kSummary = "Sign in";
  using Request = LoginRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::TotpRequired, ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct RefreshRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/auth/refresh";
  static constexpr std::string_view kOperation = "refresh";
  static constexpr std::string_view kSummary = "Exchange a refresh token for new tokens";
  using Request = RefreshRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
