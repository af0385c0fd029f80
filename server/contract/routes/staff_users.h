// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline {

struct UserViewRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/users/views";
  static constexpr std::string_view kOperation = "staffUserView";
  static constexpr std::string_view kSummary = "Staff: open a list of customers that pages by number";
  using Request = UserViewRequest;
  using Response = ListViewInfo;
  static constexpr Permission kPermission = Permission::StaffUserRead;
  static constexpr std::array kStatuses{201};
};

struct UserPageRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/users";
  static constexpr std::string_view kOperation = "staffUserPage";
  static constexpr std::string_view kSummary = "Staff: a page of such a list, by number, from a moment on, or after a cursor";
  using Request = ListPageRequest;
  using Response = UserRowPage;
  static constexpr Permission kPermission = Permission::StaffUserRead;
  static constexpr std::array kErrors{ErrorCode::ViewExpired};
  static constexpr bool kSecretAnswer = true;
};

struct UserDetailRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}";
  static constexpr std::string_view kOperation = "staffUser";
  static constexpr std::string_view kSummary = "Staff: one customer with wallet, bans, newest orders, sessions and keys";
  using Request = UserRef;
  using Response = UserDetail;
  static constexpr Permission kPermission = Permission::StaffUserRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct BanUserRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}/ban";
  static constexpr std::string_view kOperation = "staffBanUser";
  static constexpr std::string_view kSummary =
      "Staff: no new orders, and unless only orders are meant no access, at once; live orders end as they would";
  using Request = BanRequest;
  using Response = UserDetail;
  static constexpr Permission kPermission = Permission::StaffUserBan;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Reason kReason = Reason::Required;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct UnbanUserRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}/unban";
  static constexpr std::string_view kOperation = "staffUnbanUser";
  static constexpr std::string_view kSummary = "Staff: end a ban; the customer signs in again, his API keys work again";
  using Request = UserRef;
  using Response = UserDetail;
  static constexpr Permission kPermission = Permission::StaffUserUnban;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Reason kReason = Reason::Required;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState, ErrorCode::ApprovalRequired};
  static constexpr bool kSecretAnswer = true;
};

struct UserSessionsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}/sessions";
  static constexpr std::string_view kOperation = "staffUserSessions";
  static constexpr std::string_view kSummary = "Staff: where a customer is signed in now, all of it, newest first";
  using Request = UserRef;
  using Response = SessionList;
  static constexpr Permission kPermission = Permission::StaffUserRead;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct LogoutUserRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/users/{id}/logout-all";
  static constexpr std::string_view kOperation = "staffLogoutUser";
  static constexpr std::string_view kSummary = "Staff: end every sign-in of a customer; his API keys stay, and he may sign in again";
  using Request = UserRef;
  using Response = UserDetail;
  static constexpr Permission kPermission = Permission::StaffUserBan;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Reason kReason = Reason::Required;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
