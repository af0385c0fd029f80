// SPDX-License-Identifier: GPL-3.0-or-later
// The write-ahead log stays bounded, is empty after a clean stop, and a job's read that pins it gives way.
#include "tests/integration/storage/sqlite_fixture.h"

namespace trunkline::storage::test {
namespace {

constexpr std::int64_t kMebibyte = std::int64_t{1024} * 1024;

class InsertLarge final : public HotCommand {
 public:
  explicit InsertLarge(std::int64_t id) : m_id(id), m_note(kMebibyte, 'x') {}
  [[nodiscard]] std::string_view name() const override { return "insertLarge"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_id; }
  Result<> apply(Session& session) override {
    auto rows = session.run(kInsertItem, {m_id, nullptr, m_note});
    if (!rows) return Failure(std::move(rows.error()));
    return {};
  }

 private:
  std::int64_t m_id;
  std::string m_note;
};

class WalTest : public SqliteTest {
 protected:
  [[nodiscard]] std::int64_t walBytes() const {
    const std::filesystem::path wal = file().string() + "-wal";
    return std::filesystem::exists(wal) ? static_cast<std::int64_t>(std::filesystem::file_size(wal)) : 0;
  }
};

TEST_F(WalTest, TheLogIsMovedIntoTheFile) {
  {
    const auto database = mustOpen();
    for (std::int64_t id = 1; id <= 100; ++id) {
      InsertLarge command(id);
      ASSERT_TRUE(run(database->execute(&command)));
    }
    EXPECT_LT(walBytes(), limits::kWalBusyBytes + 4 * kMebibyte);
    EXPECT_EQ(number(*database, kCountItems), 100);
  }
  EXPECT_EQ(walBytes(), 0);
}

TEST_F(WalTest, AReadThatPinsALargeLogIsStopped) {
  mustOpen().reset();
  auto writer = sqlite::Connection::open(file(), sqlite::Connection::Role::Writer);
  ASSERT_TRUE(writer.has_value());
  std::vector<std::unique_ptr<sqlite::Connection>> connections;
  auto reader = sqlite::Connection::open(file(), sqlite::Connection::Role::Job);
  ASSERT_TRUE(reader.has_value());
  connections.push_back(std::move(*reader));
  const auto levels = std::make_shared<sqlite::Levels>();
  sqlite::Readers readers(std::move(connections), {m_clock, levels, 4, 100});
  struct Read {
    static Task<Result<std::int64_t>> endless(sqlite::Readers* queue, OnRow onRow, Clock* clock) {
      sqlite::ReadJob job;
      job.text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 2";
      job.onRow = std::move(onRow);
      job.deadline = clock->steady() + std::chrono::seconds(30);
      co_await sqlite::park(queue, &job);
      co_return std::move(job.result);
    }
  };
  // The log grows while the statement runs.
  const auto rows = run(Read::endless(&readers, [&levels](const RowView&) { levels->walBytes.store(100); }, &m_clock));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().code, ErrorCode::Overloaded);
  EXPECT_EQ(rows.error().cause, "write-ahead log too large");
}

}  // namespace
}  // namespace trunkline::storage::test
