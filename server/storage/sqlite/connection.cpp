// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/connection.h"

#include <sqlite3.h>

#include "server/storage/sqlite/dialect.h"

namespace trunkline::storage::sqlite {
namespace {

constexpr const char* kWriterPragmas =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0;"
    "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF";
constexpr const char* kReaderPragmas =
    "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF";

class StepRow final : public RowView {
 public:
  explicit StepRow(sqlite3_stmt* statement) : m_statement(statement) {}
  [[nodiscard]] bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
  [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
  [[nodiscard]] std::string_view text(int column) const override {
    // The blob accessor would skip the conversion of a number; the length must be asked after the text.
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes == nullptr ? std::string_view{}
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
  }

 private:
  sqlite3_stmt* m_statement;
};

// A statement that is not reset keeps its snapshot (reader) or its lock (writer), also when onRow throws.
class ResetAtEnd {
 public:
  explicit ResetAtEnd(sqlite3_stmt* statement) : m_statement(statement) {}
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;
  ~ResetAtEnd() { sqlite3_reset(m_statement); }

 private:
  sqlite3_stmt* m_statement;
};

int onlySelect(void*, int action, const char*, const char*, const char*, const char*) {
  return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE ? SQLITE_OK
                                                                                                                     : SQLITE_DENY;
}

int bindOne(sqlite3_stmt* statement, int index, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::Null:
      return sqlite3_bind_null(statement, index);
    case Value::Kind::Integer:
      return sqlite3_bind_int64(statement, index, value.integer());
    case Value::Kind::Text:
      break;
  }
  // A null pointer would bind NULL, and an empty view has one. The parameters outlive the steps, so nothing is copied.
  const char* bytes = value.text().data() == nullptr ? "" : value.text().data();
  return sqlite3_bind_text64(statement, index, bytes, value.text().size(), nullptr, SQLITE_UTF8);
}

// Before the process's first connection: counting every allocation takes a lock that all connections share.
void countNoMemory() {
  static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(configured);
}

}  // namespace

void CloseConnection::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void FinalizeStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

bool isDiskFailure(int extendedCode) {
  switch (extendedCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_PERM:
      return true;
    default:
      return false;
  }
}

bool isFsyncFailure(int extendedCode) { return extendedCode == SQLITE_IOERR_FSYNC || extendedCode == SQLITE_IOERR_DIR_FSYNC; }

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, Role role) {
  countNoMemory();
  sqlite3* handle = nullptr;
  const int access = role == Role::Writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                     : role == Role::Job  ? SQLITE_OPEN_READONLY
                                          : SQLITE_OPEN_READWRITE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle));
  if (code != SQLITE_OK) {
    const std::string reason = handle == nullptr ? "out of memory" : sqlite3_errmsg(handle);
    return fail(ErrorCode::Internal, "The database file " + file.string() + " cannot be opened: " + reason);
  }
  if (auto done = connection->configure(role); !done) return Failure(std::move(done.error()));
  return connection;
}

Result<> Connection::configure(Role role) {
  // A reader meets a lock only while another program recovers the file; no read lasts longer than its deadline for that.
  const std::chrono::milliseconds wait = role == Role::Writer ? limits::kDatabaseBusyWait : limits::kReadDeadline;
  sqlite3_busy_timeout(m_handle.get(), static_cast<int>(wait.count()));
  sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (role != Role::Writer) sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (auto done = script(role == Role::Writer ? kWriterPragmas : kReaderPragmas); !done) return done;
  // Some file systems cannot share memory between connections; SQLite then stays in another mode without an error.
  std::string mode;
  if (auto asked = runOnce("PRAGMA journal_mode", [&mode](const RowView& row) { mode = row.text(0); }); !asked)
    return Failure(std::move(asked.error()));
  if (mode != "wal") return fail(ErrorCode::Internal, "The file system of the database has no write-ahead log (journal mode " + mode + ")");
  if (role == Role::Job) sqlite3_set_authorizer(m_handle.get(), onlySelect, nullptr);
  return {};
}

