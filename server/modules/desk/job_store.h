// SPDX-License-Identifier: GPL-3.0-or-later
// The reads of jobs: for their owner, for who works on them, for the events.
#pragma once
#include <string>
#include <vector>

#include "server/contract/staff_permissions.h"
#include "server/contract/wire/staff_jobs.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// A job and whose it is.
struct OwnedJob {
  Job job;
  StaffId owner;
};

// A job as who works on it needs it.
struct RunningJob {
  JobId id;
  StaffId staff;
  std::string ip;
  std::string reason;
};

struct JobObject {
  std::int64_t n{};
  OrderId order;
  UserId user;  // 0: there is no such order
};

// Whether the job may go on at this moment.
struct JobStanding {
  bool running{false};
  std::optional<Role> role;  // of its author; nothing when he is disabled
};

class JobStore {
 public:
  explicit JobStore(storage::Database& database) : m_database(database) {}

  Task<Result<std::vector<Job>>> newestOf(StaffId staff);
  // With its result; nothing when there is none of his.
  Task<Result<std::optional<Job>>> of(StaffId staff, JobId id);
  // The newest that he started with this key, when the key is that of the same request.
  struct Keyed {
    std::string requestHash;
    JobId job;  // 0: a key of something else
  };
  Task<Result<std::optional<Keyed>>> withKey(StaffId staff, std::string key);
  Task<Result<std::optional<OwnedJob>>> row(JobId id);

  // The oldest that has not ended.
  Task<Result<std::optional<RunningJob>>> next();
  // What is left to be done of it.
  Task<Result<std::vector<JobObject>>> left(JobId id);
  Task<Result<JobStanding>> standing(JobId id);

 private:
  Task<Result<>> addResult(Job* job);

  storage::Database& m_database;
};

}  // namespace trunkline::desk
