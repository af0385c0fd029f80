// SPDX-License-Identifier: GPL-3.0-or-later
// Every commit that changes an order is announced within the process, also where its customer is told nothing.
#include <gtest/gtest.h>

#include "tests/integration/orders/engine_test.h"

namespace trunkline::testing {
namespace {

using orders::State;

class OrderChanges : public EngineTest {
 protected:
  // Announcements trail their commit by a moment.
  void expectChanges(OrderId id, int count) {
    EXPECT_TRUE(becomes([&] { return m_engine->changes.of(id) >= count; })) << m_engine->changes.of(id);
    EXPECT_EQ(m_engine->changes.of(id), count);
  }
};

TEST_F(OrderChanges, AnOrderIsThereBeforeItsNumberAndChangesWithItsProvider) {
  m_first.onBuy = [](int) { return providers::Refused{providers::Refusal::NoNumbers, "no_numbers"}; };
  auto engine = start({&m_first, &m_second});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  ASSERT_EQ(placed.status, 201);
  expectChanges(placed.id, 3);  // placed, on to the second provider, number
  EXPECT_EQ(engine->number("SELECT state_version FROM orders"), 2);
}

TEST_F(OrderChanges, AnUnknownPurchaseIsAChange) {
  m_first.onBuy = [](int) { return providers::Unknown{"timed out after sending"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  expectChanges(placed.id, 3);  // placed, unknown, failed
}

TEST_F(OrderChanges, AnExpiryIsAChangeBeforeTheProviderHasConfirmedIt) {
  m_first.onCancel = [](const std::string&) { return providers::Unknown{"unreachable"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  expectChanges(placed.id, 4);  // placed, number, closing, expired
}

TEST_F(OrderChanges, ANumberThatIsGivenBackLaterIsAChangeOfAnOrderThatHasItsNumber) {
  m_first.onBuy = [](int) {
    auto bought = boughtNumber("wrong-1");
    bought.wrongCountry = true;
    return bought;
  };
  m_second.quiet = true;
  auto engine = start({&m_first, &m_second});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  ASSERT_EQ(placed.status, 201);
  expectChanges(placed.id, 4);  // placed, on to the second provider, number, the first one's given back
  EXPECT_EQ(engine->number("SELECT count(*) FROM attempts WHERE n = 1 AND state = 4"), 1);
}

TEST_F(OrderChanges, ACancelAndAFinishAreChanges) {
  m_first.onPoll = [](const std::string& ref) -> providers::PollOutcome {
    if (ref == "sells") return codeArrived("1234");
    return providers::StillWaiting{};
  };
  m_first.onBuy = [](int n) { return boughtNumber(n == 1 ? "waits" : "sells"); };
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto cancelled = engine->place(user, "k1");
  ASSERT_TRUE(engine->cancel(user, cancelled.id));
  EXPECT_EQ(engine->await(cancelled.id, State::Cancelled), State::Cancelled);
  expectChanges(cancelled.id, 4);  // placed, number, closing, cancelled
  const auto sold = engine->place(user, "k2");
  EXPECT_EQ(engine->await(sold.id, State::Received), State::Received);
  ASSERT_TRUE(engine->finish(user, sold.id));
  expectChanges(sold.id, 4);  // placed, number, received, completed
}

}  // namespace
}  // namespace trunkline::testing
