// SPDX-License-Identifier: GPL-3.0-or-later
// Hot commands: what every engine must do with a batch.
#include <boost/asio/co_spawn.hpp>
#include <latch>
#include <stdexcept>
#include <thread>

#include "tests/integration/storage/engine.h"

namespace trunkline::storage::test {
namespace {

constexpr Sql kAdd{"UPDATE accounts SET credits_posted = credits_posted + $2 WHERE id = $1"};
constexpr Sql kCredits{"SELECT credits_posted FROM accounts WHERE id = 1"};
constexpr Sql kTakeOnce{
    "UPDATE accounts SET debits_posted = debits_posted + $2 WHERE id = $1 AND credits_posted - debits_posted >= $2 RETURNING "
    "debits_posted"};
constexpr Sql kDebits{"SELECT debits_posted FROM accounts WHERE id = 1"};
constexpr Sql kCountSteps{"SELECT count(*) FROM steps"};
constexpr Sql kStepOrder{"SELECT id FROM steps ORDER BY n"};
constexpr Sql kLog{"INSERT INTO steps(n, id) SELECT count(*), $1 FROM steps"};

// Adds a row; with amount 13 the engine refuses it (CHECK).
class Insert final : public HotCommand {
 public:
  Insert(std::int64_t id, std::int64_t amount) : m_id(id), m_amount(amount) {}
  [[nodiscard]] std::string_view name() const override { return "insert"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_id; }
  Result<> apply(Session& session) override {
    ++runs;
    rows = 0;
    // The first statement is good in every case: it must not survive a refused second one.
    if (auto logged = session.run(kLog, {m_id}); !logged) return Failure(std::move(logged.error()));
    auto inserted = session.run(kInsertItem, {m_id, m_amount, nullptr});
    if (!inserted) return Failure(std::move(inserted.error()));
    rows = *inserted;
    return {};
  }
  int runs{0};
  std::int64_t rows{0};

 private:
  std::int64_t m_id;
  std::int64_t m_amount;
};

class Add final : public HotCommand {
 public:
  [[nodiscard]] std::string_view name() const override { return "add"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 1; }
  Result<> apply(Session& session) override {
    auto rows = session.run(kAdd, {1, 1});
    if (!rows) return Failure(std::move(rows.error()));
    return {};
  }
};

// An ordinary refusal: its first statement finds no row.
class Take final : public HotCommand {
 public:
  explicit Take(std::int64_t amount) : m_amount(amount) {}
  [[nodiscard]] std::string_view name() const override { return "take"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 1; }
  Result<> apply(Session& session) override {
    taken = false;
    auto rows = session.run(kTakeOnce, {1, m_amount});
    if (!rows) return Failure(std::move(rows.error()));
    if (*rows == 0) return {};
    taken = true;
    auto logged = session.run(kLog, {m_amount});
    if (!logged) return Failure(std::move(logged.error()));
    return {};
  }
  bool taken{false};

