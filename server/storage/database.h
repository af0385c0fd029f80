// SPDX-License-Identifier: GPL-3.0-or-later
// The one asynchronous door to the database. SQLite implements it now, PostgreSQL in a later issue; a shared
// conformance suite (tests/integration/storage) holds both to the same behaviour.
#pragma once
#include <chrono>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "server/base/task.h"
#include "server/contract/error.h"
#include "server/contract/limits.h"
#include "server/storage/value.h"

namespace trunkline::storage {

using OnRow = std::function<void(const RowView&)>;

// Statements inside a hot command: synchronous, on the engine's writer.
class Session {
 public:
  virtual ~Session() = default;
  // Runs the statement to its end; calls onRow (may be empty) for each row it returns.
  // Returns the rows returned, or, for a statement without RETURNING, the rows changed. Errors are real errors
  // (constraint violated, disk full), never an ordinary refusal.
  virtual Result<std::int64_t> run(const Sql& sql, std::initializer_list<Value> parameters, const OnRow& onRow) = 0;
  Result<std::int64_t> run(const Sql& sql, std::initializer_list<Value> parameters) { return run(sql, parameters, OnRow{}); }
};

// A hot write: a plain object with its input and its result code. Commands that wait are committed together; the
// caller is resumed only after the commit. Rules: every refusal condition stands in the first statement, so a refusal
// writes nothing; `apply` may run a second time (after the batch was rolled back because of another command's error),
// so it resets its result first.
class HotCommand {
 public:
  virtual ~HotCommand() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual std::int64_t sortKey() const = 0;  // the wallet's id: batches are sorted by it (lock order on PostgreSQL)
  virtual Result<> apply(Session& session) = 0;
};

// Statements inside an ordinary transaction.
class Transaction {
 public:
  virtual ~Transaction() = default;
  virtual Task<Result<std::int64_t>> run(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow) = 0;
};

// The body of an ordinary transaction: runs on the engine's executor and awaits only its own statements. An error rolls
// everything back. May run again (serialization failure), so it resets its result first.
class TransactionBody {
 public:
  virtual ~TransactionBody() = default;
  virtual Task<Result<>> run(Transaction* transaction) = 0;
};

struct ReadOptions {
  std::chrono::milliseconds deadline{limits::kReadDeadline};
  std::size_t rowsMax{limits::kRowsMax};
  // true: sees every commit that was acknowledged before the call (money, idempotency, own orders); false: a replica will do.
  bool primary{true};
};

class Database {
 public:
  virtual ~Database() = default;
  // A read on the reader pool; onRow runs on a database thread before the caller resumes: it only copies out.
  // Overloaded when the queue is full, Overloaded with cause "deadline" when interrupted.
  virtual Task<Result<std::int64_t>> read(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow, ReadOptions options) = 0;
  Task<Result<std::int64_t>> read(const Sql* sql, std::vector<OwnedValue> parameters, OnRow onRow) {
    return read(sql, std::move(parameters), std::move(onRow), ReadOptions{});
  }
  // The command object stays with the caller until the task ends.
  virtual Task<Result<>> execute(HotCommand* command) = 0;
  virtual Task<Result<>> transaction(TransactionBody* body) = 0;
  // Text of the invariants and other administration SQL that is not known at compile time; read-only, one job at a time.
  virtual Task<Result<std::int64_t>> jobRead(std::string sql, OnRow onRow, std::chrono::seconds deadline) = 0;
  // false after a failed fsync or a full disk: reads go on, writes answer Overloaded.
  [[nodiscard]] virtual bool writable() const = 0;
};

}  // namespace trunkline::storage
