// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "server/storage/database.h"
#include "server/storage/sqlite/connection.h"

namespace trunkline::storage::sqlite {

// Statements of one transaction. After a real error every further statement is refused with that error, as PostgreSQL does:
// SQLite may have rolled back by itself, and what follows would be committed alone.
class SqliteSession final : public Session {
 public:
  explicit SqliteSession(Connection& connection) : m_connection(connection) {}
  Result<std::int64_t> run(const Sql& sql, std::initializer_list<Value> parameters, const OnRow& onRow) override {
    return run(sql, std::span(parameters.begin(), parameters.size()), onRow);
  }
  Result<std::int64_t> run(const Sql& sql, std::span<const Value> parameters, const OnRow& onRow);
  // The first error of the transaction, also when its owner ignored it.
  [[nodiscard]] const std::optional<Error>& broken() const { return m_broken; }
  void clear() { m_broken.reset(); }

 private:
  Connection& m_connection;
  std::optional<Error> m_broken;
};

// The same for a coroutine: every statement completes before the await returns.
class SqliteTransaction final : public Transaction {
 public:
  explicit SqliteTransaction(SqliteSession& session) : m_session(session) {}
  Task<Result<std::int64_t>> run(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow) override;

 private:
  SqliteSession& m_session;
};

}  // namespace trunkline::storage::sqlite
