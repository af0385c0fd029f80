// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "server/modules/catalog/catalog.h"
#include "tests/support/fake_clock.h"

namespace trunkline::demo {
namespace {

constexpr std::int64_t kHourUs = 3'600'000'000;
constexpr std::int64_t kDayUs = 24 * kHourUs;

PlanOptions options(int users = 400, int orders = 4'000) {
  PlanOptions out;
  out.users = users;
  out.orders = orders;
  out.endUs = testing::FakeClock::kStartUs;
  out.sandboxCost = [](std::string_view service, std::string_view country) {
    return static_cast<std::int64_t>(100 + service.size() * 7 + static_cast<std::size_t>(country.front())) * 100;
  };
  return out;
}

std::int64_t count(const Plan& plan, Ending ending) {
  return std::count_if(plan.orders.begin(), plan.orders.end(), [ending](const PlannedOrder& order) { return order.ending == ending; });
}

TEST(Plan, HasWhatWasAskedForAndIsTheSameEveryTime) {
  const Plan plan = makePlan(options());
  const Plan again = makePlan(options());
  ASSERT_EQ(plan.accounts.size(), 400U);
  ASSERT_EQ(plan.orders.size(), 4'000U);
  for (std::size_t i = 0; i < plan.orders.size(); ++i) {
    ASSERT_EQ(plan.orders[i].placedUs, again.orders[i].placedUs);
    ASSERT_EQ(plan.orders[i].account, again.orders[i].account);
    ASSERT_EQ(plan.orders[i].code, again.orders[i].code);
  }
  PlanOptions other = options();
  other.seed = 2;
  EXPECT_NE(makePlan(other).orders.front().placedUs, plan.orders.front().placedUs);
}

TEST(Plan, EightyPercentGetACodeAndFifteenExpire) {
  const Plan plan = makePlan(options());
  EXPECT_NEAR(static_cast<double>(count(plan, Ending::Code)), 3'200, 120);
  EXPECT_NEAR(static_cast<double>(count(plan, Ending::Expired)), 600, 100);
  EXPECT_GT(count(plan, Ending::Cancelled), 0);
  EXPECT_GT(count(plan, Ending::Failed), 0);
}

TEST(Plan, MomentsOfAnOrderFollowOneAnotherAndNothingIsOpenAtTheEnd) {
  const Plan plan = makePlan(options());
  for (const PlannedOrder& order : plan.orders) {
    EXPECT_GE(order.placedUs, plan.startUs);
    EXPECT_GE(order.placedUs, plan.accounts[order.account].openedUs);
    if (order.ending != Ending::Failed) {
      EXPECT_LT(order.isRefusedFirst ? order.refusedUs : order.placedUs, order.numberUs);
      EXPECT_LT(order.numberUs, order.turnUs);
      EXPECT_LT(order.turnUs, order.endUs);
    }
    EXPECT_LE(order.endUs, testing::FakeClock::kStartUs);
  }
}

TEST(Plan, EverythingSoldIsInTheCatalogue) {
  const catalog::Catalog catalog;
  const Plan plan = makePlan(options());
  std::set<providers::ProviderNumber> sellers;
  for (const PlannedOrder& order : plan.orders) {
    const catalog::Service* const service = catalog.service(order.service);
    ASSERT_NE(service, nullptr) << order.service;
    EXPECT_EQ(service->slug, order.service);
    ASSERT_NE(catalog.country(order.country), nullptr) << order.country;
    EXPECT_GT(order.priceMicros, order.costMicros);
    sellers.insert(order.seller);
  }
  EXPECT_EQ(sellers.size(), 2U);
}

TEST(Plan, TheSandboxMayStepInAtThePriceOfTheUpstream) {
  const Plan plan = makePlan(options());
  EXPECT_FALSE(plan.upstream.empty());
  std::int64_t steppedIn = 0;
  for (const PlannedOrder& order : plan.orders) {
    if (!order.isRefusedFirst) continue;
    ++steppedIn;
    EXPECT_EQ(order.seller, providers::ProviderNumber::Sandbox);
    EXPECT_LT(order.askedFirstMicros, order.costMicros);
    EXPECT_LE(order.costMicros * 105, order.priceMicros * 100) << "less than the least margin";
  }
  EXPECT_GT(steppedIn, 0);
}

TEST(Plan, CreditsComeBeforeTheOrdersThatTheyPay) {
  const Plan plan = makePlan(options());
  std::map<std::size_t, std::vector<std::pair<std::int64_t, std::int64_t>>> movements;
  for (const PlannedCredit& credit : plan.credits) {
    EXPECT_GT(credit.atUs, plan.accounts[credit.account].openedUs);
    movements[credit.account].emplace_back(credit.atUs, credit.micros);
  }
  for (const PlannedOrder& order : plan.orders) movements[order.account].emplace_back(order.placedUs, -order.priceMicros);
  for (auto& [account, list] : movements) {
    std::sort(list.begin(), list.end());
    std::int64_t left = 0;
    for (const auto& [atUs, micros] : list) EXPECT_GE(left += micros, 0) << "account " << account;
  }
}

TEST(Plan, EveningsAreBusierThanNightsAndEveryDayHasOrders) {
  const Plan plan = makePlan(options());
  std::map<std::int64_t, int> hours;
  std::set<std::int64_t> days;
  for (const PlannedOrder& order : plan.orders) {
    ++hours[order.placedUs / kHourUs % 24];
    days.insert(order.placedUs / kDayUs);
  }
  EXPECT_GT(hours[19], 3 * hours[3]);
  EXPECT_GE(days.size(), 30U);
}

TEST(Plan, AddressesDiffer) {
  const Plan plan = makePlan(options(2'000, 0));
  std::set<std::string> emails;
  for (const PlannedAccount& account : plan.accounts) emails.insert(account.email);
  EXPECT_EQ(emails.size(), 2'000U);
  EXPECT_EQ(plan.accounts.front().email, "customer@demo.example");
}

TEST(Plan, OneCustomerAndNoOrderIsAPlanToo) {
  const Plan plan = makePlan(options(1, 0));
  EXPECT_EQ(plan.accounts.size(), 1U);
  EXPECT_TRUE(plan.orders.empty());
  EXPECT_EQ(plan.credits.size(), 1U);
}

}  // namespace
}  // namespace trunkline::demo
