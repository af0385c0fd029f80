// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/dialect.h"

#include <gtest/gtest.h>

namespace trunkline::storage::sqlite {
namespace {

TEST(NumberedParameters, ReplacesOnlyParameters) {
  EXPECT_EQ(numberedParameters("SELECT $2, $1"), "SELECT ?2, ?1");
  EXPECT_EQ(numberedParameters("a=$10 AND b>$1+$2"), "a=?10 AND b>?1+?2");
  EXPECT_EQ(numberedParameters("'$1' || \"$2\" || $3"), "'$1' || \"$2\" || ?3");
  EXPECT_EQ(numberedParameters("'it''s $1' || $1"), "'it''s $1' || ?1");
  EXPECT_EQ(numberedParameters("SELECT 1 -- costs $1\n, $1 /* $2 */"), "SELECT 1 -- costs $1\n, ?1 /* $2 */");
  EXPECT_EQ(numberedParameters("name$1 $ $x"), "name$1 $ $x");
  EXPECT_EQ(numberedParameters("'open $1"), "'open $1");
  EXPECT_EQ(numberedParameters(""), "");
}

TEST(MigrationText, MakesTablesStrictAndIntegers) {
  EXPECT_EQ(migrationText("CREATE TABLE a(id BIGINT PRIMARY KEY, b TEXT CHECK(b IN('BIGINT')));\n"),
            "CREATE TABLE a(id INTEGER PRIMARY KEY, b TEXT CHECK(b IN('BIGINT'))) STRICT;\n");
  EXPECT_EQ(migrationText("CREATE TABLE IF NOT EXISTS a(id BIGINT);\n"), "CREATE TABLE IF NOT EXISTS a(id INTEGER) STRICT;\n");
  EXPECT_EQ(migrationText("CREATE TABLE shards(id INTEGER PRIMARY KEY);\n"),
            "CREATE TABLE shards(id INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;\n");
}

TEST(MigrationText, LeavesOtherStatementsAlone) {
  const char* const index = "CREATE UNIQUE INDEX i ON t(a,b) WHERE kind IN(2,3);\n";
  EXPECT_EQ(migrationText(index), index);
  const char* const insert = "INSERT INTO t(a) VALUES(1);\n-- a note (with a bracket; and BIGINT)\n";
  EXPECT_EQ(migrationText(insert), insert);
  EXPECT_EQ(migrationText("CREATE INDEX i ON t(a);\nCREATE TABLE t(a BIGINT);\n"),
            "CREATE INDEX i ON t(a);\nCREATE TABLE t(a INTEGER) STRICT;\n");
}

TEST(MigrationText, ACommentInsideATableIsNotItsEnd) {
  EXPECT_EQ(migrationText("CREATE TABLE a(  -- the first ) of them\n  id BIGINT);\n"),
            "CREATE TABLE a(  -- the first ) of them\n  id INTEGER) STRICT;\n");
}

TEST(MigrationText, OpensItsOwnLinesAndDropsTheOthers) {
  EXPECT_EQ(migrationText("-- @sqlite CREATE TRIGGER x;\n-- @postgres CREATE FUNCTION y;\n-- plain\n"), "CREATE TRIGGER x;\n-- plain\n");
}

}  // namespace
}  // namespace trunkline::storage::sqlite
