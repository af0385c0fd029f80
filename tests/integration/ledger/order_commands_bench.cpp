// SPDX-License-Identifier: GPL-3.0-or-later
// How many purchases a second (T1 and T2, each its own hot command) the embedded engine commits with synchronous=FULL.
// order_commands_bench DIR [seconds] [waiting clients] [users]: DIR must be empty and on the disk that is to be measured.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <ctime>
#include <iostream>
#include <random>

#include "server/base/id_generator.h"
#include "server/ledger/credit_wallet.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/invariants/verify.h"
#include "server/ledger/wallets.h"
#include "server/modules/orders/commands/attach_number.h"
#include "server/modules/orders/commands/place_order.h"
#include "server/storage/sqlite/sqlite_database.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"

namespace trunkline::testing {
namespace {

class OpenWallets final : public storage::HotCommand {
 public:
  explicit OpenWallets(std::int64_t user) : m_user(user) {}
  [[nodiscard]] std::string_view name() const override { return "openWallets"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_user; }
  Result<> apply(storage::Session& session) override {
    for (const auto code : {ledger::AccountCode::Paid, ledger::AccountCode::Promotional}) {
      const auto opened = ledger::openWallet(session, m_user * 10 + static_cast<std::int64_t>(code), UserId(m_user), code, Currency());
      if (!opened) return Failure(opened.error());
    }
    return {};
  }

