// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/id_generator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace trunkline {
namespace {

constexpr std::int64_t kEpochUs = 1'735'689'600'000'000;

class HandSetClock final : public Clock {
 public:
  [[nodiscard]] std::int64_t nowUs() const override { return m_now.load(); }
  [[nodiscard]] Steady steady() const override { return {}; }
  Task<> sleepFor(std::chrono::microseconds /*duration*/) override { co_return; }
  void set(std::int64_t us) { m_now = us; }

 private:
  std::atomic<std::int64_t> m_now{kEpochUs + 5'000'000};
};

TEST(IdGenerator, PutsTimeInstanceAndSequenceInTheirBits) {
  HandSetClock clock;
  IdGenerator ids(clock, 19);
  const std::int64_t first = ids.next();
  EXPECT_EQ(first >> 12, 5000);
  EXPECT_EQ((first >> 7) & 31, 19);
  EXPECT_EQ(first & 127, 0);
  EXPECT_EQ(ids.next(), first + 1);
}

TEST(IdGenerator, TheFirstIdOfATimePartsEarlierFromLater) {
  HandSetClock clock;
  IdGenerator ids(clock, 31);
  const std::int64_t before = ids.next();
  clock.set(kEpochUs + 6'000'000);
  EXPECT_LT(before, IdGenerator::firstAt(kEpochUs + 6'000'000));
  EXPECT_GE(ids.next(), IdGenerator::firstAt(kEpochUs + 6'000'000));
  EXPECT_EQ(IdGenerator::firstAt(0), 0);
  EXPECT_EQ(IdGenerator::timeOf(before), kEpochUs + 5'000'000);
}

TEST(IdGenerator, RunsAheadWhenAMillisecondIsUsedUp) {
  HandSetClock clock;
  IdGenerator ids(clock, 3);
  std::int64_t last = 0;
  for (int i = 0; i < 300; ++i) {
    const std::int64_t id = ids.next();
    ASSERT_GT(id, last);
    ASSERT_EQ((id >> 7) & 31, 3);
    last = id;
  }
  EXPECT_EQ(last >> 12, 5002);
}

TEST(IdGenerator, NeverGoesBackWithTheClock) {
  HandSetClock clock;
  IdGenerator ids(clock, 0);
  const std::int64_t before = ids.next();
  clock.set(kEpochUs + 1'000'000);
  const std::int64_t after = ids.next();
  EXPECT_GT(after, before);
  clock.set(kEpochUs - 1);
  EXPECT_GT(ids.next(), after);
  clock.set(kEpochUs + 9'000'000);
  EXPECT_EQ(ids.next() >> 12, 9000);
}

TEST(IdGenerator, StaysWithin53BitsForDecades) {
  HandSetClock clock;
  clock.set(kEpochUs + ((std::int64_t{1} << 41) - 1) * 1000);
  IdGenerator ids(clock, 31);
  EXPECT_LT(ids.next(), std::int64_t{1} << 53);
}

TEST(IdGenerator, GivesEightThreadsDistinctRisingIds) {
  HandSetClock clock;
  IdGenerator ids(clock, 1);
  constexpr std::size_t kEach = 5000;
  std::vector<std::vector<std::int64_t>> taken(8);
  std::vector<std::thread> threads;
  threads.reserve(taken.size());
  for (auto& mine : taken)
    threads.emplace_back([&ids, &mine] {
      mine.reserve(kEach);
      for (std::size_t i = 0; i < kEach; ++i) mine.push_back(ids.next());
    });
  for (int step = 0; step < 50; ++step) clock.set(kEpochUs + std::int64_t{step % 7} * 1'000'000);
  for (auto& thread : threads) thread.join();
  std::set<std::int64_t> all;
  for (const auto& mine : taken) {
    EXPECT_TRUE(std::is_sorted(mine.begin(), mine.end()));
    all.insert(mine.begin(), mine.end());
  }
  EXPECT_EQ(all.size(), taken.size() * kEach);
}

}  // namespace
}  // namespace trunkline
