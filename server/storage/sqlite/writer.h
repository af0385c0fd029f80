// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that writes. Commands that wait are committed together; their callers are resumed after the commit.
#pragma once
#include <boost/asio/io_context.hpp>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/storage/database.h"
#include "server/storage/sqlite/checkpointer.h"
#include "server/storage/sqlite/connection.h"
#include "server/storage/sqlite/resume.h"
#include "server/storage/sqlite/session.h"
#include "server/storage/sqlite/write_health.h"
#include "server/storage/sqlite/write_metrics.h"

namespace trunkline::storage::sqlite {

// Lives in the frame of the waiting coroutine. Either a command or a transaction.
struct WriteJob : Waiter {
  HotCommand* command{nullptr};
  TransactionBody* body{nullptr};
  std::int64_t sortKey{0};
  std::size_t arrival{0};  // commands of one wallet keep their order
  Result<> result;
};

class Writer {
 public:
  struct Environment {
    log::Logger& logger;
    Clock& clock;
    Metrics* metrics;
    std::shared_ptr<Levels> levels;
    std::size_t queueMax;
  };
  Writer(std::unique_ptr<Connection> connection, Environment environment);
  // Commits what waits, then ends the thread and empties the write-ahead log.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void submit(WriteJob* job);  // any thread
  [[nodiscard]] bool writable() const { return m_health.writable(); }

 private:
  using Batch = std::vector<WriteJob*>;
  enum class Settled { Yes, OneByOne };

  Result<bool> enqueue(WriteJob* job);
  void loop();
  bool take(Batch& batch);
  void serve(Batch& batch);
  void runCommands(std::span<WriteJob*> jobs);
  Settled commitTogether(std::span<WriteJob*> jobs);
  void applyCommand(WriteJob& job);
  void runTransaction(WriteJob& job);
  Result<> runBody(TransactionBody* body);
  Result<> begin();
  Result<> commit();
  void rollback();
  Result<> noted(Result<std::int64_t> rows);
  void probe();
  void checkpoint();

  std::unique_ptr<Connection> m_connection;
  Environment m_environment;
  WriteHealth m_health;
  WriteMetrics m_metrics;
  Checkpointer m_checkpointer;
  SqliteSession m_session;
  Resumer m_resumer;
  boost::asio::io_context m_bodies{1};  // runs transaction bodies, inline
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<WriteJob*> m_queue;
  bool m_stopping{false};
  std::thread m_thread;
};

}  // namespace trunkline::storage::sqlite
