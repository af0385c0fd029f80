// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/sharded_lru.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace trunkline::auth {
namespace {

using Texts = ShardedLru<std::string, int, std::string_view>;

TEST(ShardedLru, keepsReplacesAndForgets) {
  Texts lru(160);
  EXPECT_EQ(lru.find("a"), std::nullopt);
  lru.put("a", 1);
  lru.put("a", 2);
  EXPECT_EQ(lru.find("a"), 2);
  EXPECT_EQ(lru.update("a", [](int& value) { return ++value; }), 3);
  EXPECT_EQ(lru.update("b", [](int& value) { return ++value; }), 1);
  lru.erase("a");
  lru.erase("a");
  EXPECT_EQ(lru.find("a"), std::nullopt);
  EXPECT_EQ(lru.size(), 1U);
}

TEST(ShardedLru, neverHoldsMoreThanItsCapacity) {
  Texts lru(160);
  for (int i = 0; i < 10'000; ++i) lru.put("key" + std::to_string(i), i);
  EXPECT_LE(lru.size(), 160U);
  EXPECT_GT(lru.size(), 100U);  // the shards are filled evenly
}

TEST(ShardedLru, theLeastRecentlyUsedMakesRoom) {
  ShardedLru<std::int64_t, int> lru(32);  // two entries a shard
  lru.put(1, 10);
  for (std::int64_t i = 2; i < 2'000; ++i) {
    EXPECT_EQ(lru.find(1), 10) << i;  // used again and again: it stays
    lru.put(i, 0);
  }
}

TEST(ShardedLru, manyThreads) {
  ShardedLru<std::int64_t, int> lru(64);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&lru, t] {
      for (std::int64_t i = 0; i < 5'000; ++i) {
        lru.put(i % 200, t);
        lru.erase((i * 7) % 200);
        static_cast<void>(lru.find(i % 100));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_LE(lru.size(), 64U);
}

}  // namespace
}  // namespace trunkline::auth
