// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/poll_cadence.h"

#include <gtest/gtest.h>

namespace trunkline::jobs {
namespace {

using namespace std::chrono_literals;

TEST(PollCadence, SlowsDownWithTheOrdersAge) {
  EXPECT_EQ(pollCadence(0s), 3s);
  EXPECT_EQ(pollCadence(29'999'999us), 3s);
  EXPECT_EQ(pollCadence(30s), 5s);
  EXPECT_EQ(pollCadence(119s), 5s);
  EXPECT_EQ(pollCadence(120s), 10s);
  EXPECT_EQ(pollCadence(20min), 10s);
}

}  // namespace
}  // namespace trunkline::jobs
