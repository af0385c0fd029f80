// SPDX-License-Identifier: GPL-3.0-or-later
// A migrated SQLite database in a folder of its own, gone with the object, and plain statements to prepare and look at rows.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <deque>
#include <filesystem>
#include <memory>
#include <string>

#include "server/storage/sqlite/sqlite_database.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"

namespace trunkline::testing {

class TestDatabase {
 public:
  explicit TestDatabase(Clock& clock) {
    std::string folder = (std::filesystem::temp_directory_path() / "trunkline-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_folder = folder;
    storage::SqliteOptions options;
    options.path = m_folder / "trunkline.db";
    auto opened = storage::SqliteDatabase::open(options, m_logger, clock);
    if (!opened) throw std::runtime_error(opened.error().message + ": " + opened.error().cause);
    m_database = std::move(*opened);
  }
  ~TestDatabase() {
    m_database.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  storage::Database& operator*() { return *m_database; }
  storage::Database* operator->() { return m_database.get(); }

  // Runs one statement in a commit of its own.
  void run(const std::string& text) {
    Statement statement(keep(text));
    const auto done = runTask(m_database->execute(&statement));
    ASSERT_TRUE(done) << text << ": " << done.error().message << ' ' << done.error().cause;
  }
  // The first column of the first row; 0 without a row.
  std::int64_t number(const std::string& text) {
    std::int64_t value = 0;
    storage::OnRow onRow = [&value](const storage::RowView& row) { value = row.integer(0); };
    const auto rows = runTask(m_database->read(&keep(text), {}, std::move(onRow)));
    EXPECT_TRUE(rows) << text;
    return value;
  }
  std::string text(const std::string& statement) {
    std::string value;
    storage::OnRow onRow = [&value](const storage::RowView& row) { value = std::string(row.text(0)); };
    const auto rows = runTask(m_database->read(&keep(statement), {}, std::move(onRow)));
    EXPECT_TRUE(rows) << statement;
    return value;
  }

 private:
  class Statement final : public storage::HotCommand {
   public:
    explicit Statement(const storage::Sql& sql) : m_sql(sql) {}
    [[nodiscard]] std::string_view name() const override { return "statement"; }
    [[nodiscard]] std::int64_t sortKey() const override { return 0; }
    Result<> apply(storage::Session& session) override {
      const auto done = session.run(m_sql, {});
      if (!done) return tl::unexpected(done.error());
      return {};
    }

   private:
    const storage::Sql& m_sql;
  };

  // The engine knows statements by their address, so each text stays where it is until the engine is gone.
  const storage::Sql& keep(const std::string& statement) {
    m_texts.push_back(statement);
    return m_statements.emplace_back(std::string_view(m_texts.back()));
  }

  std::filesystem::path m_folder;
  MemoryLogger m_logger;
  std::deque<std::string> m_texts;
  std::deque<storage::Sql> m_statements;
  std::unique_ptr<storage::SqliteDatabase> m_database;
};

}  // namespace trunkline::testing
