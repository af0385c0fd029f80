// SPDX-License-Identifier: GPL-3.0-or-later
// Orders from request to end on a real database; only the provider is scripted.
#include <gtest/gtest.h>

#include "tests/integration/orders/engine_test.h"

namespace trunkline::testing {
namespace {

using namespace std::chrono_literals;
using orders::State;

class OrderFlow : public EngineTest {};

TEST_F(OrderFlow, TheCodeArrivesAndOnlyThenMoneyIsTaken) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  ASSERT_EQ(placed.status, 201) << placed.error;
  EXPECT_EQ(engine->number("SELECT captured FROM orders"), 0);
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  EXPECT_EQ(engine->await(placed.id, State::Received), State::Received);
  const auto record = engine->load(placed.id);
  EXPECT_EQ(record.captured, 1'000'000);
  ASSERT_EQ(record.messages.size(), 1U);
  EXPECT_EQ(record.messages[0].code, "123456");
  EXPECT_EQ(engine->number("SELECT credits_posted - debits_posted FROM accounts WHERE owner_id IS NOT NULL AND code = 1"), 4'000'000);
}

TEST_F(OrderFlow, WhatIsCachedAtOnceIsWhatTheDatabaseHolds) {
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  EXPECT_EQ(engine->cachedBody(placed.id), *orders::render(engine->load(placed.id)).body);
}

TEST_F(OrderFlow, AnOrderWithoutAMessageExpiresAndIsRefundedWithinASecond) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  EXPECT_EQ(engine->await(placed.id, State::Expired), State::Expired);
  const auto record = engine->load(placed.id);
  EXPECT_LE(*record.closedUs - *record.expiresUs, 1'000'000);
  EXPECT_GE(*record.closedUs, *record.expiresUs);
  EXPECT_EQ(m_first.cancels, 1);
  EXPECT_EQ(engine->number("SELECT debits_pending FROM accounts WHERE owner_id IS NOT NULL AND code = 1"), 0);
}

TEST_F(OrderFlow, AMessageAtTheFinalPollIsDeliveredAndCharged) {
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  const auto expires = *engine->load(placed.id).expiresUs;
  m_first.onPoll = [expires](const std::string&) -> providers::PollOutcome {
    if (SystemClock().nowUs() >= expires) return codeArrived("9876");
    return providers::StillWaiting{};
  };
  EXPECT_EQ(engine->await(placed.id, State::Received), State::Received);
}

TEST_F(OrderFlow, ADoubtfulAnswerAtTheExpiryIsAskedOnceMoreBeforeTheNumberIsGivenUp) {
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  const auto expires = *engine->load(placed.id).expiresUs;
  std::atomic<int> late{0};
  m_first.onPoll = [expires, &late](const std::string&) -> providers::PollOutcome {
    if (SystemClock().nowUs() < expires) return providers::StillWaiting{};
    if (late++ == 0) return providers::Unknown{"garbage"};
    return codeArrived("2468");
  };
  EXPECT_EQ(engine->await(placed.id, State::Received), State::Received);
  EXPECT_EQ(m_first.cancels, 0);
}

TEST_F(OrderFlow, ANumberThatIsKnownToBeQuietIsNotPolledUntilItSpeaksOrEnds) {
  m_first.quiet = true;
  m_times.numberLifetime = 4s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto expiring = engine->place(user, "k1");
  const auto cancelled = engine->place(user, "k2");
  std::this_thread::sleep_for(3500ms);  // the first look comes after 3 s
  EXPECT_EQ(m_first.polls, 0);
  EXPECT_TRUE(engine->cancel(user, cancelled.id));
  EXPECT_EQ(engine->await(cancelled.id, State::Cancelled), State::Cancelled);
  EXPECT_EQ(engine->await(expiring.id, State::Expired), State::Expired);
  const int polls = m_first.polls;
  EXPECT_GE(polls, 2) << "each is asked once more before its number is given up";
  const auto third = engine->place(user, "k3");
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  m_first.quiet = false;
  EXPECT_EQ(engine->await(third.id, State::Received), State::Received);
}

