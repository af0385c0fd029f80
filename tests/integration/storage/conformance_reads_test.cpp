// SPDX-License-Identifier: GPL-3.0-or-later
// Reads: values, freshness, deadlines, limits.
#include <latch>
#include <limits>
#include <thread>

#include "tests/integration/storage/engine.h"

namespace trunkline::storage::test {
namespace {

constexpr Sql kSelectItems{"SELECT id, amount, note FROM items ORDER BY id"};
constexpr Sql kSwapped{"SELECT $2, $1, '$1 -- $2'"};
constexpr Sql kNoSuchTable{"SELECT 1 FROM nowhere"};
constexpr Sql kEndless{"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"};
constexpr std::string_view kEndlessText = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
constexpr Sql kOne{"SELECT 1"};

class InsertItem final : public HotCommand {
 public:
  InsertItem(std::int64_t id, std::optional<std::int64_t> amount, std::optional<std::string> note)
      : m_id(id), m_amount(amount), m_note(std::move(note)) {}
  [[nodiscard]] std::string_view name() const override { return "insertItem"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_id; }
  Result<> apply(Session& session) override {
    auto rows = session.run(kInsertItem, {m_id, m_amount, m_note});
    if (!rows) return Failure(std::move(rows.error()));
    return {};
  }

 private:
  std::int64_t m_id;
  std::optional<std::int64_t> m_amount;
  std::optional<std::string> m_note;
};

struct Item {
  std::int64_t id;
  std::optional<std::int64_t> amount;
  std::optional<std::string> note;
  bool operator==(const Item&) const = default;
};

Task<Result<>> insert(Database* database, Item item) {
  InsertItem command(item.id, item.amount, item.note);
  co_return co_await database->execute(&command);
}

// Counts right after each acknowledged insert.
Task<Result<>> insertAndCount(Database* database, int rounds) {
  for (int i = 1; i <= rounds; ++i) {
    auto done = co_await insert(database, {i, i == 13 ? 0 : i, std::nullopt});
    if (!done) co_return done;
    std::int64_t count = 0;
    OnRow onRow = [&count](const RowView& row) { count = row.integer(0); };
    auto rows = co_await database->read(&kCountItems, {}, std::move(onRow));
    if (!rows) co_return Failure(std::move(rows.error()));
    if (count != i) co_return fail(ErrorCode::Internal, "a read missed an acknowledged commit");
  }
  co_return Result<>{};
}

class ReadsTest : public EngineTest {};

TEST_P(ReadsTest, ValuesComeBackAsTheyWent) {
  open();
  const std::vector<Item> items{{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), "plain"},
                                {1, std::nullopt, std::nullopt},
                                {2, 0, ""},
                                {3, -1, "O'Brien said \"yes\"; -- $1"},
                                {4, 4, "Привет 世界 🙂"},
                                {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(), "end"}};
  for (const Item& item : items) ASSERT_TRUE(run(insert(&database(), item)));
  std::vector<Item> back;
  const auto rows = run(database().read(
      &kSelectItems, {}, [&back](const RowView& row) { back.push_back({row.integer(0), row.optionalInteger(1), row.optionalText(2)}); }));
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, 6);
  EXPECT_EQ(back, items);
}

TEST_P(ReadsTest, ParametersAreBoundByTheirNumber) {
  open();
  std::vector<std::string> values;
  ASSERT_TRUE(run(database().read(&kSwapped, {std::string("first"), std::string("second")}, [&values](const RowView& row) {
    for (int column = 0; column < 3; ++column) values.emplace_back(row.text(column));
  })));
  EXPECT_THAT(values, ::testing::ElementsAre("second", "first", "$1 -- $2"));
}

TEST_P(ReadsTest, TheNumberOfParametersMustMatch) {
  open();
  EXPECT_FALSE(run(database().read(&kSwapped, {std::string("first")}, {})).has_value());
}

TEST_P(ReadsTest, AReadSeesEveryAcknowledgedCommit) {
  open();
  const auto done = run(insertAndCount(&database(), 100));
  EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
}

TEST_P(ReadsTest, TheDeadlineInterruptsALongRead) {
  open();
  const auto rows = run(database().read(&kEndless, {}, {}, ReadOptions{.deadline = std::chrono::milliseconds(30)}));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().code, ErrorCode::Overloaded);
  EXPECT_EQ(rows.error().cause, "deadline");
  EXPECT_EQ(number(database(), kOne), 1) << "the reader is unusable afterwards";
}

