// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/migrator.h"

#include <openssl/evp.h>

#include <array>
#include <map>

#include "server/storage/sqlite/dialect.h"

namespace trunkline::storage::sqlite {
namespace {

constexpr const char* kTable =
    "CREATE TABLE IF NOT EXISTS schema_migrations(version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, "
    "applied_us INTEGER NOT NULL) STRICT";
constexpr Sql kApplied{"SELECT version, hash FROM schema_migrations ORDER BY version"};
constexpr Sql kRecord{"INSERT INTO schema_migrations(version, name, hash, applied_us) VALUES($1, $2, $3, $4)"};

Result<std::string> sha256Hex(std::string_view text) {
  std::array<unsigned char, 32> digest{};
  unsigned length = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1 || length != digest.size())
    return fail(ErrorCode::Internal, "The hash of a migration cannot be computed");
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : digest) {
    out.push_back(kHex[byte >> 4U]);
    out.push_back(kHex[byte & 15U]);
  }
  return out;
}

Result<> applyOne(Connection& writer, const Migration& migration, const std::string& hash, std::int64_t nowUs) {
  if (auto begun = writer.script("BEGIN IMMEDIATE"); !begun) return begun;
  auto done = writer.script(migrationText(migration.text));
  if (done) {
    const std::array<Value, 4> row{Value(migration.version), Value(migration.name), Value(hash), Value(nowUs)};
    if (auto recorded = writer.run(kRecord, row, {}); !recorded) done = Failure(std::move(recorded.error()));
  }
  if (done) done = writer.script("COMMIT");
  if (done) return {};
  Error error = std::move(done.error());
  // A failed COMMIT may have rolled back by itself; the second attempt then has nothing to do.
  if (!writer.script("ROLLBACK")) error.cause += " (already rolled back)";
  error.message = "Migration " + std::to_string(migration.version) + " failed";
  return Failure(std::move(error));
}

}  // namespace

Result<> migrate(Connection& writer, std::span<const Migration> migrations, std::int64_t nowUs, log::Logger& logger) {
  if (auto table = writer.script(kTable); !table) return table;
  std::map<std::int64_t, std::string> applied;
  const auto read = writer.run(kApplied, {}, [&applied](const RowView& row) { applied.emplace(row.integer(0), row.text(1)); });
  if (!read) return Failure(read.error());
  const int newest = migrations.empty() ? 0 : migrations.back().version;
  if (!applied.empty() && applied.rbegin()->first > newest)
    return fail(ErrorCode::Internal, "The database has schema version " + std::to_string(applied.rbegin()->first) +
                                         ", this program knows only up to " + std::to_string(newest) + ": start a newer program");
  for (const Migration& migration : migrations) {
    auto hash = sha256Hex(migration.text);
    if (!hash) return Failure(std::move(hash.error()));
    const auto found = applied.find(migration.version);
    if (found == applied.end()) {
      if (auto done = applyOne(writer, migration, *hash, nowUs); !done) return done;
      logger.info("storage.migrated", {{"version", std::int64_t{migration.version}}, {"name", migration.name}});
    } else if (found->second != *hash) {
      return fail(ErrorCode::Internal, "Migration " + std::to_string(migration.version) +
                                           " was applied in another form than this program has: the database belongs to another build");
    }
  }
  return {};
}

}  // namespace trunkline::storage::sqlite
