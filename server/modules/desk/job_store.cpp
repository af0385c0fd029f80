// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/job_store.h"

namespace trunkline::desk {
namespace {

using storage::OwnedValue;
using storage::RowView;
using storage::Sql;

#define TRUNKLINE_JOB "SELECT id,kind,state,done,total,refused,error,created_us,ended_us,version,staff_id FROM jobs "
constexpr Sql kJobsOf{TRUNKLINE_JOB "WHERE staff_id=$1 ORDER BY id DESC LIMIT $2"};
constexpr Sql kJobOf{TRUNKLINE_JOB "WHERE id=$1 AND staff_id=$2"};
constexpr Sql kJobRow{TRUNKLINE_JOB "WHERE id=$1"};
#undef TRUNKLINE_JOB
constexpr Sql kJobItems{"SELECT object_id,state,code,words FROM job_items WHERE job_id=$1 ORDER BY n"};
constexpr Sql kKeyedJob{
    "SELECT i.request_hash,COALESCE((SELECT max(j.id) FROM jobs j WHERE j.staff_id=$1 AND j.idem_key=$2),0) FROM idem i "
    "WHERE i.user_id=$1 AND i.key=$2"};
constexpr Sql kNextJob{"SELECT id,staff_id,ip,reason FROM jobs WHERE state=0 ORDER BY id LIMIT 1"};
constexpr Sql kLeftItems{
    "SELECT i.n,i.object_id,COALESCE(o.user_id,0) FROM job_items i LEFT JOIN orders o ON o.id=i.object_id "
    "WHERE i.job_id=$1 AND i.state=0 ORDER BY i.n"};
constexpr Sql kJobStanding{"SELECT j.state,s.role FROM jobs j LEFT JOIN staff s ON s.id=j.staff_id AND s.state=0 WHERE j.id=$1"};

OwnedJob jobOf(const RowView& row) {
  OwnedJob out;
  out.job.id = JobId(row.integer(0));
  out.job.kind = static_cast<BulkAction>(row.integer(1));
  out.job.state = static_cast<JobState>(row.integer(2));
  out.job.done = row.integer(3);
  out.job.total = row.integer(4);
  out.job.refused = row.integer(5);
  out.job.error = row.optionalText(6);
  out.job.created_at = {row.integer(7)};
  if (!row.isNull(8)) out.job.ended_at = Timestamp{row.integer(8)};
  out.job.version = row.integer(9);
  out.owner = StaffId(row.integer(10));
  return out;
}

}  // namespace

Task<Result<std::vector<Job>>> JobStore::newestOf(StaffId staff) {
  std::vector<Job> jobs;
  const auto onRow = [&jobs](const RowView& row) { jobs.push_back(jobOf(row).job); };
  std::vector<OwnedValue> parameters{staff.value(), limits::kJobsShown};
  if (const auto rows = co_await m_database.read(&kJobsOf, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return jobs;
}

Task<Result<>> JobStore::addResult(Job* job) {
  job->result.emplace();
  const auto onRow = [job](const RowView& row) {
    job->result->push_back({OrderId(row.integer(0)), static_cast<JobItemState>(row.integer(1)), row.optionalText(2), row.optionalText(3)});
  };
  std::vector<OwnedValue> parameters{job->id.value()};
  if (const auto rows = co_await m_database.read(&kJobItems, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return Result<>{};
}

Task<Result<std::optional<Job>>> JobStore::of(StaffId staff, JobId id) {
  std::optional<Job> job;
  const auto onRow = [&job](const RowView& row) { job = jobOf(row).job; };
  std::vector<OwnedValue> parameters{id.value(), staff.value()};
  if (const auto rows = co_await m_database.read(&kJobOf, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  if (!job) co_return std::nullopt;
  if (auto added = co_await addResult(&*job); !added) co_return Failure(added.error());
  co_return job;
}

Task<Result<std::optional<JobStore::Keyed>>> JobStore::withKey(StaffId staff, std::string key) {
  std::optional<Keyed> keyed;
  const auto onRow = [&keyed](const RowView& row) { keyed = Keyed{std::string(row.text(0)), JobId(row.integer(1))}; };
  std::vector<OwnedValue> parameters{staff.value(), std::move(key)};
  if (const auto rows = co_await m_database.read(&kKeyedJob, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return keyed;
}

Task<Result<std::optional<OwnedJob>>> JobStore::row(JobId id) {
  std::optional<OwnedJob> job;
  const auto onRow = [&job](const RowView& row) { job = jobOf(row); };
  std::vector<OwnedValue> parameters{id.value()};
  if (const auto rows = co_await m_database.read(&kJobRow, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return job;
}

Task<Result<std::optional<RunningJob>>> JobStore::next() {
  std::optional<RunningJob> job;
  const auto onRow = [&job](const RowView& row) {
    job = RunningJob{JobId(row.integer(0)), StaffId(row.integer(1)), std::string(row.text(2)), std::string(row.text(3))};
  };
  if (const auto rows = co_await m_database.read(&kNextJob, {}, onRow); !rows) co_return Failure(rows.error());
  co_return job;
}

Task<Result<std::vector<JobObject>>> JobStore::left(JobId id) {
  std::vector<JobObject> objects;
  const auto onRow = [&objects](const RowView& row) {
    objects.push_back({row.integer(0), OrderId(row.integer(1)), UserId(row.integer(2))});
  };
  std::vector<OwnedValue> parameters{id.value()};
  if (const auto rows = co_await m_database.read(&kLeftItems, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return objects;
}

Task<Result<JobStanding>> JobStore::standing(JobId id) {
  JobStanding standing;
  const auto onRow = [&standing](const RowView& row) {
    standing.running = static_cast<JobState>(row.integer(0)) == JobState::running;
    if (!row.isNull(1)) standing.role = static_cast<Role>(row.integer(1));
  };
  std::vector<OwnedValue> parameters{id.value()};
  if (const auto rows = co_await m_database.read(&kJobStanding, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return standing;
}

}  // namespace trunkline::desk
