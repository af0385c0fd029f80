// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/writer.h"

#include <sqlite3.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <cstdlib>
#include <exception>
#include <utility>

#include "server/contract/limits.h"

namespace trunkline::storage::sqlite {
namespace {

constexpr Sql kBegin{"BEGIN IMMEDIATE"};
constexpr Sql kCommit{"COMMIT"};
constexpr Sql kRollback{"ROLLBACK"};
constexpr Sql kReadProbe{"PRAGMA user_version"};

Failure unexpectedThrow(std::string_view where) {
  return fail(ErrorCode::Internal, "The database refused the statement", "exception thrown by " + std::string(where));
}

// Not std::stable_sort: the library's own temporary buffer is deprecated, and the order of arrival is known.
void sortByKey(std::span<WriteJob*> jobs) {
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    jobs[i]->sortKey = jobs[i]->command->sortKey();
    jobs[i]->arrival = i;
  }
  std::sort(jobs.begin(), jobs.end(), [](const WriteJob* left, const WriteJob* right) {
    return std::pair(left->sortKey, left->arrival) < std::pair(right->sortKey, right->arrival);
  });
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection, Environment environment)
    : m_connection(std::move(connection)),
      m_environment(std::move(environment)),
      m_health(m_environment.logger, m_environment.levels->writable),
      m_metrics(m_environment.metrics, m_environment.levels),
      m_checkpointer(*m_connection, m_environment.levels->walBytes, m_environment.logger),
      m_session(*m_connection),
      m_thread(&Writer::loop, this) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_one();
  m_thread.join();
  if (auto done = m_checkpointer.atClose(); !done)
    m_environment.logger.warn("storage.close_checkpoint_failed", {{"cause", std::string_view(done.error().cause)}});
}

void Writer::submit(WriteJob* job) {
  if (auto queued = enqueue(job); !queued) {
    job->result = Failure(std::move(queued.error()));
    Resumer own;
    own.add(*job);
    own.flush();
  } else if (*queued) {
    m_wake.notify_one();
  }
}

// True when the thread may be asleep. Once queued, the job belongs to the writer's thread.
Result<bool> Writer::enqueue(WriteJob* job) {
  const std::lock_guard lock(m_mutex);
  if (m_stopping) return fail(ErrorCode::Overloaded, "The database is closing", "closing");
  if (!writable()) return WriteHealth::refusal();
  if (m_queue.size() >= m_environment.queueMax) return fail(ErrorCode::Overloaded, "Too many writes wait, try again", "write queue full");
  m_queue.push_back(job);
  m_environment.levels->queued.store(static_cast<std::int64_t>(m_queue.size()), std::memory_order_relaxed);
  return m_queue.size() == 1;
}

void Writer::loop() {
  Batch batch;
  while (take(batch)) {
    if (batch.empty()) {
      probe();
    } else {
      serve(batch);
      checkpoint();
    }
  }
}

// Waits for work. False at the end; an empty batch when it is time to try whether the disk can be written again.
bool Writer::take(Batch& batch) {
  batch.clear();
  std::unique_lock lock(m_mutex);
  while (m_queue.empty() && !m_stopping) {
    if (writable()) {
      m_wake.wait(lock);
    } else if (m_wake.wait_for(lock, limits::kWriteProbe) == std::cv_status::timeout) {
      return true;
    }
  }
  if (m_queue.empty()) return false;
  do {
    batch.push_back(m_queue.front());
    m_queue.pop_front();
  } while (batch.back()->body == nullptr && !m_queue.empty() && m_queue.front()->body == nullptr && batch.size() < limits::kCommandBatch);
  m_environment.levels->queued.store(static_cast<std::int64_t>(m_queue.size()), std::memory_order_relaxed);
  return true;
}

void Writer::serve(Batch& batch) {
  if (!writable()) {
    for (WriteJob* job : batch) job->result = WriteHealth::refusal();
  } else if (batch.front()->body != nullptr) {
    runTransaction(*batch.front());
  } else {
    sortByKey(batch);
    runCommands(batch);
  }
  for (WriteJob* job : batch) {
    if (job->command != nullptr) m_metrics.command(job->command->name(), job->result.has_value());
    m_resumer.add(*job);
  }
  m_resumer.flush();
}

void Writer::runCommands(std::span<WriteJob*> jobs) {
  if (commitTogether(jobs) == Settled::Yes) return;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (!writable()) {
      jobs[i]->result = WriteHealth::refusal();
    } else {
      static_cast<void>(commitTogether(jobs.subspan(i, 1)));  // a batch of one is always settled
    }
  }
}

