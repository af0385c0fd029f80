// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/events.h"

namespace trunkline {

struct EventsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/events";
  static constexpr std::string_view kOperation = "listenToEvents";
  static constexpr std::string_view kSummary = "Every change of the caller's orders as server-sent events; resumes after Last-Event-ID";
  using Request = Nothing;
  using Response = OrderEvent;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr std::array kErrors{ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

struct OrderEventsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/orders/{id}/events";
  static constexpr std::string_view kOperation = "listenToOrder";
  static constexpr std::string_view kSummary = "One order as it is now, then every change of it, until it has ended";
  using Request = OrderRef;
  using Response = OrderEvent;
  static constexpr Permission kPermission = Permission::OrderRead;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::Overloaded};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
