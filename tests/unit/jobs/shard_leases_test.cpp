// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/shard_leases.h"

#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

namespace trunkline::jobs {
namespace {

class ShardLeasesTest : public ::testing::Test {
 protected:
  std::size_t renewed() { return testing::runTask(m_leases.renew()).size(); }

  testing::FakeClock m_clock;
  testing::MemoryLogger m_logger;
  testing::TestDatabase m_database{m_clock};
  ShardLeases m_leases{*m_database, m_clock, m_logger, "me"};
};

TEST_F(ShardLeasesTest, OnlyWhatIsNewlyHeldIsToBeLoaded) {
  EXPECT_EQ(renewed(), limits::kShards);
  m_clock.advance(limits::kShardLease / 3);
  EXPECT_EQ(renewed(), 0U);
  EXPECT_TRUE(m_leases.fence(0));
}

TEST_F(ShardLeasesTest, AfterALapseEverythingIsToBeLoadedAgainAlthoughNobodyElseTookIt) {
  EXPECT_EQ(renewed(), limits::kShards);
  m_clock.advance(limits::kShardLease);
  EXPECT_FALSE(m_leases.fence(0)) << "its orders are let go from here on";
  EXPECT_EQ(renewed(), limits::kShards);
  EXPECT_TRUE(m_leases.fence(0));
}

TEST_F(ShardLeasesTest, AForgottenShardIsTakenUpAnew) {
  EXPECT_EQ(renewed(), limits::kShards);
  m_leases.forget(7);
  EXPECT_FALSE(m_leases.fence(7));
  EXPECT_EQ(testing::runTask(m_leases.renew()), std::vector<int>{7});
}

}  // namespace
}  // namespace trunkline::jobs
