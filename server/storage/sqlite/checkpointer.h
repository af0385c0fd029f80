// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>

#include "server/base/log.h"
#include "server/contract/error.h"
#include "server/storage/sqlite/connection.h"

namespace trunkline::storage::sqlite {

// Moves the write-ahead log into the database file, on the writer's thread and between commits only.
class Checkpointer {
 public:
  // walBytes is kept up to date for readers that must give way.
  Checkpointer(Connection& writer, std::atomic<std::int64_t>& walBytes, log::Logger& logger);
  // After the callers were answered. `idle`: nobody waits to write.
  Result<> afterCommit(bool idle);
  // Before the connection closes: empties the log.
  Result<> atClose();

 private:
  enum class Mode { Passive, Restart, Truncate };
  static int onWal(void* self, sqlite3* handle, const char* database, int pages);
  Result<> run(Mode mode);

  Connection& m_writer;
  std::atomic<std::int64_t>& m_walBytes;
  log::Logger& m_logger;
  std::int64_t m_pageBytes{4096};
  std::int64_t m_nextTryBytes{0};  // a reader's snapshot can stop a checkpoint short: no new attempt before the log has grown
};

}  // namespace trunkline::storage::sqlite
