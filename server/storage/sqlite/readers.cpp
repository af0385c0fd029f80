// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/readers.h"

#include <sqlite3.h>

#include <exception>
#include <utility>

namespace trunkline::storage::sqlite {
namespace {

constexpr int kProgressSteps = 2'000;  // virtual machine steps between two looks at the clock: some tens of microseconds

void resumeNow(ReadJob& job) {
  Resumer resumer;
  resumer.add(job);
  resumer.flush();
}

Failure stopped(const char* cause) { return fail(ErrorCode::Overloaded, "The database did not answer in time", cause); }

Result<std::int64_t> runJob(Connection& connection, const ReadJob& job) {
  if (job.sql == nullptr) return connection.runOnce(job.text, job.onRow);
  std::vector<Value> views;
  views.reserve(job.parameters.size());
  for (const OwnedValue& parameter : job.parameters) views.push_back(view(parameter));
  return connection.run(*job.sql, views, job.onRow, job.rowsMax);
}

}  // namespace

// What the progress callback sees while one statement runs.
struct Readers::Watch {
  const Readers* readers;
  const ReadJob* job;
  const char* cause;
};

Readers::Readers(std::vector<std::unique_ptr<Connection>> connections, Environment environment)
    : m_connections(std::move(connections)), m_environment(std::move(environment)) {
  m_threads.reserve(m_connections.size());
  for (const auto& connection : m_connections) m_threads.emplace_back(&Readers::loop, this, connection.get());
}

Readers::~Readers() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping.store(true);
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads) thread.join();
}

void Readers::submit(ReadJob* job) {
  if (auto queued = enqueue(job); !queued) {
    job->result = Failure(std::move(queued.error()));
    resumeNow(*job);
  } else {
    m_wake.notify_one();
  }
}

Result<> Readers::enqueue(ReadJob* job) {
  const std::lock_guard lock(m_mutex);
  if (m_stopping) return fail(ErrorCode::Overloaded, "The database is closing", "closing");
  if (m_queue.size() >= m_environment.queueMax) return fail(ErrorCode::Overloaded, "Too many reads wait, try again", "read queue full");
  m_queue.push_back(job);
  m_environment.levels->readsQueued.fetch_add(1, std::memory_order_relaxed);
  return {};
}

ReadJob* Readers::take() {
  std::unique_lock lock(m_mutex);
  while (m_queue.empty() && !m_stopping) m_wake.wait(lock);
  if (m_queue.empty()) return nullptr;
  ReadJob* job = m_queue.front();
  m_queue.pop_front();
  m_environment.levels->readsQueued.fetch_sub(1, std::memory_order_relaxed);
  return job;
}

void Readers::loop(Connection* connection) {
  while (ReadJob* job = take()) {
    serve(*connection, *job);
    resumeNow(*job);
  }
}

const char* Readers::stopCause(const ReadJob& job) const {
  if (m_stopping.load(std::memory_order_relaxed)) return "closing";
  if (m_environment.clock.steady() >= job.deadline) return "deadline";
  if (m_environment.levels->walBytes.load(std::memory_order_relaxed) >= m_environment.walBytesMax) return "write-ahead log too large";
  return nullptr;
}

int Readers::onProgress(void* watch) {
  auto* seen = static_cast<Watch*>(watch);
  seen->cause = seen->readers->stopCause(*seen->job);
  return seen->cause == nullptr ? 0 : 1;
}

void Readers::serve(Connection& connection, ReadJob& job) {
  if (const char* cause = stopCause(job); cause != nullptr) {
    job.result = stopped(cause);
    return;
  }
  Watch watch{this, &job, nullptr};
  sqlite3_progress_handler(connection.handle(), kProgressSteps, &Readers::onProgress, &watch);
  try {
    job.result = runJob(connection, job);
  } catch (const std::exception&) {
    job.result = fail(ErrorCode::Internal, "The database refused the statement", "exception thrown by a row's receiver");
  }
  sqlite3_progress_handler(connection.handle(), 0, nullptr, nullptr);
  if (!job.result && watch.cause != nullptr) job.result = stopped(watch.cause);
}

}  // namespace trunkline::storage::sqlite
