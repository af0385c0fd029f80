// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/outbox_relay.h"

#include <boost/asio/detached.hpp>
#include <thread>

#include "server/base/clock.h"
#include "server/base/random.h"
#include "tests/integration/orders/flaky_database.h"
#include "tests/integration/orders/scripted_provider.h"
#include "tests/support/test_database.h"

namespace trunkline::jobs {
namespace {

using namespace std::chrono_literals;
using testing::FlakyDatabase;

class KeptEvents final : public EventSink {
 public:
  void deliver(const OutboxEvent& event) override { sequences.push_back(event.sequence); }
  std::vector<std::int64_t> sequences;
};

class OutboxRelayTest : public ::testing::Test {
 protected:
  void event(std::int64_t id, std::int64_t sequence, std::int64_t dueUs) {
    m_database.run("INSERT INTO outbox(id, topic, object_id, sequence, due_us, created_us) VALUES(" + std::to_string(id) +
                   ", 'order.received', 1, " + std::to_string(sequence) + ", " + std::to_string(dueUs) + ", 1)");
  }
  // A closed order whose number the provider has still to be told something about.
  void closedOrder(std::int64_t order, int state, const std::string& topic, int attempts = 0) {
    const std::string id = std::to_string(order);
    m_database.run(
        "INSERT INTO orders(id,user_id,shard,state,service,country,price,currency,price_set,price_rule,hold_id,attempt_n,"
        "created_us,closed_us) VALUES(" +
        id + ",1,0," + std::to_string(state) + ",'whatsapp','US',1,'USD',0,0," + id + ",1,1,1)");
    m_database.run(
        "INSERT INTO attempts(order_id,n,provider,state,service,country,max_cost,cost,cost_currency,provider_ref,sent_us) VALUES(" + id +
        ",1,2,1,'whatsapp','US',0,0,'USD','" + id + "',1)");
    m_database.run("INSERT INTO outbox(id,topic,object_id,sequence,attempts,due_us,created_us) VALUES(" + id + ",'" + topic + "'," + id +
                   ",1," + std::to_string(attempts) + ",1,1)");
  }
  void soldNumber(std::int64_t order) { closedOrder(order, 7, "provider.finish"); }
  void runFor(std::chrono::milliseconds time) {
    OutboxRelay relay({m_context, m_flaky, m_providers, m_sink, m_clock, m_ids, m_logger, *m_metrics, {}, m_messages, m_desk});
    relay.start();
    m_context.run_for(time);
    boost::asio::co_spawn(m_context, relay.stop(5s), boost::asio::detached);
    m_context.restart();
    m_context.run();
  }

  SystemClock m_clock;
  IdGenerator m_ids{m_clock, 1};
  SystemRandom m_random;
  testing::MemoryLogger m_logger;
  crypto::Envelope m_envelope{{{"k1", {}}}, m_random};
  orders::MessageBox m_messages{m_envelope, "identity key"};
  std::unique_ptr<Metrics> m_metrics = makeMetrics();
  testing::TestDatabase m_database{m_clock};
  FlakyDatabase m_flaky{*m_database};
  providers::ProviderSet m_providers;
  KeptEvents m_sink;
  boost::asio::io_context m_context;
  orders::OrdersStore m_store{*m_database, m_messages};
  orders::StatusCache m_cache;
  orders::OrderWaiters m_waiters;
  orders::OrderDesk m_desk{m_store, m_cache, m_waiters, m_logger, nullptr};
};

TEST_F(OutboxRelayTest, EventsOfOneObjectComeInTheirOrderWhateverTheirTimes) {
  event(11, 2, 500);
  event(12, 3, 400);
  event(13, 1, 600);
  runFor(50ms);
  EXPECT_EQ(m_sink.sequences, (std::vector<std::int64_t>{1, 2, 3}));
  EXPECT_EQ(m_database.number("SELECT count(*) FROM outbox WHERE done_us IS NULL"), 0);
}

TEST_F(OutboxRelayTest, ADatabaseThatRefusesWritesIsNotStormed) {
  m_database.run(
      "INSERT INTO outbox(id, topic, object_id, sequence, due_us, created_us) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
      "n WHERE i < 600) SELECT i, 'order.received', i, 1, 1, 1 FROM n");
  m_flaky.setFaults(
      [](std::string_view name) { return name == "markDelivered" ? FlakyDatabase::Fault::Refused : FlakyDatabase::Fault::None; });
  runFor(500ms);
  EXPECT_EQ(m_sink.sequences.size(), 500U) << "one bunch, then a pause";
}

TEST_F(OutboxRelayTest, ATryUpstreamIsCountedOnceAndAllTriesOfARoundAreClaimedTogether) {
  testing::ScriptedProvider provider(providers::ProviderNumber::SmsMan, "smsman");
  provider.onFinish = [](const std::string& ref) -> providers::FinishOutcome {
    if (ref == "1") return providers::Unknown{"no answer"};
    return providers::Finished{};
  };
  m_providers.add(provider);
  for (const std::int64_t order : {1, 2, 3}) soldNumber(order);
  std::atomic<int> claims{0};
  m_flaky.setFaults([&claims](std::string_view name) {
    claims += name == "claimEvents" ? 1 : 0;
    return FlakyDatabase::Fault::None;
  });
  runFor(50ms);
  EXPECT_EQ(claims, 1);
  EXPECT_EQ(m_database.text("SELECT group_concat(id||':'||attempts||(done_us IS NOT NULL)) FROM outbox"), "1:10,2:11,3:11");
  EXPECT_GT(m_database.number("SELECT due_us FROM outbox WHERE id = 1"), m_clock.nowUs()) << "asked again after a pause";
}

TEST_F(OutboxRelayTest, ANumberIsNotGivenUpBeforeItsProviderWasAskedAFewTimesHoweverOldTheEventIs) {
  testing::ScriptedProvider provider(providers::ProviderNumber::SmsMan, "smsman");
  provider.onCancel = [](const std::string&) -> providers::CancelOutcome { return providers::Unknown{"no answer"}; };
  provider.onPoll = [](const std::string&) -> providers::PollOutcome { return providers::Unknown{"no answer"}; };
  m_providers.add(provider);
  closedOrder(1, 9, "provider.reject");
  closedOrder(2, 9, "provider.reject", 2);
  runFor(50ms);
  EXPECT_EQ(m_database.text("SELECT group_concat(order_id||':'||state) FROM attempts"), "1:1,2:5") << "5: lost";
  EXPECT_EQ(m_database.text("SELECT group_concat(id||':'||(done_us IS NOT NULL)) FROM outbox"), "1:0,2:1");
}

}  // namespace
}  // namespace trunkline::jobs
