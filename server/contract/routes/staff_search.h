// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_search.h"

namespace trunkline {

struct SearchRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/search";
  static constexpr std::string_view kOperation = "staffSearch";
  static constexpr std::string_view kSummary =
      "Staff: find by order or user id, telephone number, a provider's reference, the beginning of an e-mail address, or service";
  using Request = SearchRequest;
  using Response = SearchAnswer;
  static constexpr Permission kPermission = Permission::StaffSelf;  // each kind of hit asks for its own
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
