// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/bulk_jobs.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/modules/desk/job_commands.h"

namespace trunkline::desk {
namespace {

constexpr std::chrono::milliseconds kStopPause{20};
constexpr std::chrono::seconds kAgain{1};      // after the database has failed
constexpr std::chrono::seconds kLookAgain{5};  // without being woken: another process may have taken the job

}  // namespace

// One passage through what is left of a job.
struct BulkJobs::Run {
  RunningJob job;
  std::vector<JobObject> objects;
  std::size_t next{0};
  int workers{0};
  bool over{false};                // by a cancel, by an error or because the server ends: nothing more is begun
  std::optional<Error> failure{};  // of the database: tried again
  std::optional<std::string> forbidden{};
  std::shared_ptr<Signal> ended;
};

BulkJobs::BulkJobs(Parts parts)
    : m_parts(parts), m_store(m_parts.database), m_signal(std::make_shared<Signal>(m_parts.context.get_executor())) {}

void BulkJobs::start() {
  m_running = true;
  boost::asio::co_spawn(m_parts.context, loop(), boost::asio::detached);
}

Task<> BulkJobs::stop(std::chrono::milliseconds patience) {
  m_stopping = true;
  m_signal->wake();
  const auto deadline = m_parts.clock.steady() + patience;
  while (m_running && m_parts.clock.steady() < deadline) co_await m_parts.clock.sleepFor(kStopPause);
}

Task<> BulkJobs::loop() {
  while (!m_stopping) {
    m_signal->reset();
    bool idle = true;
    try {
      if (const auto worked = co_await round(); !worked) {
        m_parts.logger.warn("job.interrupted", {{"cause", std::string_view(worked.error().cause)}});
        co_await m_parts.clock.sleepFor(kAgain);
        idle = false;
      } else {
        idle = !*worked;
      }
    } catch (const std::exception& error) {
      m_parts.logger.error("job.exception", {{"cause", std::string_view(error.what())}});  // out of memory: tried again
    }
    if (idle && !m_stopping) co_await Signal::wait(m_signal, std::chrono::steady_clock::now() + kLookAgain);
  }
  m_running = false;
}

Task<Result<bool>> BulkJobs::round() {
  auto next = co_await m_store.next();
  if (!next) co_return Failure(next.error());
  if (!*next) co_return false;
  auto run = std::make_shared<Run>();
  run->job = std::move(**next);
  auto left = co_await m_store.left(run->job.id);
  if (!left) co_return Failure(left.error());
  run->objects = std::move(*left);
  const auto executor = co_await boost::asio::this_coro::executor;
  run->ended = std::make_shared<Signal>(executor);
  const int workers = static_cast<int>(std::min<std::size_t>(limits::kBulkAtOnce, run->objects.size()));
  run->workers = workers;
  for (int begun = 0; begun < workers; ++begun) boost::asio::co_spawn(executor, worker(run), boost::asio::detached);
  if (workers > 0) co_await Signal::wait(run->ended, std::chrono::steady_clock::time_point::max());
  if (auto ended = co_await end(run); !ended) co_return Failure(ended.error());
  co_return true;
}

// What a job's passage means for the job: it is done, failed, or another passage's to go on with.
Task<Result<>> BulkJobs::end(std::shared_ptr<Run> run) {
  if (run->failure) co_return Failure(*run->failure);
  if (run->over && !run->forbidden) co_return Result<>{};  // cancelled, or the server ends
  EndJob command({run->job.id, run->forbidden ? JobState::failed : JobState::done, run->forbidden, m_parts.clock.nowUs()});
  auto done = co_await m_parts.database.execute(&command);
  m_parts.news.jobChanged(run->job.id);
  co_return done;
}

Task<> BulkJobs::worker(std::shared_ptr<Run> run) {
  while (!run->over && run->next < run->objects.size()) {
    const JobObject object = run->objects[run->next++];
    try {
      if (!co_await once(run, object)) run->over = true;
    } catch (const std::exception& error) {
      run->failure = Error{ErrorCode::Internal, "internal error", {}, error.what(), {}};
      run->over = true;
    }
  }
  if (--run->workers == 0) run->ended->wake();
}

Task<bool> BulkJobs::once(std::shared_ptr<Run> run, JobObject object) {
  if (m_stopping) co_return false;
  const auto standing = co_await m_store.standing(run->job.id);
  if (!standing) {
    run->failure = standing.error();
    co_return false;
  }
  if (!standing->running) co_return false;
  if (!standing->role || !allowed(*standing->role, Permission::StaffOrderCancel)) {
    run->forbidden = "The role of its author does not allow this any more.";
    co_return false;
  }
  const auto acted = co_await act(run, object);
  RecordJobItem::Input record{run->job.id, object.n, std::nullopt, std::nullopt};
  if (!acted) {
    // The database takes nothing now: nobody has refused anything.
    if (acted.error().code == ErrorCode::Overloaded) {
      run->failure = acted.error();
      co_return false;
    }
    record.code = errorCodeName(acted.error().code);
    record.words = acted.error().message;
  }
  RecordJobItem command(std::move(record));
  if (const auto done = co_await m_parts.database.execute(&command); !done) {
    run->failure = done.error();
    co_return false;
  }
  m_parts.news.jobChanged(run->job.id);
  co_return true;
}

Task<Result<>> BulkJobs::act(std::shared_ptr<Run> run, JobObject object) {
  if (object.user.value() == 0) co_return fail(ErrorCode::NotFound, "There is no such order.");
  ledger::Activity activity;
  activity.id = m_parts.ids.next();
  activity.actor = {run->job.staff, run->job.ip};
  activity.action = "order.cancel";
  activity.object = object.order.text();
  activity.reason = run->job.reason;
  activity.after = boost::json::serialize(boost::json::object{{"job", run->job.id.text()}});
  activity.atUs = m_parts.clock.nowUs();
  co_return co_await m_parts.orders.cancelFor(object.user, object.order, std::move(activity));
}

}  // namespace trunkline::desk
