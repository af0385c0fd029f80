// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/timer_wheel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace trunkline::jobs {
namespace {

using namespace std::chrono_literals;

class TimerWheelTest : public ::testing::Test {
 protected:
  std::vector<std::int64_t> advance(TimerWheel::Steady to) {
    std::vector<std::int64_t> due;
    m_wheel.advance(to, due);
    std::sort(due.begin(), due.end());
    return due;
  }
  TimerWheel::Steady m_start{std::chrono::hours(1)};
  TimerWheel m_wheel{m_start};
};

TEST_F(TimerWheelTest, AKeyIsDueOnceAndNeverEarly) {
  m_wheel.schedule(7, m_start + 1s);
  EXPECT_TRUE(advance(m_start + 999ms).empty());
  EXPECT_EQ(advance(m_start + 1s + TimerWheel::kTick), (std::vector<std::int64_t>{7}));
  EXPECT_TRUE(advance(m_start + 10min).empty());
}

TEST_F(TimerWheelTest, WhatIsAlreadyDueComesAtTheNextTick) {
  advance(m_start + 5s);
  m_wheel.schedule(1, m_start);
  EXPECT_EQ(advance(m_start + 5s + TimerWheel::kTick), (std::vector<std::int64_t>{1}));
}

TEST_F(TimerWheelTest, DeadlinesBeyondOneRoundWaitForTheirRound) {
  m_wheel.schedule(1, m_start + 20min);  // one round is 4096 × 50 ms ≈ 205 s
  EXPECT_TRUE(advance(m_start + 10min).empty());
  EXPECT_TRUE(advance(m_start + 19min + 59s).empty());
  EXPECT_EQ(advance(m_start + 20min + TimerWheel::kTick), (std::vector<std::int64_t>{1}));
}

TEST_F(TimerWheelTest, ALongPauseLosesNothing) {
  for (std::int64_t key = 0; key < 1'000; ++key) m_wheel.schedule(key, m_start + key * 1s);
  EXPECT_EQ(advance(m_start + 2h).size(), 1'000U);
}

TEST_F(TimerWheelTest, EveryKeyComesWithinOneTickOfItsTime) {
  std::mt19937 random(5);
  std::map<std::int64_t, TimerWheel::Steady> wanted;
  for (std::int64_t key = 0; key < 5'000; ++key) {
    const auto due = m_start + std::chrono::milliseconds(random() % 600'000);
    wanted[key] = due;
    m_wheel.schedule(key, due);
  }
  for (auto now = m_start; now <= m_start + 601s; now += TimerWheel::kTick) {
    for (const auto key : advance(now)) {
      ASSERT_LE(wanted.at(key), now);
      ASSERT_GT(wanted.at(key) + 2 * TimerWheel::kTick, now);
      wanted.erase(key);
    }
  }
  EXPECT_TRUE(wanted.empty());
}

}  // namespace
}  // namespace trunkline::jobs
