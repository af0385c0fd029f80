// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/order_world.h"

#include <cstdlib>
#include <stdexcept>

#include "server/crypto/bytes.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/wallets.h"
#include "server/storage/migrations.h"
#include "server/storage/sqlite/migrator.h"
#include "tests/support/memory_logger.h"

namespace trunkline::testing {
namespace {

void require(const Result<>& result, const std::string& what) {
  if (!result) throw std::runtime_error(what + ": " + result.error().message + " " + result.error().cause);
}

Currency currencyOf(std::string_view code) {
  const auto parsed = Currency::parse(code);
  if (!parsed) throw std::runtime_error("currency");
  return *parsed;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

Money usd(std::int64_t micros) { return {micros, currencyOf("USD")}; }
Money rub(std::int64_t micros) { return {micros, currencyOf("RUB")}; }
Money xts(std::int64_t micros) { return {micros, currencyOf("XTS")}; }

OrderWorld::OrderWorld() : m_cost(usd(20'000)) {
  std::string name = (std::filesystem::temp_directory_path() / "order_world_XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("temporary directory");
  m_directory = name;
  auto opened = storage::sqlite::Connection::open(m_directory / "world.db", storage::sqlite::Connection::Role::Writer);
  if (!opened) throw std::runtime_error(opened.error().message);
  m_connection = std::move(*opened);
  // What the commands write is tested here, not that it survives a power cut.
  script("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
  m_session = std::make_unique<storage::sqlite::SqliteSession>(*m_connection);
  MemoryLogger logger;
  require(storage::sqlite::migrate(*m_connection, storage::builtInMigrations(), m_nowUs, logger), "migrate");
  ledger::EnsureHouseAccounts house({currencyOf("USD"), currencyOf("RUB"), currencyOf("XTS")});
  run(house);
  orders::ClaimShards claim({"monitor", m_nowUs, 15'000'000, limits::kShards});
  run(claim);
  m_fence = claim.held().at(7);
}

OrderWorld::~OrderWorld() {
  m_connection.reset();
  std::error_code ignored;
  std::filesystem::remove_all(m_directory, ignored);
}

Result<> OrderWorld::tryRun(storage::HotCommand& command) {
  m_session->clear();
  require(m_connection->script("BEGIN IMMEDIATE"), "begin");
  auto applied = command.apply(*m_session);
  require(m_connection->script(applied ? "COMMIT" : "ROLLBACK"), "end");
  return applied;
}

void OrderWorld::run(storage::HotCommand& command) { require(tryRun(command), std::string(command.name())); }

void OrderWorld::applyAndRollBack(storage::HotCommand& command) {
  m_session->clear();
  require(m_connection->script("BEGIN IMMEDIATE"), "begin");
  require(command.apply(*m_session), "apply");
  require(m_connection->script("ROLLBACK"), "rollback");
}

UserId OrderWorld::addUser() {
  const UserId user(nextId());
  for (const auto code : {ledger::AccountCode::Paid, ledger::AccountCode::Promotional}) {
    m_session->clear();
    const auto opened = ledger::openWallet(*m_session, nextId(), user, code, currencyOf("USD"));
    if (!opened || !*opened) throw std::runtime_error("wallet");
  }
  return user;
}

KeyId OrderWorld::addKey(UserId user, std::optional<std::int64_t> dailyCapMicros) {
  const KeyId key(nextId());
  const std::string id = std::to_string(key.value());
  const std::string owner = std::to_string(user.value());
  script("INSERT INTO users(id,email,password_hash,created_us) VALUES(" + owner + ",'" + owner +
         "@example.org','x',0) ON CONFLICT(id) DO NOTHING;"
         "INSERT INTO api_keys(id,user_id,name,scopes,ip_allow,daily_cap,public_id,created_us) VALUES(" +
         id + "," + owner + ",'key',3,''," + (dailyCapMicros ? std::to_string(*dailyCapMicros) : "NULL") + ",'" + id + "',0)");
  return key;
}

StaffId OrderWorld::hire(Role role) {
  const StaffId staff(nextId());
  const std::string id = std::to_string(staff.value());
  script("INSERT INTO staff(id,email,password_hash,role,created_us) VALUES(" + id + ",'" + id + "@example.org','x'," +
         std::to_string(static_cast<int>(role)) + ",0)");
  return staff;
}

void OrderWorld::credit(UserId user, std::int64_t micros, ledger::AccountCode wallet) {
  ledger::CreditWallet command({.transferId = nextId(),
                                .auditId = nextId(),
                                .user = user,
                                .wallet = wallet,
                                .amount = usd(micros),
                                .reason = "test",
                                .actor = std::nullopt,
                                .ip = std::nullopt,
                                .nowUs = m_nowUs});
  run(command);
  if (command.output().outcome != ledger::CreditWallet::Outcome::Credited) throw std::runtime_error("credit");
}

std::int64_t OrderWorld::integer(const std::string& sql) {
  std::int64_t value = 0;
  const auto rows = m_connection->runOnce(sql, [&value](const storage::RowView& row) { value = row.integer(0); });
  if (!rows) throw std::runtime_error(sql + ": " + rows.error().message + rows.error().cause);
  return value;
}

std::string OrderWorld::text(const std::string& sql) {
  std::vector<std::string> values;
  const auto rows = m_connection->runOnce(sql, [&values](const storage::RowView& row) { values.emplace_back(row.text(0)); });
  if (!rows) throw std::runtime_error(sql + ": " + rows.error().message + rows.error().cause);
  return joined(values);
}

void OrderWorld::script(const std::string& sql) { require(m_connection->script(sql), sql); }

std::int64_t OrderWorld::available(UserId user, ledger::AccountCode code) {
  return integer("SELECT credits_posted-debits_posted-debits_pending FROM accounts WHERE owner_id=" + std::to_string(user.value()) +
                 " AND code=" + std::to_string(static_cast<int>(code)));
}

std::int64_t OrderWorld::state(OrderId order) { return integer("SELECT state FROM orders WHERE id=" + std::to_string(order.value())); }

std::int64_t OrderWorld::version(OrderId order) {
  return integer("SELECT state_version FROM orders WHERE id=" + std::to_string(order.value()));
}

std::string OrderWorld::events(OrderId order) {
  return text("SELECT topic||'@'||sequence FROM outbox WHERE object_id=" + std::to_string(order.value()) + " ORDER BY rowid");
}

std::string OrderWorld::hash() {
  std::vector<std::string> tables;
  const auto listed = m_connection->runOnce("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name",
                                            [&tables](const storage::RowView& row) { tables.emplace_back(row.text(0)); });
  if (!listed) throw std::runtime_error("tables");
  std::string all;
  for (const std::string& table : tables) {
    const std::string columns = text("SELECT 'quote('||name||')' FROM pragma_table_info('" + table + "')");
    std::string list;
    for (const char c : columns) list += c == ' ' ? "||','||" : std::string(1, c);
    all += table + ":" + text("SELECT " + list + " FROM " + table + " ORDER BY 1") + "\n";
  }
  return crypto::sha256Hex(all);
}

std::string OrderWorld::findings(const std::vector<ledger::Invariant>& checks, const ledger::Scope& scope) {
  std::vector<std::string> names;
  for (const ledger::Invariant& check : checks) {
    const auto rows = m_connection->runOnce(ledger::render(check.sql, scope), storage::OnRow{});
    if (!rows) throw std::runtime_error(std::string(check.name) + ": " + rows.error().message + rows.error().cause);
    if (*rows > 0) names.emplace_back(check.name);
  }
  return joined(names);
}

std::string OrderWorld::violations(bool full, std::int64_t sinceId) { return findings(ledger::invariants(), {full, sinceId, m_nowUs}); }

std::string OrderWorld::alarms() { return findings(ledger::alarms(), {true, 0, m_nowUs}); }

}  // namespace trunkline::testing
