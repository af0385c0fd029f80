// SPDX-License-Identifier: GPL-3.0-or-later
// Ordinary transactions: all or nothing, own statements inline, the caller goes on where it was.
#include <stdexcept>
#include <thread>

#include "tests/integration/storage/engine.h"

namespace trunkline::storage::test {
namespace {

enum class Ending { Commit, Refuse, BreakAndIgnore, Throw };

// Inserts two rows, reads them back, ends as told.
class TwoItems final : public TransactionBody {
 public:
  explicit TwoItems(Ending ending) : m_ending(ending) {}
  Task<Result<>> run(Transaction* transaction) override {
    seen = -1;
    for (std::int64_t id = 1; id <= 2; ++id) {
      std::vector<OwnedValue> row{id, id, std::string("note")};
      auto inserted = co_await transaction->run(&kInsertItem, std::move(row), {});
      if (!inserted) co_return Failure(std::move(inserted.error()));
    }
    OnRow count = [this](const RowView& row) { seen = row.integer(0); };
    auto counted = co_await transaction->run(&kCountItems, {}, std::move(count));
    if (!counted) co_return Failure(std::move(counted.error()));
    if (m_ending == Ending::Refuse) co_return fail(ErrorCode::EmailTaken, "taken");
    if (m_ending == Ending::Throw) throw std::runtime_error("unexpected");
    if (m_ending == Ending::BreakAndIgnore) {
      std::vector<OwnedValue> same{std::int64_t{1}, std::int64_t{1}, {}};
      static_cast<void>(co_await transaction->run(&kInsertItem, std::move(same), {}));
    }
    co_return Result<>{};
  }
  std::int64_t seen{-1};

 private:
  Ending m_ending;
};

Task<Result<>> staysOnItsThread(Database* database) {
  const auto before = std::this_thread::get_id();
  TwoItems body(Ending::Commit);
  auto done = co_await database->transaction(&body);
  if (!done) co_return done;
  if (std::this_thread::get_id() != before) co_return fail(ErrorCode::Internal, "resumed after a transaction on a foreign thread");
  auto rows = co_await database->read(&kCountItems, {}, {});
  if (!rows) co_return Failure(std::move(rows.error()));
  if (std::this_thread::get_id() != before) co_return fail(ErrorCode::Internal, "resumed after a read on a foreign thread");
  co_return Result<>{};
}

class TransactionsTest : public EngineTest {};

TEST_P(TransactionsTest, CommitsAllItsStatementsAndSeesThem) {
  open();
  TwoItems body(Ending::Commit);
  ASSERT_TRUE(run(database().transaction(&body)));
  EXPECT_EQ(body.seen, 2);
  EXPECT_EQ(number(database(), kCountItems), 2);
}

TEST_P(TransactionsTest, ARefusalRollsBackAndIsAnsweredAsItIs) {
  open();
  TwoItems body(Ending::Refuse);
  const auto done = run(database().transaction(&body));
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, ErrorCode::EmailTaken);
  EXPECT_EQ(body.seen, 2);
  EXPECT_EQ(number(database(), kCountItems), 0);
}

TEST_P(TransactionsTest, AnIgnoredErrorRollsBack) {
  open();
  TwoItems body(Ending::BreakAndIgnore);
  const auto done = run(database().transaction(&body));
  ASSERT_FALSE(done.has_value());
  EXPECT_TRUE(done.error().cause.starts_with("constraint: ")) << done.error().cause;
  EXPECT_EQ(number(database(), kCountItems), 0);
}

TEST_P(TransactionsTest, AnExceptionRollsBack) {
  open();
  TwoItems thrower(Ending::Throw);
  EXPECT_FALSE(run(database().transaction(&thrower)).has_value());
  EXPECT_EQ(number(database(), kCountItems), 0);
  TwoItems good(Ending::Commit);
  EXPECT_TRUE(run(database().transaction(&good)));
}

TEST_P(TransactionsTest, TheCallerGoesOnWhereItWas) {
  open();
  const auto done = run(staysOnItsThread(&database()));
  EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
}

INSTANTIATE_TEST_SUITE_P(Engines, TransactionsTest, ::testing::ValuesIn(allEngines()), engineName);

}  // namespace
}  // namespace trunkline::storage::test