TEST_P(ReadsTest, ADeadlineThatIsOverIsNotStarted) {
  open();
  const auto rows = run(database().read(&kOne, {}, {}, ReadOptions{.deadline = std::chrono::milliseconds(0)}));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().cause, "deadline");
}

TEST_P(ReadsTest, TooManyRowsAreAnErrorNotACut) {
  open();
  for (int i = 1; i <= 3; ++i) ASSERT_TRUE(run(insert(&database(), {i, 1, std::nullopt})));
  EXPECT_FALSE(run(database().read(&kSelectItems, {}, {}, ReadOptions{.rowsMax = 2})).has_value());
  EXPECT_TRUE(run(database().read(&kSelectItems, {}, {}, ReadOptions{.rowsMax = 3})).has_value());
}

TEST_P(ReadsTest, AReadCannotWrite) {
  open();
  EXPECT_FALSE(run(database().read(&kInsertItem, {std::int64_t{1}, std::int64_t{1}, {}}, {})).has_value());
  EXPECT_EQ(number(database(), kCountItems), 0);
}

TEST_P(ReadsTest, AWrongStatementIsAnErrorAndNotTheEnd) {
  open();
  EXPECT_FALSE(run(database().read(&kNoSuchTable, {}, {})).has_value());
  EXPECT_EQ(number(database(), kOne), 1);
}

TEST_P(ReadsTest, AReceiverThatThrowsIsAnErrorAndNotTheEnd) {
  open();
  EXPECT_FALSE(run(database().read(&kOne, {}, [](const RowView&) { throw std::runtime_error("unexpected"); })).has_value());
  EXPECT_EQ(number(database(), kOne), 1);
}

TEST_P(ReadsTest, AFullQueueAnswersOverloaded) {
  open({.readQueue = 2, .readers = 1});
  std::latch entered(1);
  std::latch letGo(1);
  std::thread holder([&] {
    EXPECT_TRUE(run(database().read(&kOne, {}, [&](const RowView&) {
      entered.count_down();
      letGo.wait();
    })));
  });
  entered.wait();
  std::vector<Task<Result<std::int64_t>>> tasks;
  for (int i = 0; i < 3; ++i) {
    // The third finds two waiting; its refusal lets the others go on.
    tasks.push_back(database().read(&kOne, {}, {}));
  }
  struct LetGo {
    static Task<Result<std::int64_t>> run(std::latch* latch) {
      latch->count_down();
      co_return std::int64_t{0};
    }
  };
  tasks.push_back(LetGo::run(&letGo));
  const auto results = runAll(std::move(tasks));
  holder.join();
  EXPECT_TRUE(results[0].has_value());
  EXPECT_TRUE(results[1].has_value());
  ASSERT_FALSE(results[2].has_value());
  EXPECT_EQ(results[2].error().code, ErrorCode::Overloaded);
}

TEST_P(ReadsTest, AJobReadsAnyTextButOnlyReads) {
  open();
  ASSERT_TRUE(run(insert(&database(), {1, 7, std::nullopt})));
  std::int64_t amount = 0;
  const std::chrono::seconds deadline(5);
  const auto rows =
      run(database().jobRead("SELECT amount FROM items", [&amount](const RowView& row) { amount = row.integer(0); }, deadline));
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(amount, 7);
  for (const char* text : {"DELETE FROM items", "SELECT 1; DELETE FROM items", "DROP TABLE items", "UPDATE items SET amount = 1", ""}) {
    EXPECT_FALSE(run(database().jobRead(text, {}, deadline)).has_value()) << text;
  }
  EXPECT_EQ(number(database(), kCountItems), 1);
}

TEST_P(ReadsTest, AJobHasADeadlineToo) {
  open();
  const auto rows = run(database().jobRead(std::string(kEndlessText), {}, std::chrono::seconds(0)));
  ASSERT_FALSE(rows.has_value());
  EXPECT_EQ(rows.error().cause, "deadline");
}

TEST_P(ReadsTest, DestroyingTheDatabaseInterruptsARead) {
  open();
  std::latch started(1);
  Result<std::int64_t> answer;
  std::thread caller([&] {
    // The first row comes at once, then the statement goes on for ever.
    constexpr static Sql kRows{"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 2"};
    answer = run(database().read(&kRows, {}, [&started](const RowView&) { started.count_down(); }));
  });
  started.wait();
  m_engine->destroyDatabase();
  caller.join();
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::Overloaded);
  EXPECT_EQ(answer.error().cause, "closing");
}

INSTANTIATE_TEST_SUITE_P(Engines, ReadsTest, ::testing::ValuesIn(allEngines()), engineName);

}  // namespace
}  // namespace trunkline::storage::test
