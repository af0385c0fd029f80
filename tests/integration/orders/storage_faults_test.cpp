// SPDX-License-Identifier: GPL-3.0-or-later
// What must come out when the database refuses, or when the answer of a commit is lost.
#include <gtest/gtest.h>

#include "tests/integration/orders/engine_test.h"

namespace trunkline::testing {
namespace {

using namespace std::chrono_literals;
using orders::State;
using Fault = FlakyDatabase::Fault;

// The first `times` uses of what has this in its name or text.
Engine::Faults firstTimes(std::string what, int times, Fault fault) {
  return [what = std::move(what), times, fault](std::string_view name) mutable {
    return name.find(what) != std::string_view::npos && times-- > 0 ? fault : Fault::None;
  };
}

class StorageFaults : public EngineTest {};

TEST_F(StorageFaults, ABoughtNumberWaitsForTheDatabase) {
  m_times.unknownFailover = 3s;
  auto engine = start({&m_first, &m_second});
  const UserId user = engine->addCustomer(5'000'000);
  engine->setFaults(firstTimes("attachNumber", 3, Fault::Refused));
  EXPECT_EQ(engine->place(user, "k1").status, 201);
  EXPECT_EQ(engine->number("SELECT count(*) FROM attempts WHERE state = 1 AND provider_ref = 'first-1'"), 1);
  EXPECT_EQ(m_second.buys, 0) << "the number that was paid for serves the order";
}

TEST_F(StorageFaults, ANumberThatCannotBeStoredIsLostAndTheOrderGoesOn) {
  auto engine = start({&m_first, &m_second});
  const UserId user = engine->addCustomer(5'000'000);
  engine->setFaults([this](std::string_view name) { return name == "attachNumber" && m_second.buys == 0 ? Fault::Refused : Fault::None; });
  const auto placed = engine->place(user, "k1");
  EXPECT_EQ(placed.status, 201) << placed.error;
  EXPECT_EQ(m_first.buys, 1);
  EXPECT_EQ(engine->number("SELECT count(*) FROM attempts WHERE n = 1 AND state = 5"), 1);
}

TEST_F(StorageFaults, ACaptureWhoseAnswerWasLostIsShownAtTheNextLook) {
  m_times.numberLifetime = 60s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const auto placed = engine->place(user, "k1");
  engine->setFaults(firstTimes("recordMessage", 1, Fault::AnswerLost));
  m_first.onPoll = [](const std::string&) { return codeArrived("123456"); };
  EXPECT_TRUE(becomes([&] { return engine->cachedBody(placed.id).find("\"received\"") != std::string::npos; }));
  EXPECT_EQ(m_first.cancels, 0);
}

TEST_F(StorageFaults, OrdersThatCouldNotBeReadAtTakeOverAreReadAgain) {
  m_times.numberLifetime = 60s;
  auto engine = start({&m_first});
  const UserId user = engine->addCustomer(5'000'000);
  const OrderId waiting = engine->place(user, "k1").id;
  m_first.onPoll = [](const std::string&) { return codeArrived("4321"); };
  engine = start({&m_first}, firstTimes("o.shard = $1", limits::kShards, Fault::Refused));
  EXPECT_EQ(engine->await(waiting, State::Received, 12s), State::Received);
}

}  // namespace
}  // namespace trunkline::testing
