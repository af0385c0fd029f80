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

struct LogoutRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/auth/logout";
  static constexpr std::string_view kOperation = "logout";
  static constexpr std::string_view kSummary = "End the session that asks";
  using Request = Nothing;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr bool kSecretAnswer = true;
};

struct ListSessionsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/auth/sessions";
  static constexpr std::string_view kOperation = "listSessions";
  static constexpr std::string_view kSummary = "Own sessions that are alive, newest first";
  using Request = Nothing;
  using Response = SessionList;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr bool kSecretAnswer = true;
};

struct EndSessionRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Delete;
  static constexpr std::string_view kPath = "/v1/auth/sessions/{id}";
  static constexpr std::string_view kOperation = "endSession";
  static constexpr std::string_view kSummary = "End one of the own sessions; its tokens are refused within 5 s";
  using Request = SessionRef;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
