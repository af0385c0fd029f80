// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_events.h"

namespace trunkline {

struct StaffEventsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/events";
  static constexpr std::string_view kOperation = "staffEvents";
  static constexpr std::string_view kSummary =
      "Staff: changes of the topics (orders, users, session, jobs; separated by commas) as server-sent events; each topic asks for its own "
      "permission, a row is told of once in 250 ms; resumes after Last-Event-ID";
  using Request = StaffEventsRequest;
  using Response = OrderRowEvent;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr std::array kErrors{ErrorCode::Forbidden, ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
