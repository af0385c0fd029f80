// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/sandbox/sandbox_provider.h"

#include <gtest/gtest.h>

#include <set>

#include "server/modules/catalog/catalog_names.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"

namespace trunkline::providers::sandbox {
namespace {

using namespace std::chrono_literals;

class Sandbox : public ::testing::Test {
 protected:
  SandboxProvider make(SandboxProvider::Options options = {}) { return {clock, random, names, options}; }
  static BuyRequest order(std::string service = "whatsapp", std::string country = "US") {
    BuyRequest out;
    out.service = std::move(service);
    out.country = std::move(country);
    out.maxCost = Money(1'000'000, Currency{});
    return out;
  }
  static Bought bought(SandboxProvider& provider) { return std::get<Bought>(testing::runTask(provider.buy(order()))); }
  catalog::Catalog catalog;
  catalog::CatalogNames names{catalog};
  testing::FakeClock clock;
  testing::SeededRandom random;
};

TEST_F(Sandbox, SellsTheWholeCatalogueForFixedPrices) {
  auto provider = make();
  const auto first = testing::runTask(provider.catalogue());
  const auto second = testing::runTask(make().catalogue());
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->cells.size(), catalog.services().size() * catalog.countries().size());
  for (std::size_t i = 0; i < first->cells.size(); ++i) {
    EXPECT_EQ(first->cells[i].cost, second->cells[i].cost);
    EXPECT_GE(first->cells[i].cost.micros(), 10'000);
    EXPECT_LT(first->cells[i].cost.micros(), 50'000);
  }
}

TEST_F(Sandbox, TheCodeComesBetweenTwoAndFiveSeconds) {
  auto provider = make();
  for (int i = 0; i < 50; ++i) {
    const Bought number = bought(provider);
    clock.advance(1999ms);
    EXPECT_TRUE(std::holds_alternative<StillWaiting>(testing::runTask(provider.poll(number.ref))));
    clock.advance(3001ms);
    const auto outcome = testing::runTask(provider.poll(number.ref));
    ASSERT_TRUE(std::holds_alternative<Arrived>(outcome));
    const UpstreamMessage& message = std::get<Arrived>(outcome).messages.front();
    EXPECT_EQ(message.code->size(), 6U);
    EXPECT_NE(message.text.find(*message.code), std::string::npos);
  }
}

TEST_F(Sandbox, NumbersAndReferencesAreUniqueAlsoAfterARestart) {
  std::set<std::string> refs;
  std::set<std::string> phones;
  auto first = make();
  for (int i = 0; i < 200; ++i) {
    const Bought number = bought(first);
    EXPECT_TRUE(refs.insert(number.ref).second && phones.insert(number.phone).second);
    EXPECT_TRUE(number.phone.starts_with("1"));
    EXPECT_LE(number.phone.size(), 15U);
  }
  clock.advance(1s);
  auto second = make();
  EXPECT_TRUE(refs.insert(bought(second).ref).second);
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(testing::runTask(second.poll(*refs.begin()))));
}

// Both are provider 1 in the books, where a reference is sold once.
TEST_F(Sandbox, PlayMoneyAndRealMoneyNeverShareAReference) {
  auto real = make();
  SandboxProvider::Options options;
  options.currency = Currency::parse("XTS").value();
  auto play = make(options);
  std::set<std::string> refs;
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(refs.insert(bought(real).ref).second && refs.insert(bought(play).ref).second);
}

TEST_F(Sandbox, Scripts) {
  auto provider = make();
  provider.setScript({Script::Mode::Refuse, 0ms, 0ms});
  EXPECT_EQ(std::get<Refused>(testing::runTask(provider.buy(order()))).reason, Refusal::NoNumbers);
  provider.setScript({Script::Mode::Never, 0ms, 0ms});
  const Bought silent = bought(provider);
  clock.advance(600s);
  EXPECT_TRUE(std::holds_alternative<StillWaiting>(testing::runTask(provider.poll(silent.ref))));
  provider.setScript({Script::Mode::Deliver, 0ms, 0ms});
  EXPECT_TRUE(std::holds_alternative<Arrived>(testing::runTask(provider.poll(bought(provider).ref))));
}

TEST_F(Sandbox, AMessageCanBePutThere) {
  auto provider = make({.script = {Script::Mode::Never}});
  const Bought number = bought(provider);
  EXPECT_TRUE(provider.deliver(number.ref, "G-1234 is your code", "1234"));
  EXPECT_FALSE(provider.deliver("77", "x", "1"));
  const auto outcome = testing::runTask(provider.poll(number.ref));
  ASSERT_TRUE(std::holds_alternative<Arrived>(outcome));
  EXPECT_EQ(std::get<Arrived>(outcome).messages.front().code, "1234");
}

TEST_F(Sandbox, IsKnownToBeQuietUntilAMessageIsThereOrTheNumberEnds) {
  auto provider = make({.script = {.delayMin = 3s, .delayMax = 3s}});
  const Bought number = bought(provider);
  EXPECT_TRUE(provider.knownQuiet(number.ref));
  clock.advance(3s);
  EXPECT_FALSE(provider.knownQuiet(number.ref)) << "its code has come";
  auto silent = make({.script = {Script::Mode::Never}});
  const Bought other = bought(silent);
  EXPECT_TRUE(silent.knownQuiet(other.ref));
  EXPECT_TRUE(silent.deliver(other.ref, "text", "1"));
  EXPECT_FALSE(silent.knownQuiet(other.ref));
  const Bought ended = bought(silent);
  clock.advance(std::chrono::hours(1));
  EXPECT_FALSE(silent.knownQuiet(ended.ref));
  EXPECT_FALSE(silent.knownQuiet("77"));
}

TEST_F(Sandbox, CancelUntilTheCodeIsThere) {
  auto provider = make({.cancelMin = 2s});
  const Bought number = bought(provider);
  const auto early = testing::runTask(provider.cancel(number.ref));
  ASSERT_TRUE(std::holds_alternative<TooEarly>(early));
  EXPECT_EQ(std::get<TooEarly>(early).retryAfter, 2s);
  clock.advance(2s);
  EXPECT_TRUE(std::holds_alternative<Cancelled>(testing::runTask(provider.cancel(number.ref))));
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(testing::runTask(provider.poll(number.ref))));
  EXPECT_TRUE(std::holds_alternative<Undecided>(testing::runTask(provider.cancel(number.ref))));
  const Bought answered = bought(provider);
  clock.advance(5s);
  EXPECT_TRUE(std::holds_alternative<Undecided>(testing::runTask(provider.cancel(answered.ref))));
  EXPECT_TRUE(std::holds_alternative<Finished>(testing::runTask(provider.finish(answered.ref))));
  EXPECT_TRUE(std::holds_alternative<Undecided>(testing::runTask(provider.finish(answered.ref))));
}

TEST_F(Sandbox, RefusesWhatItDoesNotHaveAndPricesAboveTheLimit) {
  auto provider = make();
  EXPECT_EQ(std::get<Refused>(testing::runTask(provider.buy(order("moonbase")))).reason, Refusal::BadRequest);
  EXPECT_EQ(std::get<Refused>(testing::runTask(provider.buy(order("whatsapp", "XX")))).reason, Refusal::BadRequest);
  BuyRequest cheap = order();
  cheap.maxCost = Money(provider.costOf("whatsapp", "US").micros() - 1, Currency{});
  EXPECT_EQ(std::get<Refused>(testing::runTask(provider.buy(cheap))).reason, Refusal::PriceTooHigh);
}

TEST_F(Sandbox, ListsItsActiveNumbersAndForgetsExpiredAndTooMany) {
  auto provider = make({.numberLifetime = 100s, .numbersMax = 160, .script = {Script::Mode::Never}});
  const Bought first = bought(provider);
  EXPECT_EQ(testing::runTask(provider.active())->front().phone, first.phone);
  clock.advance(100s);
  EXPECT_TRUE(testing::runTask(provider.active())->empty());
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(testing::runTask(provider.poll(first.ref))));
  for (int i = 0; i < 1'000; ++i) static_cast<void>(bought(provider));
  EXPECT_LE(testing::runTask(provider.active())->size(), 160U);
}

}  // namespace
}  // namespace trunkline::providers::sandbox
