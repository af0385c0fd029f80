// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff.h"

namespace trunkline {

struct StaffLoginRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/login";
  static constexpr std::string_view kOperation = "staffLogin";
  static constexpr std::string_view kSummary = "Staff: sign in";
  using Request = StaffLoginRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::TotpRequired, ErrorCode::PolicyDenied,
                                      ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct StaffRefreshRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/refresh";
  static constexpr std::string_view kOperation = "staffRefresh";
  static constexpr std::string_view kSummary = "Staff: exchange a refresh token for new tokens";
  using Request = RefreshRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::PolicyDenied};
  static constexpr bool kSecretAnswer = true;
};

struct StaffTicketRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/ticket";
  static constexpr std::string_view kOperation = "staffTicket";
  static constexpr std::string_view kSummary = "Staff: sign in with a demonstration's ticket";
  using Request = TicketRequest;
  using Response = TokenAnswer;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::PolicyDenied, ErrorCode::NotSupported};
  static constexpr bool kSecretAnswer = true;
};

struct StaffTotpEnrolRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/totp/enrol";
  static constexpr std::string_view kOperation = "staffTotpEnrol";
  static constexpr std::string_view kSummary = "Staff: get the secret for an authenticator; it counts after the first good code";
  using Request = TotpEnrolRequest;
  using Response = TotpEnrolment;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::PolicyDenied, ErrorCode::InvalidState,
                                      ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct StaffTotpConfirmRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/totp/confirm";
  static constexpr std::string_view kOperation = "staffTotpConfirm";
  static constexpr std::string_view kSummary = "Staff: prove the authenticator with a first code, get recovery codes and sign in";
  using Request = TotpConfirmRequest;
  using Response = TotpConfirmed;
  static constexpr Permission kPermission = Permission::Public;
  static constexpr Allowance kAllowance = Allowance::Own;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::InvalidCredentials, ErrorCode::PolicyDenied, ErrorCode::InvalidState,
                                      ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct StaffLogoutRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/auth/logout";
  static constexpr std::string_view kOperation = "staffLogout";
  static constexpr std::string_view kSummary = "Staff: end this session";
  using Request = Nothing;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr bool kSecretAnswer = true;
};

struct ListStaffSessionsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/auth/sessions";
  static constexpr std::string_view kOperation = "listStaffSessions";
  static constexpr std::string_view kSummary = "Staff: own sessions that are still good";
  using Request = Nothing;
  using Response = StaffSessions;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr bool kSecretAnswer = true;
};

struct EndStaffSessionRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Delete;
  static constexpr std::string_view kPath = "/staff/v1/auth/sessions/{id}";
  static constexpr std::string_view kOperation = "endStaffSession";
  static constexpr std::string_view kSummary = "Staff: end one of one's own sessions";
  using Request = StaffSessionRef;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct StaffMeRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/me";
  static constexpr std::string_view kOperation = "staffMe";
  static constexpr std::string_view kSummary = "Staff: who I am, what I may do, when my session ends";
  using Request = Nothing;
  using Response = StaffMe;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr bool kSecretAnswer = true;
};

struct StaffMetaRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/meta";
  static constexpr std::string_view kOperation = "staffMeta";
  static constexpr std::string_view kSummary = "Staff: which server this is";
  using Request = Nothing;
  using Response = StaffMeta;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
