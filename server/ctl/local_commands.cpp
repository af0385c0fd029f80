// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ctl/local_commands.h"

#include <sys/stat.h>

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <cerrno>
#include <optional>

#include "server/app/admin_commands.h"
#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/random.h"
#include "server/crypto/argon2_pool.h"
#include "server/crypto/bytes.h"
#include "server/ledger/house_accounts.h"
#include "server/storage/sqlite/sqlite_database.h"

namespace trunkline::ctl {
namespace {

// Apart from the servers' instances, so that the tool's ids never meet theirs.
constexpr int kToolInstance = 31;
constexpr const char* kDatabaseFile = "trunkline.db";

Result<std::unique_ptr<storage::SqliteDatabase>> openDatabase(const app::Configuration& configuration, log::Logger& logger, Clock& clock,
                                                              bool mayCreate) {
  // A mistyped directory must not pass for a clean, empty one.
  if (!mayCreate && !std::filesystem::exists(std::filesystem::path(configuration.dataDir) / kDatabaseFile)) {
    return fail(ErrorCode::NotFound, "There is no database in " + configuration.dataDir + ": is it the server's data directory?");
  }
  if (::mkdir(configuration.dataDir.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return fail(ErrorCode::NotFound, "The data directory " + configuration.dataDir + " cannot be made.");
  }
  storage::SqliteOptions options;
  options.path = std::filesystem::path(configuration.dataDir) / kDatabaseFile;
  return storage::SqliteDatabase::open(options, logger, clock);
}

std::string throwawayKey(Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  return crypto::toHex(bytes);
}

// Everything a command needs. No session is ever opened here, so the keys of sessions are made up and forgotten: the tool
// needs none of the server's secrets.
class LocalWorld {
 public:
  LocalWorld(const app::Configuration& configuration, storage::Database& database, Clock& clock, log::Logger& logger)
      : m_ids(clock, kToolInstance),
        m_envelope({{"tool", *crypto::parseKey256(throwawayKey(m_random))}}, m_random),
        m_hasher(m_random, {.threads = 1}),
        m_tokens({throwawayKey(m_random)}),
        m_gate(database, clock),
        m_accounts({database, m_hasher, m_envelope, m_tokens, m_gate, clock, m_random, m_ids, logger},
                   {throwawayKey(m_random), configuration.walletCurrency, configuration.limits.authPerMinute}),
        m_staff({database, m_hasher, clock, m_random, m_ids, nullptr}),
        m_commands({database, m_accounts, m_staff, clock, m_ids, configuration.walletCurrency, configuration.dataDir}) {}
  [[nodiscard]] app::AdminCommands& commands() { return m_commands; }

 private:
  SystemRandom m_random;
  IdGenerator m_ids;
  crypto::Envelope m_envelope;
  crypto::Argon2Pool m_hasher;
  auth::AccessTokens m_tokens;
  auth::SessionGate m_gate;
  auth::AuthService m_accounts;
  staff::StaffAdmin m_staff;
  app::AdminCommands m_commands;
};

Task<Result<std::string>> prepareAndRun(storage::Database* database, app::AdminCommands* commands, std::vector<Currency> currencies,
                                        std::string command, boost::json::object arguments) {
  ledger::EnsureHouseAccounts accounts(std::move(currencies));
  if (const auto ready = co_await database->execute(&accounts); !ready) co_return tl::unexpected(ready.error());
  co_return co_await commands->run(std::move(command), std::move(arguments));
}

}  // namespace

Result<std::string> runLocally(const app::Configuration& configuration, const std::string& command, boost::json::object arguments,
                               log::Logger& logger) {
  boost::asio::io_context context;
  SystemClock clock;
  const auto database = openDatabase(configuration, logger, clock, command == "create-customer" || command == "create-staff");
  if (!database) return tl::unexpected(database.error());
  LocalWorld world(configuration, **database, clock, logger);
  std::optional<Result<std::string>> outcome;
  std::vector<Currency> currencies{configuration.walletCurrency, configuration.smsMan.currency, *Currency::parse("XTS")};
  auto task = prepareAndRun(database->get(), &world.commands(), std::move(currencies), command, std::move(arguments));
  boost::asio::co_spawn(context, std::move(task), [&outcome](const std::exception_ptr& failure, Result<std::string> result) {
    if (failure) result = fail(ErrorCode::Internal, "The command failed.");
    outcome.emplace(std::move(result));
  });
  context.run();
  if (!outcome) return fail(ErrorCode::Internal, "The command ended without an answer.");
  return std::move(*outcome);
}

Result<std::string> migrateLocally(const app::Configuration& configuration, log::Logger& logger) {
  SystemClock clock;
  const auto database = openDatabase(configuration, logger, clock, true);
  if (!database) return tl::unexpected(database.error());
  const storage::Migration& last = storage::builtInMigrations().back();
  return boost::json::serialize(boost::json::object{{"id", last.version}, {"name", last.name}});
}

}  // namespace trunkline::ctl