 private:
  std::int64_t m_user;
};

struct Bench {
  storage::Database* database;
  IdGenerator* ids;
  Clock* clock;
  std::int64_t users;
  std::int64_t untilUs;
  std::int64_t orders{0};
  std::vector<std::int64_t> latenciesUs{};
  std::string error{};
};

Task<Result<>> openUser(Bench* bench, std::int64_t user) {
  OpenWallets wallets(user);
  if (auto opened = co_await bench->database->execute(&wallets); !opened) co_return opened;
  ledger::CreditWallet credit({.transferId = bench->ids->next(),
                               .auditId = bench->ids->next(),
                               .user = UserId(user),
                               .wallet = ledger::AccountCode::Paid,
                               .amount = Money(1'000'000'000'000, Currency()),
                               .reason = "bench",
                               .actor = std::nullopt,
                               .ip = std::nullopt,
                               .nowUs = bench->clock->nowUs()});
  co_return co_await bench->database->execute(&credit);
}

Task<Result<>> openUsers(Bench* bench, std::int64_t first, std::int64_t step) {
  for (std::int64_t user = first; user <= bench->users; user += step) {
    if (auto opened = co_await openUser(bench, user); !opened) co_return opened;
  }
  co_return Result<>{};
}

orders::PlaceOrder::Input purchase(Bench* bench, UserId user) {
  const OrderId order(bench->ids->next());
  return {.order = order,
          .holdId = bench->ids->next(),
          .user = user,
          .sandbox = false,
          .key = {},
          .idempotencyKey = "bench-" + std::to_string(order.value()),
          .requestHash = "1f0e3dad99908345f7439f8ffabdffc4",
          .service = "telegram",
          .country = "US",
          .operatorName = std::nullopt,
          .price = Money(12'000, Currency()),
          .priceSet = 0,
          .priceRule = 0,
          .shard = static_cast<int>(user.value() % limits::kShards),
          .activeLimit = 1'000'000,
          .attempt = {1, Money(9'000, Currency()), 1'000'000},
          .extrasJson = std::nullopt,
          .nowUs = bench->clock->nowUs()};
}

Task<Result<>> buyOne(Bench* bench, UserId user) {
  orders::PlaceOrder place(purchase(bench, user));
  if (auto placed = co_await bench->database->execute(&place); !placed) co_return placed;
  const OrderId order = place.input().order;
  const std::int64_t nowUs = bench->clock->nowUs();
  orders::AttachNumber attach({.order = order,
                               .user = user,
                               .attempt = 1,
                               .provider = 1,
                               .providerRef = std::to_string(order.value()),
                               .phone = "15550100",
                               .cost = Money(9'000, Currency()),
                               .providerExpiresUs = std::nullopt,
                               .expiresUs = nowUs + 1'200'000'000,
                               .cancelAllowedUs = nowUs,
                               .costTransferId = bench->ids->next(),
                               .eventId = bench->ids->next(),
                               .nowUs = nowUs});
  if (auto attached = co_await bench->database->execute(&attach); !attached) co_return attached;
  if (attach.output().outcome != orders::AttachNumber::Outcome::Attached) co_return fail(ErrorCode::Internal, "not attached");
  co_return Result<>{};
}

Task<> client(Bench* bench, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  while (bench->clock->nowUs() < bench->untilUs && bench->error.empty()) {
    const std::int64_t startedUs = bench->clock->nowUs();
    const UserId user(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bench->users)) + 1);
    const auto bought = co_await buyOne(bench, user);
    if (!bought) bench->error = bought.error().message + " " + bought.error().cause;
    ++bench->orders;
    bench->latenciesUs.push_back(bench->clock->nowUs() - startedUs);
  }
}

double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

int report(Bench& bench, double seconds, double cpu) {
  if (!bench.error.empty()) {
    std::cerr << bench.error << '\n';
    return 1;
  }
  std::sort(bench.latenciesUs.begin(), bench.latenciesUs.end());
  const double count = static_cast<double>(bench.orders);
  std::cout << "orders/s " << static_cast<std::int64_t>(count / seconds) << ", CPU µs/order "
            << static_cast<std::int64_t>(cpu * 1e6 / count) << ", p50 ms "
            << static_cast<double>(bench.latenciesUs[bench.latenciesUs.size() / 2]) / 1000 << ", p99 ms "
            << static_cast<double>(bench.latenciesUs[bench.latenciesUs.size() * 99 / 100]) / 1000 << '\n';
  const auto verified = runTask(ledger::verify(bench.database, {true, 0, bench.clock->nowUs()}, std::chrono::seconds(120)));
  if (!verified) return 1;
  for (const auto& finding : verified->violations) std::cerr << "violated: " << finding.name << ' ' << finding.count << '\n';
  return verified->violations.empty() ? 0 : 1;
}

int measure(const std::string& directory, int seconds, int clients, std::int64_t users) {
  SystemClock clock;
  MemoryLogger logger;
  IdGenerator ids(clock, 0);
  auto database = storage::SqliteDatabase::open({.path = directory + "/trunkline.db"}, logger, clock);
  if (!database) {
    std::cerr << database.error().message << '\n';
    return 1;
  }
  Bench bench{database->get(), &ids, &clock, users, 0};
  ledger::EnsureHouseAccounts house({Currency()});
  if (!runTask(bench.database->execute(&house))) return 1;
  boost::asio::io_context context(1);
  for (int i = 1; i <= 256; ++i) boost::asio::co_spawn(context, openUsers(&bench, i, 256), boost::asio::detached);
  context.run();
  context.restart();
  const double cpuBefore = cpuSeconds();
  const std::int64_t startedUs = clock.nowUs();
  bench.untilUs = startedUs + std::int64_t{seconds} * 1'000'000;
  for (int i = 0; i < clients; ++i)
    boost::asio::co_spawn(context, client(&bench, static_cast<std::uint64_t>(i) + 1), boost::asio::detached);
  context.run();
  return report(bench, static_cast<double>(clock.nowUs() - startedUs) / 1e6, cpuSeconds() - cpuBefore);
}

}  // namespace
}  // namespace trunkline::testing

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    std::cerr << "order_commands_bench DIR [seconds] [clients] [users]\n";
    return 2;
  }
  const int seconds = arguments.size() > 1 ? std::stoi(arguments[1]) : 5;
  const int clients = arguments.size() > 2 ? std::stoi(arguments[2]) : 64;
  const int users = arguments.size() > 3 ? std::stoi(arguments[3]) : 10'000;
  return trunkline::testing::measure(arguments[0], seconds, clients, users);
}
