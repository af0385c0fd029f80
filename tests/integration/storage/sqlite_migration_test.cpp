// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations: forward only, once, never over a database that another program made; and what the schema itself refuses.
#include "tests/integration/storage/sqlite_fixture.h"

namespace trunkline::storage::test {
namespace {

constexpr Sql kMigrations{"SELECT count(*) FROM schema_migrations"};
constexpr Sql kShards{"SELECT count(*) FROM shards WHERE id BETWEEN 0 AND 63 AND epoch = 0 AND until_us = 0"};
constexpr Sql kAccounts{"INSERT INTO accounts(id, code, currency, no_overdraft) VALUES(1, 101, 'USD', 0), (2, 102, 'USD', 0)"};
constexpr Sql kTransfer{
    "INSERT INTO transfers(id, kind, debit_account, credit_account, amount, code, created_us) VALUES(1, 0, 1, 2, 5, 30, 0)"};
constexpr Sql kUnknownAccount{
    "INSERT INTO transfers(id, kind, debit_account, credit_account, amount, code, created_us) VALUES(2, 0, 1, 99, 5, 30, 0)"};
constexpr Sql kChangeTransfer{"UPDATE transfers SET amount = 6"};
constexpr Sql kDeleteTransfer{"DELETE FROM transfers"};
constexpr Sql kAudit{"INSERT INTO audit(id, at_us, action, object, payload_hash) VALUES(1, 0, 'a', 'o', 'h')"};
constexpr Sql kChangeAudit{"UPDATE audit SET reason = 'other'"};
constexpr Sql kDeleteAudit{"DELETE FROM audit"};
constexpr Sql kSeal{"INSERT INTO audit_seal(seq, audit_id, prev_hash, hash) VALUES(1, 1, '', 'h')"};
constexpr Sql kChangeSeal{"UPDATE audit_seal SET hash = 'other'"};
constexpr Sql kDeleteSeal{"DELETE FROM audit_seal"};
constexpr Sql kTextForNumber{"INSERT INTO spent_tokens(token_hash, session_id, spent_us) VALUES('h', 'text', 0)"};
constexpr Sql kTables{
    "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = "
    "0"};
constexpr Sql kWithoutRowid{"SELECT count(*) FROM pragma_table_list WHERE wr = 1 AND name IN ('idem', 'attempts', 'shards')"};

class MigrationTest : public SqliteTest {};

TEST_F(MigrationTest, AreAppliedOnce) {
  {
    const auto database = mustOpen();
    EXPECT_EQ(number(*database, kMigrations), static_cast<std::int64_t>(m_migrations.size()));
    EXPECT_EQ(number(*database, kShards), 64);
  }
  EXPECT_TRUE(m_logger.has("storage.migrated"));
  ListLogger second;
  const auto again = SqliteDatabase::open({.path = file(), .migrations = m_migrations}, second, m_clock);
  ASSERT_TRUE(again.has_value());
  EXPECT_FALSE(second.has("storage.migrated"));
  EXPECT_EQ(number(**again, kMigrations), static_cast<std::int64_t>(m_migrations.size()));
}

TEST_F(MigrationTest, ANewerDatabaseIsRefused) {
  mustOpen().reset();
  m_migrations.pop_back();
  const auto opened = open();
  ASSERT_FALSE(opened.has_value());
  EXPECT_THAT(opened.error().message, ::testing::HasSubstr("start a newer program"));
}

TEST_F(MigrationTest, AChangedMigrationIsRefused) {
  mustOpen().reset();
  m_migrations.back().text = "CREATE TABLE items(id BIGINT PRIMARY KEY);";
  const auto opened = open();
  ASSERT_FALSE(opened.has_value());
  EXPECT_THAT(opened.error().message, ::testing::HasSubstr("another form"));
}

TEST_F(MigrationTest, AFailingMigrationLeavesNothing) {
  m_migrations.push_back({901, "bad", "CREATE TABLE half(id BIGINT PRIMARY KEY); CREATE TABLE items(id BIGINT);"});
  const auto opened = open();
  ASSERT_FALSE(opened.has_value());
  EXPECT_THAT(opened.error().message, ::testing::HasSubstr("901"));
  m_migrations.back() = {901, "good", "CREATE TABLE half(id BIGINT PRIMARY KEY);"};
  EXPECT_TRUE(open().has_value()) << "the first statement of the failed migration was kept";
}

TEST_F(MigrationTest, EveryTableIsStrict) {
  const auto database = mustOpen();
  std::optional<std::string> loose;
  ASSERT_TRUE(run(database->read(&kTables, {}, [&loose](const RowView& row) { loose = row.optionalText(0); })));
  EXPECT_EQ(loose, std::nullopt);
  EXPECT_EQ(number(*database, kWithoutRowid), 3);
  EXPECT_FALSE(runSql(*database, kTextForNumber));
}

TEST_F(MigrationTest, MoneyAndActivityAreNeverChangedOrDeleted) {
  const auto database = mustOpen();
  for (const Sql* good : {&kAccounts, &kTransfer, &kAudit, &kSeal}) ASSERT_TRUE(runSql(*database, *good)) << good->text;
  for (const Sql* bad : {&kChangeTransfer, &kDeleteTransfer, &kChangeAudit, &kDeleteAudit, &kChangeSeal, &kDeleteSeal}) {
    const auto done = runSql(*database, *bad);
    ASSERT_FALSE(done.has_value()) << bad->text;
    EXPECT_THAT(done.error().cause, ::testing::HasSubstr("never")) << bad->text;
  }
}

TEST_F(MigrationTest, ATransferNeedsItsAccounts) {
  const auto database = mustOpen();
  ASSERT_TRUE(runSql(*database, kAccounts));
  EXPECT_FALSE(runSql(*database, kUnknownAccount));
}

}  // namespace
}  // namespace trunkline::storage::test