// Yes: every job has its final result. OneByOne: nothing was written and at least one job of several is at fault.
Writer::Settled Writer::commitTogether(std::span<WriteJob*> jobs) {
  const auto started = m_environment.clock.steady();
  Result<> outcome = begin();
  const bool begun = outcome.has_value();
  bool applied = begun;
  for (std::size_t i = 0; applied && i < jobs.size(); ++i) {
    applyCommand(*jobs[i]);
    applied = jobs[i]->result.has_value();
    if (!applied) outcome = jobs[i]->result;
  }
  if (applied) outcome = commit();
  if (outcome) {
    m_metrics.batch(jobs.size(), std::chrono::duration<double>(m_environment.clock.steady() - started).count());
    return Settled::Yes;
  }
  if (begun) rollback();
  if (begun && writable() && jobs.size() > 1) return Settled::OneByOne;
  for (WriteJob* job : jobs) job->result = writable() ? outcome : Result<>(WriteHealth::refusal());
  return Settled::Yes;
}

void Writer::applyCommand(WriteJob& job) {
  m_session.clear();
  try {
    job.result = job.command->apply(m_session);
  } catch (const std::exception&) {
    job.result = unexpectedThrow(job.command->name());
  }
  // A command that ignored a statement's error may have written half of its rows.
  if (m_session.broken()) {
    m_health.failed(m_connection->lastCode(), *m_session.broken());
    job.result = Failure(*m_session.broken());
  }
}

Result<> Writer::begin() { return noted(m_connection->run(kBegin, {}, {})); }
Result<> Writer::commit() { return noted(m_connection->run(kCommit, {}, {})); }

void Writer::rollback() {
  // SQLite has already rolled back by itself after some errors (a full disk): then there is nothing to do.
  if (sqlite3_get_autocommit(m_connection->handle()) != 0) return;
  if (auto done = noted(m_connection->run(kRollback, {}, {})); !done)
    m_environment.logger.error("storage.rollback_failed", {{"cause", std::string_view(done.error().cause)}});
}

Result<> Writer::noted(Result<std::int64_t> rows) {
  if (rows) return {};
  m_health.failed(m_connection->lastCode(), rows.error());
  return Failure(std::move(rows.error()));
}

void Writer::runTransaction(WriteJob& job) {
  m_session.clear();
  job.result = begin();
  if (!job.result) {
    if (!writable()) job.result = WriteHealth::refusal();
    return;
  }
  job.result = runBody(job.body);
  if (m_session.broken()) {
    // The body may translate a statement's error, but not take it for success.
    m_health.failed(m_connection->lastCode(), *m_session.broken());
    if (job.result) job.result = Failure(*m_session.broken());
  }
  if (job.result) job.result = commit();
  if (!job.result) rollback();
  if (!writable()) job.result = WriteHealth::refusal();
}

Result<> Writer::runBody(TransactionBody* body) {
  SqliteTransaction transaction(m_session);
  std::optional<Result<>> outcome;
  boost::asio::co_spawn(m_bodies, body->run(&transaction), [&outcome](const std::exception_ptr& thrown, Result<> result) {
    outcome = thrown ? Result<>(unexpectedThrow("a transaction")) : std::move(result);
  });
  m_bodies.restart();
  m_bodies.poll();
  if (!outcome) {
    // Every statement completes inline, so the body waits for something else and would hold all writes: a mistake in the
    // program that must not be slept over.
    m_environment.logger.error("storage.transaction_waits");
    std::abort();
  }
  return std::move(*outcome);
}

// A real write (the header page) that changes nothing of meaning; only its success opens the door again.
void Writer::probe() {
  std::int64_t version = 0;
  if (!m_connection->run(kReadProbe, {}, [&version](const RowView& row) { version = row.integer(0); })) return;
  const std::string next = "PRAGMA user_version=" + std::to_string((version + 1) % 1'000'000);
  if (!begin()) return;
  if (m_connection->script(next) && commit()) {
    m_health.recovered();
  } else {
    rollback();
  }
}

void Writer::checkpoint() {
  bool idle = false;
  {
    const std::lock_guard lock(m_mutex);
    idle = m_queue.empty();
  }
  if (auto done = m_checkpointer.afterCommit(idle); !done) m_health.failed(m_connection->lastCode(), done.error());
}

}  // namespace trunkline::storage::sqlite
