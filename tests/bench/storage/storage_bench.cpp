// SPDX-License-Identifier: GPL-3.0-or-later
// How many orders a second the embedded engine carries: each order is a placing and an attaching command with the statements'
// shape of the real ones, from many coroutines on few io threads.
// usage: storage_bench DIR [seconds] [coroutines] [io threads]
#include <algorithm>
#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "server/storage/sqlite/sqlite_database.h"

namespace trunkline::storage::bench {
namespace {

constexpr std::int64_t kWallets = 10'000;
constexpr std::int64_t kSales = 2'000'000;

constexpr Sql kWallet{"INSERT INTO accounts(id, owner_id, code, currency, credits_posted) VALUES($1, $1, 1, 'USD', 1000000000000)"};
constexpr Sql kHouse{"INSERT INTO accounts(id, code, currency, deferred, no_overdraft) VALUES($1, 101, 'USD', 1, 0)"};
constexpr Sql kHold{
    "UPDATE accounts SET debits_pending = debits_pending + $2, open_holds = open_holds + 1, version = version + 1 "
    "WHERE id = $1 AND frozen = 0 AND credits_posted - debits_posted - debits_pending >= $2 "
    "AND NOT EXISTS(SELECT 1 FROM idem WHERE user_id = $1 AND key = $3) RETURNING version, credits_posted - debits_posted - "
    "debits_pending"};
constexpr Sql kIdem{"INSERT INTO idem(user_id, key, request_hash, result_ids, created_us) VALUES($1, $2, 'hash', $3, 0)"};
constexpr Sql kHoldTransfer{
    "INSERT INTO transfers(id, kind, debit_account, credit_account, amount, code, order_id, wallet_id, wallet_seq, available_after, "
    "created_us) "
    "VALUES($1, 1, $2, 2000000, $3, 1, $4, $2, $5, $6, 0)"};
constexpr Sql kOrder{
    "INSERT INTO orders(id, user_id, shard, state, service, country, price, currency, price_set, price_rule, hold_id, attempt_n, "
    "created_us) "
    "VALUES($1, $2, 0, 2, 'telegram', 'GB', $3, 'USD', 0, 0, $4, 1, 0)"};
constexpr Sql kAttempt{
    "INSERT INTO attempts(order_id, n, provider, state, service, country, max_cost, sent_us) VALUES($1, 1, 1, 0, 'tg', '44', 100000, 0)"};
constexpr Sql kBought{
    "UPDATE attempts SET state = 1, provider_ref = $2, phone = '+447700900123', cost = 100000 WHERE order_id = $1 AND n = 1 AND state = 0 "
    "AND NOT EXISTS(SELECT 1 FROM attempts WHERE provider = 1 AND provider_ref = $2)"};
constexpr Sql kWaiting{
    "UPDATE orders SET state = 3, state_version = state_version + 1, phone = '+447700900123' WHERE id = $1 AND state = 2 RETURNING "
    "state_version"};
constexpr Sql kCost{
    "INSERT INTO transfers(id, kind, debit_account, credit_account, amount, code, order_id, attempt_n, created_us) "
    "VALUES($1, 0, 2000000, 2000001, 100000, 40, $2, 1, 0)"};
constexpr Sql kOutbox{"INSERT INTO outbox(id, topic, object_id, sequence, due_us, created_us) VALUES($1, 'order', $2, 1, 0, 0)"};

class Place final : public HotCommand {
 public:
  Place(std::int64_t order, std::int64_t wallet) : m_order(order), m_wallet(wallet), m_key(std::to_string(order)) {}
  [[nodiscard]] std::string_view name() const override { return "place"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_wallet; }
  Result<> apply(Session& session) override {
    std::int64_t version = 0;
    std::int64_t available = 0;
    auto held = session.run(kHold, {m_wallet, 200'000, m_key}, [&](const RowView& row) {
      version = row.integer(0);
      available = row.integer(1);
    });
    if (!held || *held == 0) return fail(ErrorCode::Internal, "hold");
    const std::int64_t hold = m_order * 4;
    if (auto done = session.run(kIdem, {m_wallet, m_key, m_key}); !done) return Failure(std::move(done.error()));
    if (auto done = session.run(kHoldTransfer, {hold, m_wallet, 200'000, m_order, version, available}); !done)
      return Failure(std::move(done.error()));
    if (auto done = session.run(kOrder, {m_order, m_wallet, 200'000, hold}); !done) return Failure(std::move(done.error()));
    if (auto done = session.run(kAttempt, {m_order}); !done) return Failure(std::move(done.error()));
    return {};
  }

 private:
  std::int64_t m_order;
  std::int64_t m_wallet;
  std::string m_key;
};

class Attach final : public HotCommand {
 public:
  Attach(std::int64_t order, std::int64_t wallet) : m_order(order), m_wallet(wallet), m_reference(std::to_string(order)) {}
  [[nodiscard]] std::string_view name() const override { return "attach"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_wallet; }
  Result<> apply(Session& session) override {
    auto bought = session.run(kBought, {m_order, m_reference});
    if (!bought || *bought == 0) return fail(ErrorCode::Internal, "attempt");
    if (auto done = session.run(kWaiting, {m_order}); !done) return Failure(std::move(done.error()));
    if (auto done = session.run(kCost, {m_order * 4 + 1, m_order}); !done) return Failure(std::move(done.error()));
    if (auto done = session.run(kOutbox, {m_order, m_order}); !done) return Failure(std::move(done.error()));
    return {};
  }

 private:
  std::int64_t m_order;
  std::int64_t m_wallet;
  std::string m_reference;
};

class Accounts final : public TransactionBody {
 public:
  Task<Result<>> run(Transaction* transaction) override {
    for (std::int64_t id = 1; id <= kWallets + 2; ++id) {
      const bool house = id > kWallets;
      std::vector<OwnedValue> row{house ? kSales + id - kWallets - 1 : id};
      auto done = co_await transaction->run(house ? &kHouse : &kWallet, std::move(row), {});
      if (!done) co_return Failure(std::move(done.error()));
    }
    co_return Result<>{};
  }
};

class StandardError final : public log::Logger {
 public:
  void write(log::Level level, std::string_view event, std::initializer_list<log::Field>) override {
    if (level == log::Level::Error) std::fprintf(stderr, "%.*s\n", static_cast<int>(event.size()), event.data());
  }
};

struct Run {
  Database* database;
  std::atomic<bool> stop{false};
  std::atomic<std::int64_t> nextOrder{1};
  std::atomic<std::int64_t> failures{0};
};

Task<> customer(Run* run, std::vector<double>* placeMs) {
  while (!run->stop.load(std::memory_order_relaxed)) {
    const std::int64_t order = run->nextOrder.fetch_add(1, std::memory_order_relaxed);
    const std::int64_t wallet = 1 + (order * 7919) % kWallets;
    const auto started = std::chrono::steady_clock::now();
    Place place(order, wallet);
    const auto placed = co_await run->database->execute(&place);
    placeMs->push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count());
    Attach attach(order, wallet);
    const auto attached = co_await run->database->execute(&attach);
    if (!placed || !attached) run->failures.fetch_add(1);
  }
}

Task<> prepare(Database* database, bool* ready) {
  Accounts accounts;
  const auto done = co_await database->transaction(&accounts);
  *ready = done.has_value();
}

int measure(Database& database, int seconds, int coroutines, int threads) {
  boost::asio::io_context io(threads);
  bool ready = false;
  boost::asio::co_spawn(io, prepare(&database, &ready), boost::asio::detached);
  io.run();
  if (!ready) return 1;
  io.restart();
  Run run{&database};
  std::vector<std::vector<double>> times(static_cast<std::size_t>(coroutines));
  for (auto& one : times) boost::asio::co_spawn(io, customer(&run, &one), boost::asio::detached);
  const std::clock_t cpuBefore = std::clock();
  const auto started = std::chrono::steady_clock::now();
  std::vector<std::thread> pool;
  for (int i = 0; i < threads; ++i) pool.emplace_back([&io] { io.run(); });
  std::this_thread::sleep_for(std::chrono::seconds(seconds));
  run.stop.store(true);
  for (std::thread& thread : pool) thread.join();
  const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  const double cpuUs = static_cast<double>(std::clock() - cpuBefore) * 1e6 / CLOCKS_PER_SEC;
  std::vector<double> all;
  for (const auto& one : times) all.insert(all.end(), one.begin(), one.end());
  std::sort(all.begin(), all.end());
  const double rate = static_cast<double>(all.size()) / elapsed;
  std::printf("orders/s %.0f  commands/s %.0f  place p50 %.2f ms  p99 %.2f ms  processor %.0f us an order  failures %lld\n", rate, 2 * rate,
              all[all.size() / 2], all[all.size() * 99 / 100], cpuUs / static_cast<double>(all.size()),
              static_cast<long long>(run.failures.load()));
  return run.failures.load() == 0 ? 0 : 1;
}

int runBench(std::span<char*> arguments) {
  if (arguments.size() < 2) {
    std::fprintf(stderr, "usage: storage_bench DIR [seconds] [coroutines] [io threads]\n");
    return 2;
  }
  const auto number = [&arguments](std::size_t at, int fallback) { return arguments.size() > at ? std::atoi(arguments[at]) : fallback; };
  StandardError logger;
  SystemClock clock;
  auto database = SqliteDatabase::open({.path = std::filesystem::path(arguments[1]) / "trunkline.db"}, logger, clock);
  if (!database) {
    std::fprintf(stderr, "%s\n", database.error().message.c_str());
    return 1;
  }
  return measure(**database, std::max(1, number(2, 3)), std::max(1, number(3, 64)), std::max(1, number(4, 2)));
}

}  // namespace
}  // namespace trunkline::storage::bench

int main(int count, char** arguments) { return trunkline::storage::bench::runBench(std::span(arguments, static_cast<std::size_t>(count))); }
