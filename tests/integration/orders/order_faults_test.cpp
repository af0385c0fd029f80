// SPDX-License-Identifier: GPL-3.0-or-later
// What must come out when the provider refuses, lies, stays silent, or the process dies.
#include <gtest/gtest.h>

#include "tests/integration/orders/engine_test.h"

namespace trunkline::testing {
namespace {

using namespace std::chrono_literals;
using orders::State;

class OrderFaults : public EngineTest {
 protected:
  std::int64_t attempts(const std::string& condition) { return m_engine->number("SELECT count(*) FROM attempts WHERE " + condition); }
};

TEST_F(OrderFaults, ARefusalGoesOnToTheNextProvider) {
  m_first.onBuy = [](int) { return providers::Refused{providers::Refusal::NoNumbers, "no_numbers"}; };
  auto engine = start({&m_first, &m_second});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(placed.status, 201);
  EXPECT_EQ(m_second.buys, 1);
  EXPECT_EQ(engine->offers.refusals, 1);
  EXPECT_EQ(attempts("n = 1 AND state = 2 AND error = 'no_numbers'"), 1);
  EXPECT_EQ(attempts("n = 2 AND state = 1"), 1);
}

TEST_F(OrderFaults, TheNextProviderIsNotBoughtBelowItsCostAndTheLeastMargin) {
  m_first.onBuy = [](int) { return providers::Refused{providers::Refusal::NoNumbers, "no_numbers"}; };
  auto engine = start({&m_first, &m_second});
  const UserId user = engine->addCustomer(5'000'000);
  EXPECT_EQ(engine->placeQuoted(user, "k1", Money(734'999, {})).error, "out_of_stock") << "0.70 and 5 % is more than was promised";
  EXPECT_EQ(m_second.buys, 0);
  EXPECT_EQ(engine->placeQuoted(user, "k2", Money(735'000, {})).status, 201);
  EXPECT_EQ(m_second.buys, 1);
}

TEST_F(OrderFaults, WhenNobodySellsTheOrderFailsAndTheReplayAnswersTheSame) {
  m_first.onBuy = [](int) { return providers::Refused{providers::Refusal::NoNumbers, "no_numbers"}; };
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  for (int i = 0; i < 2; ++i) {
    const auto placed = engine->place(user, "k1");
    EXPECT_EQ(placed.status, 409);
    EXPECT_EQ(placed.error, "out_of_stock");
    EXPECT_NE(placed.id, OrderId()) << "the answer names the order that failed";
  }
  EXPECT_EQ(m_first.buys, 1);
  EXPECT_EQ(engine->number("SELECT state FROM orders"), 10);
  EXPECT_EQ(engine->number("SELECT debits_pending FROM accounts WHERE owner_id IS NOT NULL AND code = 1"), 0);
}

TEST_F(OrderFaults, AnUnknownOutcomeIsNeverBoughtAgainThereAndFailsOver) {
  m_first.onBuy = [](int) { return providers::Unknown{"timed out after sending"}; };
  auto engine = start({&m_first, &m_second});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(placed.status, 201) << placed.error;
  EXPECT_EQ(m_first.buys, 1);
  EXPECT_EQ(m_second.buys, 1);
  EXPECT_EQ(attempts("n = 1 AND state = 5"), 1);
  EXPECT_EQ(engine->number("SELECT count(*) FROM transfers WHERE code = 60"), 1)
      << "the number that may have been bought is booked as lost";
}

TEST_F(OrderFaults, AnUnknownOutcomeWithNobodyElseEndsFailedAndReleased) {
  m_first.onBuy = [](int) { return providers::Unknown{"garbage"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(placed.error, "out_of_stock");
  EXPECT_EQ(engine->load(placed.id).state, State::Failed);
  EXPECT_EQ(m_first.buys, 1);
}

TEST_F(OrderFaults, AWrongCountryIsNotChargedAndGivenBack) {
  m_first.onBuy = [](int) {
    auto bought = boughtNumber("wrong-1");
    bought.wrongCountry = true;
    return bought;
  };
  auto engine = start({&m_first, &m_second});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(placed.status, 201);
  EXPECT_TRUE(becomes([&] { return attempts("n = 1 AND state = 4") == 1; }));
  EXPECT_EQ(m_first.cancels, 1);
  EXPECT_EQ(engine->number("SELECT count(*) FROM transfers WHERE code IN(40, 41) AND attempt_n = 1"), 2);
}

TEST_F(OrderFaults, AWrongCountryThatCannotBeGivenBackIsALoss) {
  m_first.onBuy = [](int) {
    auto bought = boughtNumber("wrong-1");
    bought.wrongCountry = true;
    return bought;
  };
  m_first.onCancel = [](const std::string&) { return providers::Unknown{"unreachable"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(placed.error, "out_of_stock");
  EXPECT_TRUE(becomes([&] { return attempts("state = 5") == 1; }));
  EXPECT_EQ(engine->number("SELECT count(*) FROM transfers WHERE code = 60"), 1);
}

TEST_F(OrderFaults, AReferenceSoldTwiceServesOneOrder) {
  m_first.onBuy = [](int) { return boughtNumber("the same"); };
  auto engine = start({&m_first, &m_second});
  const UserId user = engine->addCustomer(5'000'000);
  EXPECT_EQ(engine->place(user, "k1").status, 201);
  EXPECT_EQ(engine->place(user, "k2").status, 201);
  EXPECT_EQ(m_second.buys, 1) << "the second order is served elsewhere";
  EXPECT_EQ(attempts("provider_ref = 'the same'"), 1);
}

TEST_F(OrderFaults, ANumberClosedByTheProviderIsRefunded) {
  m_first.onPoll = [](const std::string&) { return providers::ClosedUpstream{}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  EXPECT_EQ(m_first.cancels, 0);
}

TEST_F(OrderFaults, AnUnreachableProviderDoesNotKeepTheCustomersMoney) {
  m_first.onPoll = [](const std::string&) { return providers::Unknown{"no answer"}; };
  m_first.onCancel = [](const std::string&) { return providers::Unknown{"no answer"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  EXPECT_EQ(attempts("state = 1"), 1) << "the attempt stays open until the provider answers";
  m_first.onCancel = [](const std::string&) { return providers::Cancelled{}; };
  EXPECT_TRUE(becomes([&] { return attempts("state = 4") == 1; }));
}

TEST_F(OrderFaults, ACodeThatComesAfterTheRefundIsKeptForStaffAndNeverCharged) {
  m_first.onPoll = [](const std::string&) { return providers::Unknown{"no answer"}; };
  m_first.onCancel = [](const std::string&) { return providers::Unknown{"no answer"}; };
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  m_first.onCancel = [](const std::string&) { return providers::Undecided{}; };
  EXPECT_TRUE(becomes([&] { return attempts("state = 5") == 1; })) << "the provider charged for the code";
  EXPECT_EQ(engine->number("SELECT count(*) FROM sms WHERE late = 1 AND sealed <> ''"), 1);
  EXPECT_EQ(engine->load(placed.id).messages.size(), 1U);
  EXPECT_EQ(engine->load(placed.id).captured, 0);
  EXPECT_EQ(orders::render(engine->load(placed.id)).body->find("123456"), std::string::npos) << "not paid for, not shown to the customer";
  EXPECT_EQ(engine->number("SELECT sum(debits_posted) FROM accounts WHERE owner_id IS NOT NULL"), 0);
}

TEST_F(OrderFaults, ANumberThatCannotBeGivenBackIsAskedOnceMoreForItsCode) {
  m_first.onPoll = [](const std::string&) { return providers::Unknown{"no answer"}; };
  m_first.onCancel = [](const std::string&) { return providers::Unknown{"no answer"}; };
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  m_first.onPoll = [](const std::string&) { return codeArrived("654321"); };
  EXPECT_TRUE(becomes([&] { return attempts("state = 5") == 1; }));
  EXPECT_EQ(engine->number("SELECT count(*) FROM sms WHERE late = 1"), 1);
}

TEST_F(OrderFaults, ACrashDuringTheBuyEndsRefunded) {
  m_first.buyDelayMs = 60'000;
  m_times.orderWait = 0s;
  UserId user;
  {
    auto engine = start({&m_first});
    user = engine->addCustomer(5'000'000);
    ASSERT_EQ(engine->place(user, "k1").status, 202);
  }
  m_first.buyDelayMs = 0;
  auto engine = start({&m_first});
  const OrderId id(engine->number("SELECT id FROM orders"));
  EXPECT_EQ(engine->await(id, State::Failed, 10s), State::Failed);
  EXPECT_EQ(m_first.buys, 1);
  EXPECT_EQ(attempts("state = 5"), 1);
}

TEST_F(OrderFaults, OrdersThatWaitedThroughARestartAreWatchedAgain) {
  m_times.numberLifetime = 60s;
  OrderId waiting;
  UserId user;
  {
    auto engine = start({&m_first});
    user = engine->addCustomer(5'000'000);
    waiting = engine->place(user, "k1").id;
  }
  m_first.onPoll = [](const std::string&) { return codeArrived("4321"); };
  auto engine = start({&m_first});
  EXPECT_EQ(engine->await(waiting, State::Received), State::Received);
}

}  // namespace
}  // namespace trunkline::testing