Failure Connection::failure(int code) {
  m_lastCode = code;
  const std::string reason = sqlite3_errmsg(m_handle.get());
  switch (code & 0xff) {
    case SQLITE_INTERRUPT:
      return fail(ErrorCode::Overloaded, "The database did not answer in time", "deadline");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(ErrorCode::Overloaded, "The database is busy", "busy: " + reason);
    case SQLITE_CONSTRAINT:
      return fail(ErrorCode::Internal, "The database refused the statement", "constraint: " + reason);
    default:
      return fail(ErrorCode::Internal, "The database refused the statement", "sqlite " + std::to_string(code) + ": " + reason);
  }
}

Result<StatementHandle> Connection::prepare(std::string_view sql, unsigned flags) {
  const std::string text = numberedParameters(sql);
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v3(m_handle.get(), text.c_str(), static_cast<int>(text.size() + 1), flags, &statement, &tail);
  StatementHandle owned(statement);
  if (code != SQLITE_OK) return failure(code);
  const bool single = std::string_view(tail).find_first_not_of(" \t\r\n;") == std::string_view::npos;
  if (statement == nullptr || !single) return fail(ErrorCode::Internal, "The database refused the statement", "not exactly one statement");
  return owned;
}

Result<sqlite3_stmt*> Connection::cached(const Sql& sql) {
  Prepared& entry = m_prepared[&sql];
  const bool same = entry.statement != nullptr && entry.text.data() == sql.text.data() && entry.text.size() == sql.text.size();
  if (!same) {
    auto statement = prepare(sql.text, SQLITE_PREPARE_PERSISTENT);
    if (!statement) return Failure(std::move(statement.error()));
    entry = {sql.text, std::move(*statement)};
  }
  return entry.statement.get();
}

Result<> Connection::bind(sqlite3_stmt* statement, std::span<const Value> parameters) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != parameters.size())
    return fail(ErrorCode::Internal, "The database refused the statement", "wrong number of parameters");
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const int code = bindOne(statement, static_cast<int>(i) + 1, parameters[i]);
    if (code != SQLITE_OK) return failure(code);
  }
  return {};
}

Result<std::int64_t> Connection::step(sqlite3_stmt* statement, const OnRow& onRow, std::int64_t rowsMax) {
  const StepRow row(statement);
  std::int64_t rows = 0;
  int code = sqlite3_step(statement);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
    if (++rows > rowsMax) return fail(ErrorCode::Internal, "The database refused the statement", "more rows than allowed");
    if (onRow) onRow(row);
  }
  if (code != SQLITE_DONE) return failure(code);
  if (sqlite3_column_count(statement) > 0) return rows;
  return sqlite3_stmt_readonly(statement) != 0 ? 0 : sqlite3_changes64(m_handle.get());
}

Result<std::int64_t> Connection::run(const Sql& sql, std::span<const Value> parameters, const OnRow& onRow, std::int64_t rowsMax) {
  m_lastCode = SQLITE_OK;
  auto statement = cached(sql);
  if (!statement) return Failure(std::move(statement.error()));
  const ResetAtEnd reset(*statement);
  if (auto bound = bind(*statement, parameters); !bound) return Failure(std::move(bound.error()));
  return step(*statement, onRow, rowsMax);
}

Result<std::int64_t> Connection::runOnce(std::string_view sql, const OnRow& onRow) {
  m_lastCode = SQLITE_OK;
  auto statement = prepare(sql, 0);
  if (!statement) return Failure(std::move(statement.error()));
  return step(statement->get(), onRow, kAnyRows);
}

Result<> Connection::script(const std::string& text) {
  m_lastCode = SQLITE_OK;
  const int code = sqlite3_exec(m_handle.get(), text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failure(code);
  return {};
}

}  // namespace trunkline::storage::sqlite
