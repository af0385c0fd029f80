// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/descriptors.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "server/contract/limits.h"

namespace trunkline::app {
namespace {

TEST(Descriptors, ConnectionsLeaveRoomForTheDatabaseAndTheUpstreams) {
  EXPECT_EQ(connectionRoom(64), 32);
  EXPECT_EQ(connectionRoom(1024), 1024 - limits::kReservedDescriptors);
  EXPECT_EQ(connectionRoom(1'048'576), limits::kConnections);
}

TEST(Descriptors, TheSoftLimitIsRaised) {
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit low{std::min<rlim_t>(512, before.rlim_max), before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &low), 0);
  raiseDescriptorLimit();
  rlimit after{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &after), 0);
  EXPECT_EQ(after.rlim_cur, before.rlim_max);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

}  // namespace
}  // namespace trunkline::app
