// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded engine: one file in the data directory, one process, one writer, several readers.
#pragma once
#include <filesystem>
#include <memory>
#include <span>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/base/metrics.h"
#include "server/contract/limits.h"
#include "server/storage/database.h"
#include "server/storage/migrations.h"
#include "server/storage/sqlite/data_directory.h"
#include "server/storage/sqlite/readers.h"
#include "server/storage/sqlite/writer.h"

namespace trunkline::storage {

struct SqliteOptions {
  std::filesystem::path path;  // DIR/trunkline.db; the lock and the mark of a clean stop stand beside it
  int readers{2};
  std::size_t commandQueue{limits::kCommandQueue};
  std::size_t readQueue{limits::kReadQueue};
  std::span<const Migration> migrations{builtInMigrations()};
};

// Destroying it commits the writes that wait, interrupts the reads and answers every waiter; the io_contexts of the callers
// must still exist then. After that nobody may call it.
class SqliteDatabase final : public Database {
 public:
  // Takes the data directory, checks the file after an unclean stop and migrates it. metrics may be null.
  [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(const SqliteOptions& options, log::Logger& logger, Clock& clock,
                                                                    Metrics* metrics = nullptr);
  ~SqliteDatabase() override;

  using Database::read;
  Task<Result<std::int64_t>> read(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow, ReadOptions options) override;
  Task<Result<>> execute(HotCommand* command) override;
  Task<Result<>> transaction(TransactionBody* body) override;
  Task<Result<std::int64_t>> jobRead(std::string sql, OnRow onRow, std::chrono::seconds deadline) override;
  [[nodiscard]] bool writable() const override { return m_writer->writable(); }

 private:
  struct Parts;
  SqliteDatabase(Parts parts, const SqliteOptions& options, log::Logger& logger, Clock& clock, Metrics* metrics);

  log::Logger& m_logger;
  Clock& m_clock;
  sqlite::DataDirectory m_directory;
  std::unique_ptr<sqlite::Writer> m_writer;
  std::unique_ptr<sqlite::Readers> m_readers;
  std::unique_ptr<sqlite::Readers> m_jobs;
};

}  // namespace trunkline::storage
