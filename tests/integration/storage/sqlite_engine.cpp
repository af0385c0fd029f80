// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/sqlite_database.h"

#include <stdlib.h>

#include <algorithm>
#include <stdexcept>

#include "tests/integration/storage/engine.h"

namespace trunkline::storage::test {
namespace {

constexpr std::string_view kItems =
    "CREATE TABLE items(id BIGINT PRIMARY KEY, amount BIGINT CHECK(amount IS NULL OR amount <> 13), note TEXT);\n"
    "CREATE TABLE steps(n BIGINT NOT NULL, id BIGINT NOT NULL);\n"
    "INSERT INTO accounts(id, code, currency) VALUES(1, 1, 'USD');\n"
    "INSERT INTO accounts(id, code, currency) VALUES(2, 101, 'USD');\n";

std::vector<Migration> withItems() {
  std::vector<Migration> migrations(builtInMigrations().begin(), builtInMigrations().end());
  migrations.push_back({900, "items", kItems});
  return migrations;
}

class SqliteEngine final : public Engine {
 public:
  explicit SqliteEngine(const EngineOptions& options) : m_migrations(withItems()) {
    SqliteOptions sqlite{.path = m_directory.path() / "trunkline.db", .migrations = m_migrations};
    sqlite.readers = options.readers;
    sqlite.commandQueue = options.commandQueue;
    sqlite.readQueue = options.readQueue;
    auto opened = SqliteDatabase::open(sqlite, m_logger, m_clock);
    if (!opened) throw std::runtime_error(opened.error().message + ": " + opened.error().cause);
    m_database = std::move(*opened);
  }
  Database& database() override { return *m_database; }
  void destroyDatabase() override { m_database.reset(); }

 private:
  TemporaryDirectory m_directory;
  ListLogger m_logger;
  SystemClock m_clock;
  std::vector<Migration> m_migrations;
  std::unique_ptr<SqliteDatabase> m_database;
};

}  // namespace

std::unique_ptr<Engine> makeSqliteEngine(const EngineOptions& options) { return std::make_unique<SqliteEngine>(options); }

std::vector<EngineParameter> allEngines() { return {{"Sqlite", &makeSqliteEngine}}; }
std::string engineName(const ::testing::TestParamInfo<EngineParameter>& info) { return info.param.name; }

TemporaryDirectory::TemporaryDirectory() {
  std::string pattern = (std::filesystem::temp_directory_path() / "trunkline-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
  m_path = pattern;
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void ListLogger::write(log::Level, std::string_view event, std::initializer_list<log::Field>) {
  const std::lock_guard lock(m_mutex);
  m_events.emplace_back(event);
}

bool ListLogger::has(std::string_view event) const {
  const std::lock_guard lock(m_mutex);
  return std::find(m_events.begin(), m_events.end(), event) != m_events.end();
}

std::int64_t number(Database& database, const Sql& sql, std::vector<OwnedValue> parameters) {
  std::int64_t value = -1;
  const auto rows = run(database.read(&sql, std::move(parameters), [&value](const RowView& row) { value = row.integer(0); }));
  EXPECT_TRUE(rows.has_value()) << (rows ? "" : rows.error().message + ": " + rows.error().cause);
  return value;
}

}  // namespace trunkline::storage::test
