// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/status_cache.h"

#include <gtest/gtest.h>

namespace trunkline::orders {
namespace {

CachedOrder entry(std::int64_t version, State state) {
  return {UserId(1), version, state, OrderStatus::pending, true, std::make_shared<std::string>(std::to_string(version)), false};
}

TEST(StatusCache, KeepsTheNewerVersionWhateverTheOrderOfArrival) {
  StatusCache cache;
  cache.put(OrderId(5), entry(3, State::Waiting));
  cache.put(OrderId(5), entry(2, State::Buying));
  EXPECT_EQ(*cache.find(OrderId(5))->body, "3");
  cache.put(OrderId(5), entry(4, State::Received));
  EXPECT_EQ(*cache.find(OrderId(5))->body, "4");
}

TEST(StatusCache, LiveOrdersStayAndTheLeastRecentlyUsedTerminalOnesGo) {
  StatusCache cache(64);  // one terminal order a part
  cache.put(OrderId(64), entry(1, State::Waiting));
  cache.put(OrderId(128), entry(1, State::Completed));
  cache.put(OrderId(192), entry(1, State::Cancelled));
  EXPECT_TRUE(cache.find(OrderId(64)));
  EXPECT_FALSE(cache.find(OrderId(128)));
  EXPECT_TRUE(cache.find(OrderId(192)));
  EXPECT_EQ(cache.size(), 2U);
}

TEST(StatusCache, AnOrderThatEndsJoinsTheTerminalOnes) {
  StatusCache cache(64);
  cache.put(OrderId(64), entry(1, State::Waiting));
  cache.put(OrderId(64), entry(2, State::Expired));
  cache.put(OrderId(128), entry(1, State::Completed));
  EXPECT_FALSE(cache.find(OrderId(64)));
}

TEST(StatusCache, WhatIsOlderThanAnEventGoesAndWhatIsAsNewStays) {
  StatusCache cache;
  cache.put(OrderId(5), entry(3, State::Completed));
  cache.dropBefore(OrderId(5), 3);
  EXPECT_TRUE(cache.find(OrderId(5)));
  cache.dropBefore(OrderId(5), 4);
  EXPECT_FALSE(cache.find(OrderId(5)));
  EXPECT_EQ(cache.size(), 0U);
}

TEST(StatusCache, DroppedEntriesAreGone) {
  StatusCache cache;
  cache.put(OrderId(5), entry(3, State::Completed));
  cache.drop(OrderId(5));
  cache.drop(OrderId(6));
  EXPECT_FALSE(cache.find(OrderId(5)));
  EXPECT_EQ(cache.size(), 0U);
}

}  // namespace
}  // namespace trunkline::orders
