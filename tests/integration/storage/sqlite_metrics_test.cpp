// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/metrics.h"
#include "tests/integration/storage/sqlite_fixture.h"

namespace trunkline::storage::test {
namespace {

class StorageMetricsTest : public SqliteTest {};

TEST_F(StorageMetricsTest, CommandsBatchesAndLevelsAreShown) {
  const auto metrics = makeMetrics();
  auto database = SqliteDatabase::open({.path = file(), .migrations = m_migrations}, m_logger, m_clock, metrics.get());
  ASSERT_TRUE(database.has_value());
  ASSERT_TRUE(insertRow(**database, 1));
  ASSERT_TRUE(insertRow(**database, 2));
  ASSERT_FALSE(insertRow(**database, 2));
  const std::string text = metrics->render();
  EXPECT_THAT(text, ::testing::HasSubstr("trunkline_db_commands_total{command=\"insertRow\",outcome=\"ok\"} 2"));
  EXPECT_THAT(text, ::testing::HasSubstr("trunkline_db_commands_total{command=\"insertRow\",outcome=\"error\"} 1"));
  EXPECT_THAT(text, ::testing::HasSubstr("trunkline_db_batch_commands_count 2"));
  EXPECT_THAT(text, ::testing::HasSubstr("trunkline_db_commit_seconds_count 2"));
  EXPECT_THAT(text, ::testing::HasSubstr("trunkline_db_writable 1"));
  EXPECT_THAT(text, ::testing::ContainsRegex("trunkline_db_wal_bytes [1-9]"));
  database->reset();
  EXPECT_THAT(metrics->render(), ::testing::HasSubstr("trunkline_db_write_queue 0")) << "the gauges outlive the database";
}

}  // namespace
}  // namespace trunkline::storage::test
