// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on a real database; what is done to an order is scripted.
#include "server/modules/desk/bulk_jobs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <functional>
#include <map>

#include "server/modules/desk/job_commands.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"
#include "tests/support/test_database.h"

namespace trunkline::desk {
namespace {

constexpr std::int64_t kFirstOrder = 5'000;

// Notes what it was asked, lets others have their turn, then answers as the test says.
class ScriptedCanceller final : public OrderCanceller {
 public:
  using Answer = std::function<Result<>(int call, OrderId order)>;
  explicit ScriptedCanceller(boost::asio::io_context& context) : m_context(context) {}

  Task<Result<>> cancelFor(UserId /*user*/, OrderId order, ledger::Activity activity) override {
    const int call = ++calls;
    ++asked[order.value()];
    last = std::move(activity);
    most = std::max(most, ++m_active);
    for (int turn = 0; turn < 20; ++turn) co_await boost::asio::post(m_context, kUseTask);
    --m_active;
    co_return answer ? answer(call, order) : Result<>{};
  }
  Answer answer;
  int calls{0};
  int most{0};  // at the same time
  std::map<std::int64_t, int> asked;
  ledger::Activity last;

 private:
  boost::asio::io_context& m_context;
  int m_active{0};
};

class CountedNews final : public JobNews {
 public:
  void jobChanged(JobId /*id*/) override { ++count; }
  int count{0};
};

class Bulk : public ::testing::Test {
 protected:
  void SetUp() override {
    database.run("INSERT INTO staff(id,email,password_hash,role,created_us) VALUES(1,'s@example.org','x',0,1)");
    database.run(
        "INSERT INTO orders(id,user_id,shard,state,service,country,price,currency,price_set,price_rule,hold_id,created_us) "
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<39) "
        "SELECT 5000+i,7,0,3,'telegram','US',1,'USD',0,0,1,1 FROM n");
  }
  JobId start(std::int64_t count) {
    StartJob::Input input;
    input.id = JobId(ids.next());
    for (std::int64_t i = 0; i < count; ++i) input.objects.push_back(kFirstOrder + i);
    input.idempotencyKey = input.id.text();
    input.requestHash = "hash";
    input.activity = {ids.next(), {StaffId(1), "192.0.2.1"}, "job.start", input.id.text(), "the provider is down", {}, {}, 1};
    StartJob command(input);
    EXPECT_TRUE(testing::runTask(database->execute(&command)));
    return input.id;
  }
  Result<bool> round() { return testing::runTask(context, jobs->round()); }
  void restart() { jobs.emplace(BulkJobs::Parts{context, *database, orders, news, clock, ids, logger}); }
  Job job(JobId id) { return testing::runTask(JobStore(*database).of(StaffId(1), id)).value().value(); }
  static int count(const Job& job, JobItemState state) { return static_cast<int>(std::ranges::count(*job.result, state, &JobItem::state)); }
  void cancel(JobId id) { database.run("UPDATE jobs SET state=2,ended_us=1 WHERE id=" + std::to_string(id.value())); }

  testing::FakeClock clock;
  testing::MemoryLogger logger;
  testing::TestDatabase database{clock};
  IdGenerator ids{clock, 0};
  boost::asio::io_context context;
  ScriptedCanceller orders{context};
  CountedNews news;
  std::optional<BulkJobs> jobs{std::in_place, BulkJobs::Parts{context, *database, orders, news, clock, ids, logger}};
};

TEST_F(Bulk, EachOrderOnceAFewAtATimeWithAResultForEach) {
  const JobId id = start(41);  // the last one is nobody's
  orders.answer = [](int /*call*/, OrderId order) -> Result<> {
    if (order.value() == kFirstOrder + 3) return fail(ErrorCode::InvalidState, "Too late.");
    return {};
  };
  ASSERT_EQ(round(), true);
  const Job ended = job(id);
  EXPECT_EQ(ended.state, JobState::done);
  EXPECT_EQ(ended.done, 41);
  EXPECT_EQ(ended.refused, 2);
  EXPECT_EQ(count(ended, JobItemState::done), 39);
  EXPECT_EQ(ended.result->at(3).code, "invalid_state");
  EXPECT_EQ(ended.result->at(3).detail, "Too late.");
  EXPECT_EQ(ended.result->at(40).code, "not_found");
  EXPECT_EQ(orders.calls, 40);
  EXPECT_EQ(orders.most, limits::kBulkAtOnce);
  EXPECT_EQ(news.count, 42) << "each order, and the end";
  EXPECT_EQ(orders.last.action, "order.cancel");
  EXPECT_EQ(orders.last.reason, "the provider is down");
  EXPECT_EQ(orders.last.actor.ip, "192.0.2.1");
  EXPECT_EQ(orders.last.after, R"({"job":")" + id.text() + R"("})");
  EXPECT_EQ(round(), false) << "nothing more to do";
}

TEST_F(Bulk, ACancelLeavesTheRestUndone) {
  const JobId id = start(40);
  orders.answer = [&](int call, OrderId /*order*/) -> Result<> {
    if (call == 3) cancel(id);
    return {};
  };
  ASSERT_EQ(round(), true);
  const Job ended = job(id);
  EXPECT_EQ(ended.state, JobState::cancelled);
  EXPECT_LE(orders.calls, 3 + limits::kBulkAtOnce) << "no more than what was under way";
  EXPECT_EQ(ended.done, orders.calls);
  EXPECT_EQ(count(ended, JobItemState::waiting), 40 - orders.calls);
}

TEST_F(Bulk, ARestartGoesOnWithWhatIsLeft) {
  const JobId id = start(40);
  orders.answer = [this](int call, OrderId /*order*/) -> Result<> {
    if (call == 3) boost::asio::co_spawn(context, jobs->stop(std::chrono::milliseconds(0)), boost::asio::detached);
    return {};
  };
  ASSERT_EQ(round(), true);
  EXPECT_EQ(job(id).state, JobState::running);
  EXPECT_LT(job(id).done, 40);
  restart();
  ASSERT_EQ(round(), true);
  EXPECT_EQ(job(id).state, JobState::done);
  EXPECT_EQ(orders.asked.size(), 40U);
  EXPECT_EQ(orders.calls, 40) << "none twice";
}

TEST_F(Bulk, WhileTheDatabaseTakesNothingNobodyHasRefusedAnything) {
  const JobId id = start(5);
  orders.answer = [](int call, OrderId /*order*/) -> Result<> {
    if (call == 2) return fail(ErrorCode::Overloaded, "The server takes no writes now.");
    return {};
  };
  EXPECT_FALSE(round());
  EXPECT_EQ(job(id).state, JobState::running);
  EXPECT_EQ(job(id).done, 4);
  ASSERT_EQ(round(), true);
  EXPECT_EQ(job(id).state, JobState::done);
  EXPECT_EQ(job(id).refused, 0);
}

TEST_F(Bulk, ItEndsWithTheRightsOfItsAuthor) {
  const JobId id = start(40);
  orders.answer = [this](int call, OrderId /*order*/) -> Result<> {
    if (call == 1) database.run("UPDATE staff SET state=1");
    return {};
  };
  ASSERT_EQ(round(), true);
  const Job ended = job(id);
  EXPECT_EQ(ended.state, JobState::failed);
  EXPECT_TRUE(ended.error);
  EXPECT_LE(orders.calls, 1 + limits::kBulkAtOnce);
  EXPECT_EQ(ended.done, orders.calls);
}

}  // namespace
}  // namespace trunkline::desk
