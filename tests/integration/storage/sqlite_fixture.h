// SPDX-License-Identifier: GPL-3.0-or-later
// One data directory that is opened again and again.
#pragma once

#include "server/storage/sqlite/sqlite_database.h"
#include "tests/integration/storage/engine.h"

namespace trunkline::storage::test {

inline constexpr Migration kItemsMigration{
    900, "items", "CREATE TABLE items(id BIGINT PRIMARY KEY, amount BIGINT CHECK(amount IS NULL OR amount <> 13), note TEXT);"};

class SqliteTest : public ::testing::Test {
 protected:
  SqliteTest() : m_migrations(builtInMigrations().begin(), builtInMigrations().end()) { m_migrations.push_back(kItemsMigration); }
  Result<std::unique_ptr<SqliteDatabase>> open() {
    return SqliteDatabase::open({.path = file(), .readers = 1, .migrations = m_migrations}, m_logger, m_clock);
  }
  std::unique_ptr<SqliteDatabase> mustOpen() {
    auto opened = open();
    if (!opened) throw std::runtime_error(opened.error().message + ": " + opened.error().cause);
    return std::move(*opened);
  }
  [[nodiscard]] std::filesystem::path file() const { return m_directory.path() / "trunkline.db"; }

  TemporaryDirectory m_directory;
  ListLogger m_logger;
  SystemClock m_clock;
  std::vector<Migration> m_migrations;
};

class InsertRow final : public HotCommand {
 public:
  explicit InsertRow(std::int64_t id) : m_id(id) {}
  [[nodiscard]] std::string_view name() const override { return "insertRow"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_id; }
  Result<> apply(Session& session) override {
    auto rows = session.run(kInsertItem, {m_id, m_id + 1'000'000, nullptr});
    if (!rows) return Failure(std::move(rows.error()));
    return {};
  }

 private:
  std::int64_t m_id;
};

// One statement as a hot command.
class RunSql final : public HotCommand {
 public:
  explicit RunSql(const Sql* sql) : m_sql(sql) {}
  [[nodiscard]] std::string_view name() const override { return "runSql"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(Session& session) override {
    auto rows = session.run(*m_sql, {});
    if (!rows) return Failure(std::move(rows.error()));
    return {};
  }

 private:
  const Sql* m_sql;
};

inline Result<> insertRow(Database& database, std::int64_t id) {
  InsertRow command(id);
  return run(database.execute(&command));
}

inline Result<> runSql(Database& database, const Sql& sql) {
  RunSql command(&sql);
  return run(database.execute(&command));
}

}  // namespace trunkline::storage::test
