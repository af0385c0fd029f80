// SPDX-License-Identifier: GPL-3.0-or-later
// trunkline_demo_data: one JSON line on stdout, or one sentence on stderr. Exit 0 done, 1 refused, 2 wrong usage.
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <optional>

#include "server/app/configuration.h"
#include "server/app/secrets_file.h"
#include "server/crypto/argon2_hash.h"
#include "server/demo/command_line.h"
#include "server/demo/household.h"
#include "server/demo/storyteller.h"
#include "server/ledger/house_accounts.h"
#include "server/modules/catalog/catalog_names.h"
#include "server/providers/sandbox/sandbox_provider.h"
#include "server/storage/sqlite/sqlite_database.h"

namespace {

using namespace trunkline;

constexpr int kExitRefused = 1;
constexpr int kStoryInstance = 30;  // apart from the servers' instances and from trunklinectl's
constexpr std::size_t kNamedCustomers = 40;
constexpr storage::Sql kAnything{
    "SELECT 1 FROM users UNION ALL SELECT 1 FROM staff UNION ALL SELECT 1 FROM orders UNION ALL SELECT 1 FROM transfers LIMIT 1"};

int refuse(const Error& error, int code) {
  std::fprintf(stderr, "trunkline_demo_data: %s\n", error.message.c_str());
  if (!error.cause.empty()) std::fprintf(stderr, "trunkline_demo_data: cause: %s\n", error.cause.c_str());
  return code;
}

struct World {
  const app::Configuration& configuration;
  storage::Database& database;
  const crypto::Envelope& envelope;
  Random& random;
  log::Logger& logger;
};

Task<Result<>> prepare(storage::Database* database, std::vector<Currency> currencies) {
  const auto found = co_await database->read(&kAnything, {}, {});
  if (!found) co_return Failure(found.error());
  if (*found != 0) co_return fail(ErrorCode::InvalidState, "This database is in use: made-up data go into an empty one only.");
  ledger::EnsureHouseAccounts accounts(std::move(currencies));
  co_return co_await database->execute(&accounts);
}

std::string summary(const demo::Plan& plan, const std::vector<std::string>& staff, const demo::MadeKey& key) {
  boost::json::array customers;
  for (std::size_t i = 1; i < plan.accounts.size() && i <= kNamedCustomers; ++i) customers.emplace_back(plan.accounts[i].email);
  boost::json::array upstream;
  for (const demo::UpstreamCell& cell : plan.upstream) {
    upstream.push_back({{"service", cell.service}, {"country", cell.country}, {"cost", Money(cell.costMicros, {}).amountText()}});
  }
  return boost::json::serialize(boost::json::object{{"customer", plan.accounts.front().email},
                                                    {"api_key", key.secret},
                                                    {"staff", boost::json::array(staff.begin(), staff.end())},
                                                    {"customers", std::move(customers)},
                                                    {"upstream", std::move(upstream)},
                                                    {"users", plan.accounts.size()},
                                                    {"orders", plan.orders.size()}});
}

Task<Result<std::string>> fill(const World* world, demo::PlanOptions options, std::string password) {
  const std::vector<Currency> currencies{world->configuration.walletCurrency, *Currency::parse("XTS"),
                                         world->configuration.smsMan.currency};
  if (auto ready = co_await prepare(&world->database, currencies); !ready) co_return Failure(ready.error());
  demo::StoryClock clock;
  IdGenerator ids(clock, kStoryInstance);
  const catalog::Catalog catalog;
  const orders::MessageBox messages(world->envelope, world->configuration.secrets.identity);
  const catalog::CatalogNames names(catalog);
  const providers::sandbox::SandboxProvider sandbox(clock, world->random, names, {.currency = world->configuration.walletCurrency});
  options.sandboxCost = [&sandbox](std::string_view service, std::string_view country) {
    return sandbox.costOf(service, country).micros();
  };
  const demo::Plan plan = demo::makePlan(options);
  demo::Storyteller story({world->database, clock, ids, messages, catalog, world->configuration.walletCurrency}, plan);
  const demo::HouseholdParts parts{world->database, clock, world->random, ids, world->logger, world->configuration};

  // One hash for all: the server hashes on threads that give way to others, and thousands of them would be the whole work.
  crypto::HashMemory memory;
  const auto hash = crypto::argon2Hash(password, {}, world->random, memory);
  if (!hash) co_return Failure(hash.error());
  const auto customer = co_await story.openFirst(*hash);
  if (!customer) co_return Failure(customer.error());
  const auto key = co_await demo::makeKey(&parts, *customer);
  if (!key) co_return Failure(key.error());
  const auto staff = co_await demo::makeStaff(&parts, *hash);
  if (!staff) co_return Failure(staff.error());
  if (auto told = co_await story.tell(key->id, *hash); !told) co_return Failure(told.error());
  co_return summary(plan, *staff, *key);
}

Result<std::string> fillDirectory(const app::Configuration& configuration, demo::PlanOptions options, std::string password) {
  boost::asio::io_context context;
  SystemClock clock;
  SystemRandom random;
  const auto logger = log::makeJsonLogger(clock, log::Level::Error, stderr);
  auto keys = crypto::envelopeRing(configuration.secrets.encryption);
  if (!keys) return Failure(keys.error());
  const crypto::Envelope envelope(std::move(*keys), random);
  storage::SqliteOptions file;
  file.path = std::filesystem::path(configuration.dataDir) / "trunkline.db";
  const auto database = storage::SqliteDatabase::open(file, *logger, clock);
  if (!database) return Failure(database.error());
  options.endUs = clock.nowUs();
  const World world{configuration, **database, envelope, random, *logger};
  std::optional<Result<std::string>> outcome;
  boost::asio::co_spawn(context, fill(&world, options, std::move(password)),
                        [&outcome](const std::exception_ptr& failure, Result<std::string> result) {
                          if (failure) result = fail(ErrorCode::Internal, "The data could not be made.");
                          outcome.emplace(std::move(result));
                        });
  context.run();
  if (!outcome) return fail(ErrorCode::Internal, "The data could not be made.");
  return std::move(*outcome);
}

}  // namespace

int main(int argc, char** argv) {
  auto invocation = demo::readCommandLine(argc, argv);
  if (!invocation) return refuse(invocation.error(), app::kExitUsage);
  if (!invocation->help.empty()) {
    std::fputs(invocation->help.c_str(), stdout);
    return 0;
  }
  const std::array<const char*, 3> words{argv[0], "--data", invocation->dataDir.c_str()};
  auto configuration = app::loadConfiguration(static_cast<int>(words.size()), words.data(), app::environmentOf(environ));
  if (!configuration) return refuse(configuration.error(), app::kExitUsage);
  if (::mkdir(configuration->dataDir.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return refuse({ErrorCode::NotFound, "The directory " + configuration->dataDir + " cannot be made.", {}, {}, {}}, kExitRefused);
  }
  SystemRandom random;
  if (auto secrets = app::completeSecrets(*configuration, random); !secrets) return refuse(secrets.error(), app::kExitUsage);
  std::string password;
  std::getline(std::cin, password);
  const auto line = fillDirectory(*configuration, invocation->plan, std::move(password));
  if (!line) return refuse(line.error(), kExitRefused);
  std::puts(line->c_str());
  return 0;
}