TEST_F(OrderFlow, StaffHaveTheProviderAskedAtOnceAlsoWhereItIsThoughtToBeQuiet) {
  using Outcome = orders::PollOrder::Outcome;
  m_first.quiet = true;
  m_times.numberLifetime = 600s;
  auto engine = start({&m_first});
  const StaffId staff = engine->hire(Role::support);
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  ASSERT_EQ(engine->poll(placed.id, staff), Outcome::Asked);
  EXPECT_EQ(engine->await(placed.id, State::Received), State::Received);
  // After the code its turn comes every 30 s.
  m_first.onPoll = [](const std::string&) {
    auto both = codeArrived("123456");
    both.messages.push_back(codeArrived("7890").messages.front());
    return both;
  };
  ASSERT_EQ(engine->poll(placed.id, staff), Outcome::Asked);
  EXPECT_TRUE(becomes([&] { return engine->load(placed.id).messages.size() == 2; }));
  EXPECT_EQ(engine->number("SELECT count(*) FROM audit WHERE action='order.poll'"), 2);
}

TEST_F(OrderFlow, ACancelIsRefundedWhenTheProviderConfirms) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  const auto answer = engine->cancel(user, placed.id);
  ASSERT_TRUE(answer);
  EXPECT_NE(answer->body->find("\"cancelling\""), std::string::npos);
  EXPECT_EQ(engine->await(placed.id, State::Cancelled), State::Cancelled);
  EXPECT_TRUE(engine->cancel(user, placed.id)) << "cancelling twice is the same answer";
}

TEST_F(OrderFlow, AnEarlyCancelIsQueuedAndACodeThatComesMeanwhileIsDelivered) {
  m_times.cancelMin = 3s;
  m_times.numberLifetime = 30s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto queued = engine->place(user, "k1");
  ASSERT_TRUE(engine->cancel(user, queued.id));
  EXPECT_EQ(engine->await(queued.id, State::Cancelled, 1s), State::Closing);
  EXPECT_EQ(m_first.cancels, 0);
  EXPECT_EQ(engine->await(queued.id, State::Cancelled), State::Cancelled);

  const auto answered = engine->place(user, "k2");
  m_first.onPoll = [](const std::string&) { return codeArrived("5555"); };
  ASSERT_TRUE(engine->cancel(user, answered.id));
  EXPECT_EQ(engine->await(answered.id, State::Received), State::Received);
}

TEST_F(OrderFlow, ACancelWhileTheNumberIsBeingBoughtEndsCancelled) {
  m_first.buyDelayMs = 400;
  m_times.orderWait = 0s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  ASSERT_EQ(placed.status, 202);
  ASSERT_TRUE(engine->cancel(user, placed.id));
  EXPECT_EQ(engine->await(placed.id, State::Cancelled), State::Cancelled);
  EXPECT_EQ(m_first.cancels, 1) << "the number that came all the same is given back";
  EXPECT_EQ(engine->number("SELECT count(*) FROM outbox WHERE topic = 'order.pending'"), 1);
}

TEST_F(OrderFlow, HoweverManyWaitForAPendingOrderItIsAnnouncedOnce) {
  m_first.buyDelayMs = 400;
  m_times.orderWait = 0s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  for (const PlaceResult& result : engine->placeAll({20, {user, "same"}})) EXPECT_EQ(result.status, 202);
  EXPECT_EQ(engine->number("SELECT count(*) FROM outbox WHERE topic = 'order.pending'"), 1);
}

TEST_F(OrderFlow, AnOperatorThatIsOnlyPreferredDoesNotKeepTheOrderFromOtherNumbers) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  PlaceOrderRequest request = orderRequest();
  request.operator_ = decltype(request.operator_)::value_type{"tmobile"};
  EXPECT_EQ(engine->place(user, "strict", request).error, "out_of_stock");
  request.operator_mode = OperatorMode::prefer;
  EXPECT_EQ(engine->place(user, "prefer", request).status, 201);
}

