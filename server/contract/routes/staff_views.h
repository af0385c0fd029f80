// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_views.h"

namespace trunkline {

struct ListSavedViewsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/saved-views";
  static constexpr std::string_view kOperation = "staffSavedViews";
  static constexpr std::string_view kSummary = "Staff: own saved views and those of the team, of the tables that one's role may read";
  using Request = Nothing;
  using Response = SavedViewList;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr bool kSecretAnswer = true;
};

struct CreateSavedViewRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/saved-views";
  static constexpr std::string_view kOperation = "staffCreateSavedView";
  static constexpr std::string_view kSummary = "Staff: keep a filter, columns and a sort under a name";
  using Request = CreateSavedViewRequest;
  using Response = SavedView;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{201};
  static constexpr std::array kErrors{ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct EditSavedViewRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Patch;
  static constexpr std::string_view kPath = "/staff/v1/saved-views/{id}";
  static constexpr std::string_view kOperation = "staffEditSavedView";
  static constexpr std::string_view kSummary = "Staff: change a saved view: one's own, or as an administrator one of the team's";
  using Request = EditSavedViewRequest;
  using Response = SavedView;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Precondition kPrecondition = Precondition::IfMatch;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct DeleteSavedViewRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Delete;
  static constexpr std::string_view kPath = "/staff/v1/saved-views/{id}";
  static constexpr std::string_view kOperation = "staffDeleteSavedView";
  static constexpr std::string_view kSummary = "Staff: forget a saved view: one's own, or as an administrator one of the team's";
  using Request = SavedViewRef;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
