// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/staff_jobs.h"

namespace trunkline {

struct BulkRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/bulk";
  static constexpr std::string_view kOperation = "staffBulk";
  static constexpr std::string_view kSummary =
      "Staff: cancel many orders, by their ids or as a list view holds them; a job that goes on by itself, with a result an order";
  using Request = BulkRequest;
  using Response = Job;
  // Of the one action there is; a second one makes this a question of the service.
  static constexpr Permission kPermission = Permission::StaffOrderCancel;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr std::array kStatuses{202};
  static constexpr std::array kErrors{ErrorCode::InvalidState, ErrorCode::ViewExpired, ErrorCode::IdempotencyKeyReused};
  static constexpr bool kSecretAnswer = true;
};

struct ListJobsRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/jobs";
  static constexpr std::string_view kOperation = "staffJobs";
  static constexpr std::string_view kSummary = "Staff: one's own newest jobs, without their results";
  using Request = Nothing;
  using Response = JobList;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr bool kSecretAnswer = true;
};

struct GetJobRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/staff/v1/jobs/{id}";
  static constexpr std::string_view kOperation = "staffJob";
  static constexpr std::string_view kSummary = "Staff: one of one's own jobs, with what became of each object";
  using Request = JobRef;
  using Response = Job;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct CancelJobRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/staff/v1/jobs/{id}/cancel";
  static constexpr std::string_view kOperation = "staffCancelJob";
  static constexpr std::string_view kSummary =
      "Staff: leave the rest of a job undone; the few objects under way are ended, nothing is taken back";
  using Request = JobRef;
  using Response = Job;
  static constexpr Permission kPermission = Permission::StaffSelf;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
