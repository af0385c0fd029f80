// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that only read, each on its own connection. A read is interrupted at its deadline.
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/base/clock.h"
#include "server/storage/database.h"
#include "server/storage/sqlite/connection.h"
#include "server/storage/sqlite/resume.h"
#include "server/storage/sqlite/write_metrics.h"

namespace trunkline::storage::sqlite {

// Lives in the frame of the waiting coroutine. Either a statement known at compile time or an administrator's text.
struct ReadJob : Waiter {
  const Sql* sql{nullptr};
  std::string text;
  std::vector<OwnedValue> parameters;
  OnRow onRow;
  std::int64_t rowsMax{Connection::kAnyRows};
  Clock::Steady deadline;  // counted from the call: an answer after it helps nobody
  Result<std::int64_t> result;
};

class Readers {
 public:
  struct Environment {
    Clock& clock;
    std::shared_ptr<Levels> levels;
    std::size_t queueMax;
    std::int64_t walBytesMax;  // a read is stopped when the write-ahead log, which it pins, has grown to this
  };
  Readers(std::vector<std::unique_ptr<Connection>> connections, Environment environment);
  // Interrupts what runs, answers what waits with Overloaded.
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  void submit(ReadJob* job);  // any thread

 private:
  struct Watch;
  static int onProgress(void* watch);
  Result<> enqueue(ReadJob* job);
  ReadJob* take();
  void loop(Connection* connection);
  void serve(Connection& connection, ReadJob& job);
  [[nodiscard]] const char* stopCause(const ReadJob& job) const;

  std::vector<std::unique_ptr<Connection>> m_connections;
  Environment m_environment;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<ReadJob*> m_queue;
  std::atomic<bool> m_stopping{false};
  std::vector<std::thread> m_threads;
};

}  // namespace trunkline::storage::sqlite