 private:
  std::int64_t m_amount;
};

// Holds the writer until the test lets it go, so that what comes meanwhile forms one batch.
class Gate final : public HotCommand {
 public:
  [[nodiscard]] std::string_view name() const override { return "gate"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(Session&) override {
    m_entered.count_down();
    m_open.wait();
    return {};
  }
  void waitUntilEntered() const { m_entered.wait(); }
  void open() { m_open.count_down(); }

 private:
  std::latch m_entered{1};
  std::latch m_open{1};
};

Task<Result<>> executeGate(Database* database, Gate* gate) { co_return co_await database->execute(gate); }

Task<Result<>> openGate(Gate* gate) {
  gate->open();
  co_return Result<>{};
}

// Submits all commands while the writer is held.
std::vector<Result<>> executeTogether(Database& database, const std::vector<std::unique_ptr<Insert>>& commands) {
  Gate gate;
  std::thread holder([&] { EXPECT_TRUE(run(executeGate(&database, &gate))); });
  gate.waitUntilEntered();
  std::vector<Task<Result<>>> tasks;
  for (const auto& command : commands) tasks.push_back(database.execute(command.get()));
  tasks.push_back(openGate(&gate));
  auto results = runAll(std::move(tasks));
  holder.join();
  results.pop_back();
  return results;
}

// Ignores the error of its statement and claims success.
class Careless final : public HotCommand {
 public:
  [[nodiscard]] std::string_view name() const override { return "careless"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 5; }
  Result<> apply(Session& session) override {
    static_cast<void>(session.run(kInsertItem, {700, 1, "first"}));
    static_cast<void>(session.run(kInsertItem, {701, 13, "refused"}));
    static_cast<void>(session.run(kInsertItem, {702, 1, "after"}));
    return {};
  }
};

class Throwing final : public HotCommand {
 public:
  [[nodiscard]] std::string_view name() const override { return "throwing"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 6; }
  Result<> apply(Session& session) override {
    static_cast<void>(session.run(kInsertItem, {710, 1, "first"}));
    throw std::runtime_error("unexpected");
  }
};

Task<Result<>> addMany(Database* database, int count) {
  Add add;
  for (int i = 0; i < count; ++i) {
    auto done = co_await database->execute(&add);
    if (!done) co_return done;
  }
  co_return Result<>{};
}

class CommandsTest : public EngineTest {};

TEST_P(CommandsTest, EveryCommandOfManyCallersIsAppliedOnce) {
  open();
  std::vector<Task<Result<>>> tasks;
  for (int i = 0; i < 8; ++i) tasks.push_back(addMany(&database(), 1000));
  for (const auto& done : runAll(std::move(tasks), 2)) EXPECT_TRUE(done.has_value());
  EXPECT_EQ(number(database(), kCredits), 8000);
}

TEST_P(CommandsTest, ARefusalWritesNothingAndIsNoError) {
  open();
  Add add;
  ASSERT_TRUE(run(database().execute(&add)));
  Take tooMuch(2);
  Take enough(1);
  EXPECT_TRUE(run(database().execute(&tooMuch)));
  EXPECT_TRUE(run(database().execute(&enough)));
  EXPECT_FALSE(tooMuch.taken);
  EXPECT_TRUE(enough.taken);
  EXPECT_EQ(number(database(), kCountSteps), 1);
  EXPECT_EQ(number(database(), kDebits), 1);
}

TEST_P(CommandsTest, AnErrorDoesNotHurtItsNeighbours) {
  open();
  std::vector<std::unique_ptr<Insert>> commands;
  for (int i = 1; i <= 40; ++i) commands.push_back(std::make_unique<Insert>(i, i % 10 == 0 ? 13 : 1));
  const auto results = executeTogether(database(), commands);
  for (std::size_t i = 0; i < results.size(); ++i) {
    if ((i + 1) % 10 != 0) {
      EXPECT_TRUE(results[i].has_value()) << i;
      EXPECT_EQ(commands[i]->rows, 1);
      EXPECT_EQ(commands[i]->runs, i < 9 ? 2 : 1) << "the batch was not repeated one by one";
      continue;
    }
    ASSERT_FALSE(results[i].has_value()) << i;
    EXPECT_EQ(results[i].error().code, ErrorCode::Internal);
    EXPECT_TRUE(results[i].error().cause.starts_with("constraint: ")) << results[i].error().cause;
  }
  EXPECT_EQ(number(database(), kCountItems), 36);
  EXPECT_EQ(number(database(), kCountSteps), 36) << "half of a refused command was kept";
}

TEST_P(CommandsTest, ABatchIsAppliedInTheOrderOfItsKeys) {
  open();
  std::vector<std::unique_ptr<Insert>> commands;
  for (const int id : {50, 40, 30, 20, 10}) commands.push_back(std::make_unique<Insert>(id, 1));
  for (const auto& done : executeTogether(database(), commands)) EXPECT_TRUE(done.has_value());
  std::vector<std::int64_t> order;
  ASSERT_TRUE(run(database().read(&kStepOrder, {}, [&order](const RowView& row) { order.push_back(row.integer(0)); })));
  EXPECT_THAT(order, ::testing::ElementsAre(10, 20, 30, 40, 50));
}

TEST_P(CommandsTest, ACommandThatIgnoresAnErrorIsRolledBack) {
  open();
  Careless careless;
  const auto done = run(database().execute(&careless));
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(number(database(), kCountItems), 0);
}

TEST_P(CommandsTest, ACommandThatThrowsIsRolledBack) {
  open();
  Throwing throwing;
  ASSERT_FALSE(run(database().execute(&throwing)).has_value());
  EXPECT_EQ(number(database(), kCountItems), 0);
  Insert good(1, 1);
  EXPECT_TRUE(run(database().execute(&good)));
}

TEST_P(CommandsTest, AFullQueueAnswersOverloaded) {
  open({.commandQueue = 4});
  std::vector<std::unique_ptr<Insert>> commands;
  for (int i = 1; i <= 6; ++i) commands.push_back(std::make_unique<Insert>(i, 1));
  const auto results = executeTogether(database(), commands);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_TRUE(results[i].has_value()) << i;
  for (std::size_t i = 4; i < 6; ++i) {
    ASSERT_FALSE(results[i].has_value()) << i;
    EXPECT_EQ(results[i].error().code, ErrorCode::Overloaded);
  }
  EXPECT_EQ(number(database(), kCountItems), 4);
}

TEST_P(CommandsTest, DestroyingTheDatabaseCommitsWhatWaits) {
  open();
  Gate gate;
  boost::asio::io_context io;
  int good = 0;
  std::vector<std::unique_ptr<Insert>> commands;
  for (int i = 1; i <= 5; ++i) {
    commands.push_back(std::make_unique<Insert>(i, 1));
    boost::asio::co_spawn(io, database().execute(commands.back().get()),
                          [&good](const std::exception_ptr& thrown, const Result<>& done) { good += !thrown && done ? 1 : 0; });
  }
  std::thread holder([&] { EXPECT_TRUE(run(executeGate(&database(), &gate))); });
  gate.waitUntilEntered();
  io.poll();  // the five wait behind the gate
  std::thread destroyer([this] { m_engine->destroyDatabase(); });
  gate.open();
  destroyer.join();
  holder.join();
  EXPECT_EQ(good, 0) << "answered on a thread of the database";
  io.restart();
  io.run();
  EXPECT_EQ(good, 5);
}

INSTANTIATE_TEST_SUITE_P(Engines, CommandsTest, ::testing::ValuesIn(allEngines()), engineName);

}  // namespace
}  // namespace trunkline::storage::test