TEST_F(OrderFlow, AnotherCustomersOrderDoesNotExist) {
  auto engine = start({&m_first});
  const auto placed = engine->place(engine->addCustomer(5'000'000), "k1");
  const UserId other = engine->addCustomer(0);
  EXPECT_EQ(engine->status(other, placed.id, 0s).error().code, ErrorCode::NotFound);
  EXPECT_EQ(engine->cancel(other, placed.id).error().code, ErrorCode::NotFound);
  EXPECT_EQ(engine->finish(other, placed.id).error().code, ErrorCode::NotFound);
}

TEST_F(OrderFlow, FinishTellsTheProviderAndIsRefusedBeforeTheCode) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  EXPECT_EQ(engine->finish(user, placed.id).error().code, ErrorCode::InvalidState);
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  engine->await(placed.id, State::Received);
  ASSERT_TRUE(engine->finish(user, placed.id));
  EXPECT_EQ(engine->load(placed.id).state, State::Completed);
  EXPECT_EQ(engine->cancel(user, placed.id).error().code, ErrorCode::InvalidState);
  EXPECT_TRUE(becomes([this] { return m_first.finishes == 1; }));
}

TEST_F(OrderFlow, LongPollingAnswersAtTheChange) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  const auto answer = engine->status(user, placed.id, 20s);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->state, State::Received);
  EXPECT_TRUE(engine->status(user, placed.id, 20s)) << "answers at once when there is nothing to wait for";
}

TEST_F(OrderFlow, FiftyTimesTheSameKeyIsOneOrder) {
  m_first.buyDelayMs = 50;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(50'000'000);
  const auto results = engine->placeAll({50, {user, "same"}});
  int fresh = 0;
  for (const PlaceResult& result : results) {
    EXPECT_EQ(result.status, 201) << result.error;
    EXPECT_EQ(result.id, results.front().id);
    fresh += result.replayed ? 0 : 1;
  }
  EXPECT_EQ(fresh, 1);
  EXPECT_EQ(m_first.buys, 1);
  EXPECT_EQ(engine->place(user, "same", "1.5").status, 422) << "another body under the same key";
}

TEST_F(OrderFlow, MoneyForOneOrderAndFiftyRequestsIsOneOrder) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(1'000'000);
  std::vector<std::pair<UserId, std::string>> requests;
  for (int i = 0; i < 50; ++i) requests.emplace_back(user, "k" + std::to_string(i));
  std::map<int, int> statuses;
  for (const PlaceResult& result : engine->placeAll(requests)) ++statuses[result.status];
  EXPECT_EQ(statuses, (std::map<int, int>{{201, 1}, {402, 49}}));
}

TEST_F(OrderFlow, AQuoteHoldsItsPriceButOnlyInItsOwnCurrency) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  EXPECT_EQ(engine->placeQuoted(user, "play", Money(1'000'000, Currency::parse("XTS").value())).error, "validation_failed");
  engine->offers.priceMicros = 3'000'000;
  ASSERT_EQ(engine->placeQuoted(user, "real", Money(900'000, {})).status, 201);
  EXPECT_EQ(engine->number("SELECT price FROM orders"), 900'000);
}

TEST_F(OrderFlow, AReplayFindsItsOrderAlthoughThePriceHasMovedSince) {
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  engine->offers.priceMicros = 3'000'000;
  EXPECT_EQ(engine->place(user, "k2").error, "price_changed");
  const auto replay = engine->place(user, "k1");
  EXPECT_EQ(replay.status, 201);
  EXPECT_TRUE(replay.replayed);
  EXPECT_EQ(replay.id, placed.id);
}

}  // namespace
}  // namespace trunkline::testing
