// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/checkpointer.h"

#include <sqlite3.h>

#include <chrono>

#include "server/contract/limits.h"

namespace trunkline::storage::sqlite {
namespace {

int milliseconds(std::chrono::milliseconds duration) { return static_cast<int>(duration.count()); }

}  // namespace

Checkpointer::Checkpointer(Connection& writer, std::atomic<std::int64_t>& walBytes, log::Logger& logger)
    : m_writer(writer), m_walBytes(walBytes), m_logger(logger) {
  sqlite3_wal_hook(writer.handle(), &Checkpointer::onWal, this);
}

int Checkpointer::onWal(void* self, sqlite3*, const char*, int pages) {
  auto* checkpointer = static_cast<Checkpointer*>(self);
  checkpointer->m_walBytes.store(pages * checkpointer->m_pageBytes, std::memory_order_relaxed);
  return SQLITE_OK;
}

Result<> Checkpointer::afterCommit(bool idle) {
  const std::int64_t size = m_walBytes.load(std::memory_order_relaxed);
  const std::int64_t limit = idle ? limits::kWalCheckpointBytes : limits::kWalBusyBytes;
  if (size < limit) {
    m_nextTryBytes = 0;
    return {};
  }
  if (size < m_nextTryBytes) return {};
  auto done = run(size >= limits::kWalRestartBytes ? Mode::Restart : Mode::Passive);
  m_nextTryBytes = size + limits::kWalCheckpointBytes;
  return done;
}

Result<> Checkpointer::atClose() { return run(Mode::Truncate); }

Result<> Checkpointer::run(Mode mode) {
  sqlite3* handle = m_writer.handle();
  const int native = mode == Mode::Passive   ? SQLITE_CHECKPOINT_PASSIVE
                     : mode == Mode::Restart ? SQLITE_CHECKPOINT_RESTART
                                             : SQLITE_CHECKPOINT_TRUNCATE;
  int pages = 0;
  int moved = 0;
  sqlite3_busy_timeout(handle, milliseconds(limits::kWalRestartWait));
  const int code = sqlite3_wal_checkpoint_v2(handle, nullptr, native, &pages, &moved);
  sqlite3_busy_timeout(handle, milliseconds(limits::kDatabaseBusyWait));
  if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY) {
    if (pages > moved) m_logger.debug("storage.checkpoint_partial", {{"pages", std::int64_t{pages}}, {"moved", std::int64_t{moved}}});
    return {};
  }
  return m_writer.failure(code);
}

}  // namespace trunkline::storage::sqlite
