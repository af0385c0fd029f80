// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/sqlite_database.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "server/storage/sqlite/migrator.h"

namespace trunkline::storage {
namespace {

using sqlite::Connection;
using Connections = std::vector<std::unique_ptr<Connection>>;

Result<> quickCheck(Connection& writer, log::Logger& logger) {
  std::string answer;
  const auto rows = writer.runOnce("PRAGMA quick_check(1)", [&answer](const RowView& row) { answer = row.text(0); });
  if (!rows) return Failure(rows.error());
  if (answer != "ok") return fail(ErrorCode::Internal, "The database file is damaged, restore it from a backup: " + answer);
  logger.info("storage.checked");
  return {};
}

Result<Connections> openReaders(const std::filesystem::path& file, Connection::Role role, int count) {
  Connections connections;
  for (int i = 0; i < count; ++i) {
    auto connection = Connection::open(file, role);
    if (!connection) return Failure(std::move(connection.error()));
    connections.push_back(std::move(*connection));
  }
  return connections;
}

}  // namespace

struct SqliteDatabase::Parts {
  sqlite::DataDirectory directory;
  std::unique_ptr<Connection> writer;
  Connections readers;
  Connections jobs;
};

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const SqliteOptions& options, log::Logger& logger, Clock& clock,
                                                             Metrics* metrics) {
  auto directory = sqlite::DataDirectory::enter(options.path);
  if (!directory) return Failure(std::move(directory.error()));
  auto writer = Connection::open(options.path, Connection::Role::Writer);
  if (!writer) return Failure(std::move(writer.error()));
  if (directory->needsCheck()) {
    if (auto checked = quickCheck(**writer, logger); !checked) return Failure(std::move(checked.error()));
  }
  if (auto done = sqlite::migrate(**writer, options.migrations, clock.nowUs(), logger); !done) return Failure(std::move(done.error()));
  auto readers = openReaders(options.path, Connection::Role::Reader, std::max(1, options.readers));
  if (!readers) return Failure(std::move(readers.error()));
  auto jobs = openReaders(options.path, Connection::Role::Job, 1);
  if (!jobs) return Failure(std::move(jobs.error()));
  Parts parts{std::move(*directory), std::move(*writer), std::move(*readers), std::move(*jobs)};
  return std::unique_ptr<SqliteDatabase>(new SqliteDatabase(std::move(parts), options, logger, clock, metrics));
}

SqliteDatabase::SqliteDatabase(Parts parts, const SqliteOptions& options, log::Logger& logger, Clock& clock, Metrics* metrics)
    : m_logger(logger), m_clock(clock), m_directory(std::move(parts.directory)) {
  const auto levels = std::make_shared<sqlite::Levels>();
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
  m_writer = std::make_unique<sqlite::Writer>(std::move(parts.writer),
                                              sqlite::Writer::Environment{logger, clock, metrics, levels, options.commandQueue});
  m_readers =
      std::make_unique<sqlite::Readers>(std::move(parts.readers), sqlite::Readers::Environment{clock, levels, options.readQueue, kNever});
  m_jobs = std::make_unique<sqlite::Readers>(std::move(parts.jobs),
                                             sqlite::Readers::Environment{clock, levels, limits::kJobReadQueue, limits::kWalJobStopBytes});
}

SqliteDatabase::~SqliteDatabase() {
  // Readers first: their snapshots would keep the write-ahead log from being emptied.
  m_jobs.reset();
  m_readers.reset();
  const bool sound = m_writer->writable();
  m_writer.reset();
  if (!sound) return;
  if (auto marked = m_directory.leaveClean(); !marked)
    m_logger.warn("storage.mark_not_written", {{"cause", std::string_view(marked.error().message)}});
}

Task<Result<std::int64_t>> SqliteDatabase::read(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow, ReadOptions options) {
  sqlite::ReadJob job;
  job.sql = sql;
  job.parameters = std::move(parameters);
  job.onRow = std::move(onRow);
  job.rowsMax = static_cast<std::int64_t>(options.rowsMax);
  job.deadline = m_clock.steady() + std::min<std::chrono::milliseconds>(options.deadline, limits::kReadDeadline);
  co_await sqlite::park(m_readers.get(), &job);
  co_return std::move(job.result);
}

Task<Result<>> SqliteDatabase::execute(HotCommand* command) {
  sqlite::WriteJob job;
  job.command = command;
  co_await sqlite::park(m_writer.get(), &job);
  co_return std::move(job.result);
}

Task<Result<>> SqliteDatabase::transaction(TransactionBody* body) {
  sqlite::WriteJob job;
  job.body = body;
  co_await sqlite::park(m_writer.get(), &job);
  co_return std::move(job.result);
}

Task<Result<std::int64_t>> SqliteDatabase::jobRead(std::string sql, OnRow onRow, std::chrono::seconds deadline) {
  sqlite::ReadJob job;
  job.text = std::move(sql);
  job.onRow = std::move(onRow);
  job.deadline = m_clock.steady() + std::min(deadline, limits::kJobReadDeadline);
  co_await sqlite::park(m_jobs.get(), &job);
  co_return std::move(job.result);
}

}  // namespace trunkline::storage
