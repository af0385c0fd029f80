// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs over HTTP, for the routes of server/contract/routes/staff_jobs.h.
#pragma once
#include "server/contract/routes/staff_jobs.h"
#include "server/http/router.h"
#include "server/modules/desk/bulk_jobs.h"
#include "server/modules/desk/orders_desk.h"

namespace trunkline::desk {

class JobsDesk {
 public:
  struct Parts {
    storage::Database& database;
    OrdersDesk& orders;  // whose list views are
    BulkJobs& jobs;
    JobNews& news;
    Clock& clock;
    IdGenerator& ids;
  };
  explicit JobsDesk(Parts parts) : m_parts(parts), m_store(parts.database) {}

  http::Answer<Job> bulk(const http::Call* call, BulkRequest request);
  http::Answer<JobList> list(const http::Call* call, Nothing request);
  http::Answer<Job> detail(const http::Call* call, JobRef request);
  http::Answer<Job> cancel(const http::Call* call, JobRef request);

 private:
  // The job that the same request has started before.
  Task<Result<std::optional<JobId>>> before(const http::Call* call);
  Task<Result<std::vector<std::int64_t>>> objects(const http::Call* call, BulkRequest request);
  http::Answer<Job> replay(const http::Call* call, JobId id);
  http::Answer<Job> answer(const http::Call* call, JobId id, int status);

  Parts m_parts;
  JobStore m_store;
};

void registerJobRoutes(http::Router& router, JobsDesk* desk);

}  // namespace trunkline::desk
