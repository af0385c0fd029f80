// SPDX-License-Identifier: GPL-3.0-or-later
// Live events of staff. Every event but the session's has an id to resume from.
#pragma once
#include "server/contract/limits.h"
#include "server/contract/permission.h"
#include "server/contract/wire/staff_jobs.h"
#include "server/contract/wire/staff_orders.h"
#include "server/contract/wire/staff_users.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words
enum class StaffTopic : std::uint8_t { orders, users, session, jobs };
// Ended: ask for a new token, or sign in. Changed: the role is another one, what was allowed may not be any more.
enum class SessionChange { ended, changed };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(StaffTopic, orders, users, session, jobs)
BOOST_DESCRIBE_ENUM(SessionChange, ended, changed)

// What may be heard of the topic's objects.
[[nodiscard]] constexpr Permission permissionOf(StaffTopic topic) {
  switch (topic) {
    case StaffTopic::orders:
      return Permission::StaffOrderRead;
    case StaffTopic::users:
      return Permission::StaffUserRead;
    case StaffTopic::session:
    case StaffTopic::jobs:  // his own
      break;
  }
  return Permission::StaffSelf;
}

// Whatever the reader's role may hear, also after it became another one.
inline constexpr std::string_view kAllTopics = "all";

struct StaffEventsRequest {
  Text<1, limits::kTopicsMax> topics;  // separated by commas, or "all"
};
BOOST_DESCRIBE_STRUCT(StaffEventsRequest, (), (topics))

struct OrderRowEventData {
  OrderRow object;  // as the list gives it
};
BOOST_DESCRIBE_STRUCT(OrderRowEventData, (), (object))

// The data of an event "order". "resync" comes with nothing else than its id: look at everything again.
struct OrderRowEvent {
  std::string id;    // epoch-counter; the value for Last-Event-ID
  std::string type;  // "order"
  Timestamp created_at;
  std::int64_t sequence{};  // the version of the row
  OrderRowEventData data;
};
BOOST_DESCRIBE_STRUCT(OrderRowEvent, (), (id, type, created_at, sequence, data))

struct UserRowEventData {
  UserRow object;  // as the list gives it
};
BOOST_DESCRIBE_STRUCT(UserRowEventData, (), (object))

// The data of an event "user": a customer was banned or let in again, or all his sign-ins were ended.
struct UserRowEvent {
  std::string id;
  std::string type;  // "user"
  Timestamp created_at;
  std::int64_t sequence{};  // the version of the row
  UserRowEventData data;
};
BOOST_DESCRIBE_STRUCT(UserRowEvent, (), (id, type, created_at, sequence, data))

struct JobEventData {
  Job object;  // as the list gives it
};
BOOST_DESCRIBE_STRUCT(JobEventData, (), (object))

// The data of an event "job": how far one of the reader's own jobs is.
struct JobEvent {
  std::string id;
  std::string type;  // "job"
  Timestamp created_at;
  std::int64_t sequence{};  // the version of the job
  JobEventData data;
};
BOOST_DESCRIBE_STRUCT(JobEvent, (), (id, type, created_at, sequence, data))

struct SessionState {
  SessionChange state{};
};
BOOST_DESCRIBE_STRUCT(SessionState, (), (state))

struct SessionEventData {
  SessionState object;
};
BOOST_DESCRIBE_STRUCT(SessionEventData, (), (object))

// The data of an event "session", the last one of its stream.
struct SessionEvent {
  std::string type;  // "session"
  Timestamp created_at;
  SessionEventData data;
};
BOOST_DESCRIBE_STRUCT(SessionEvent, (), (type, created_at, data))

}  // namespace trunkline
