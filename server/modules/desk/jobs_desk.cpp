// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/jobs_desk.h"

#include <set>

#include "server/http/reason.h"
#include "server/modules/desk/job_commands.h"
#include "server/modules/desk/staff_activity.h"

namespace trunkline::desk {
namespace {

Error noSuchJob() { return {ErrorCode::NotFound, "You have no such job.", {}, {}, {}}; }
Failure keyReused() { return fail(ErrorCode::IdempotencyKeyReused, "This Idempotency-Key was used for another request."); }

// Somebody saw so many and would have others acted on too, or not all of those.
Failure otherCount(std::int64_t expected, std::size_t found) {
  auto failure = fail(ErrorCode::InvalidState, "You expected " + std::to_string(expected) + " orders, and they are " +
                                                   std::to_string(found) + " now: look at them again.");
  failure.value().members.emplace_back("expected_count", std::to_string(expected));
  failure.value().members.emplace_back("found_count", std::to_string(found));
  return failure;
}

Result<std::vector<std::int64_t>> valuesOf(const std::vector<OrderId>& ids) {
  std::vector<std::int64_t> values;
  std::set<std::int64_t> seen;
  for (const OrderId id : ids) {
    if (!seen.insert(id.value()).second)
      return failField("ids[" + std::to_string(values.size()) + "]", FieldCode::Duplicate, "is named twice");
    values.push_back(id.value());
  }
  return values;
}

}  // namespace

Task<Result<std::optional<JobId>>> JobsDesk::before(const http::Call* call) {
  const auto keyed = co_await m_store.withKey(call->principal.staff, std::string(call->idempotencyKey));
  if (!keyed) co_return Failure(keyed.error());
  if (!*keyed) co_return std::nullopt;
  if ((*keyed)->requestHash != call->requestHash || (*keyed)->job.value() == 0) co_return keyReused();
  co_return (*keyed)->job;
}

Task<Result<std::vector<std::int64_t>>> JobsDesk::objects(const http::Call* call, BulkRequest request) {
  if (request.ids.has_value() == request.view.has_value())
    co_return failField("ids", request.ids ? FieldCode::Unknown : FieldCode::Missing, "give one of ids and view");
  std::vector<OrderId> ids;
  if (request.ids) {
    ids = std::move(request.ids->items);
  } else {
    auto found = co_await m_parts.orders.idsOf(call, *request.view, static_cast<std::size_t>(limits::kBulkItems));
    if (!found) co_return Failure(found.error());
    ids = std::move(*found);
  }
  auto values = valuesOf(ids);
  if (values && values->size() != static_cast<std::size_t>(request.expected_count.value))
    co_return otherCount(request.expected_count.value, values->size());
  co_return values;
}

http::Answer<Job> JobsDesk::answer(const http::Call* call, JobId id, int status) {
  auto job = co_await m_store.of(call->principal.staff, id);
  if (!job) co_return Failure(job.error());
  if (!*job) co_return Failure(noSuchJob());
  co_return http::Reply<Job>{status, std::move(**job)};
}

http::Answer<Job> JobsDesk::replay(const http::Call* call, JobId id) {
  auto reply = co_await answer(call, id, 202);
  if (reply) reply->headers.emplace_back("Idempotent-Replayed", "true");
  co_return reply;
}

http::Answer<Job> JobsDesk::bulk(const http::Call* call, BulkRequest request) {
  const auto reason = http::goodReason(request.params.reason.value);
  if (!reason)
    co_return failField("params.reason", FieldCode::Length,
                        "must be " + std::to_string(limits::kReasonMin) + " to " + std::to_string(limits::kReasonMax) + " characters");
  // Before the list is looked at: the first request may have changed what is in it.
  const auto known = co_await before(call);
  if (!known) co_return Failure(known.error());
  if (*known) co_return co_await replay(call, **known);
  const BulkAction action = request.action;
  auto found = co_await objects(call, std::move(request));
  if (!found) co_return Failure(found.error());
  StartJob::Input input;
  input.id = JobId(m_parts.ids.next());
  input.kind = action;
  input.objects = std::move(*found);
  input.idempotencyKey = call->idempotencyKey;
  input.requestHash = call->requestHash;
  input.activity = staffActivity(m_parts.ids, m_parts.clock, *call, "job.start", input.id.text());
  input.activity.reason = *reason;
  const JobId id = input.id;
  StartJob command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.outcome()) {
    case StartJob::Outcome::Started:
      break;
    case StartJob::Outcome::Replayed: {
      const auto first = co_await before(call);
      if (!first || !*first) co_return first ? Failure(noSuchJob()) : Failure(first.error());
      co_return co_await replay(call, **first);
    }
    case StartJob::Outcome::KeyReused:
      co_return keyReused();
    case StartJob::Outcome::TooMany:
      co_return fail(ErrorCode::InvalidState, "You have " + std::to_string(limits::kUnfinishedJobs) +
                                                  " jobs under way, which is the most; wait for one or cancel it.");
    case StartJob::Outcome::Forbidden:
      co_return fail(ErrorCode::Forbidden, "Your role does not allow this");
  }
  m_parts.news.jobChanged(id);
  m_parts.jobs.wake();
  co_return co_await answer(call, id, 202);
}

http::Answer<JobList> JobsDesk::list(const http::Call* call, Nothing /*request*/) {
  auto jobs = co_await m_store.newestOf(call->principal.staff);
  if (!jobs) co_return Failure(jobs.error());
  co_return http::Reply<JobList>{200, {std::move(*jobs)}};
}

http::Answer<Job> JobsDesk::detail(const http::Call* call, JobRef request) { co_return co_await answer(call, request.id, 200); }

http::Answer<Job> JobsDesk::cancel(const http::Call* call, JobRef request) {
  CancelJob command({request.id, staffActivity(m_parts.ids, m_parts.clock, *call, "job.cancel", request.id.text())});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  switch (command.outcome()) {
    case CancelJob::Outcome::Cancelled:
      m_parts.news.jobChanged(request.id);
      break;
    case CancelJob::Outcome::Already:
      break;
    case CancelJob::Outcome::NotFound:
      co_return Failure(noSuchJob());
    case CancelJob::Outcome::Ended:
      co_return fail(ErrorCode::InvalidState, "This job has ended: nothing of it is left.");
  }
  co_return co_await answer(call, request.id, 200);
}

void registerJobRoutes(http::Router& router, JobsDesk* desk) {
  router.add<BulkRoute>(desk, &JobsDesk::bulk);
  router.add<ListJobsRoute>(desk, &JobsDesk::list);
  router.add<GetJobRoute>(desk, &JobsDesk::detail);
  router.add<CancelJobRoute>(desk, &JobsDesk::cancel);
}

}  // namespace trunkline::desk
