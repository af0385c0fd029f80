// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection with its prepared statements. Used by one thread at a time; it may be opened on another.
#pragma once
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/contract/error.h"
#include "server/storage/database.h"
#include "server/storage/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace trunkline::storage::sqlite {

struct CloseConnection {
  void operator()(sqlite3* handle) const;
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

class Connection {
 public:
  enum class Role {
    Writer,  // the only one that changes the file
    Reader,  // refuses to write
    Job,     // opened read-only; only SELECT passes, because its text comes from an administrator
  };
  static constexpr std::int64_t kAnyRows = std::numeric_limits<std::int64_t>::max();

  static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, Role role);

  // A statement that stays prepared under its address. More rows than `rowsMax` are an error, never a silent cut.
  Result<std::int64_t> run(const Sql& sql, std::span<const Value> parameters, const OnRow& onRow, std::int64_t rowsMax = kAnyRows);
  // One statement that is prepared for this call alone.
  Result<std::int64_t> runOnce(std::string_view sql, const OnRow& onRow);
  // Any number of statements without parameters.
  Result<> script(const std::string& text);

  // The extended result code of the last call: 0 when it went well.
  [[nodiscard]] int lastCode() const { return m_lastCode; }
  // The error of the call on the handle that just returned `code`; sets lastCode.
  [[nodiscard]] Failure failure(int code);
  [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

 private:
  struct Prepared {
    std::string_view text;
    StatementHandle statement;
  };
  explicit Connection(sqlite3* handle) : m_handle(handle) {}
  Result<> configure(Role role);
  Result<StatementHandle> prepare(std::string_view sql, unsigned flags);
  Result<sqlite3_stmt*> cached(const Sql& sql);
  Result<> bind(sqlite3_stmt* statement, std::span<const Value> parameters);
  Result<std::int64_t> step(sqlite3_stmt* statement, const OnRow& onRow, std::int64_t rowsMax);

  std::unique_ptr<sqlite3, CloseConnection> m_handle;
  std::unordered_map<const Sql*, Prepared> m_prepared;
  int m_lastCode{0};
};

// Disk full, input/output error, read-only or damaged file: nothing can be written for now.
[[nodiscard]] bool isDiskFailure(int extendedCode);
// After a failed fsync nobody knows what is on the disk.
[[nodiscard]] bool isFsyncFailure(int extendedCode);

}  // namespace trunkline::storage::sqlite
