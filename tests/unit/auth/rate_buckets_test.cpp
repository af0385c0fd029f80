// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/rate_buckets.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "server/contract/limits.h"
#include "tests/support/fake_clock.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

// What a table really asks for.
class CountingMemory final : public std::pmr::memory_resource {
 public:
  [[nodiscard]] std::size_t bytes() const { return m_bytes; }
  [[nodiscard]] int allocations() const { return m_allocations; }

 private:
  void* do_allocate(std::size_t bytes, std::size_t alignment) override {
    m_bytes += bytes;
    ++m_allocations;
    return std::pmr::new_delete_resource()->allocate(bytes, alignment);
  }
  void do_deallocate(void* memory, std::size_t bytes, std::size_t alignment) override {
    m_bytes -= bytes;
    std::pmr::new_delete_resource()->deallocate(memory, bytes, alignment);
  }
  [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

  std::size_t m_bytes{0};
  int m_allocations{0};
};

class RateBucketsTest : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  RateBuckets buckets{clock, 1000, 42};
  const Rate reads = Rate::per(1s, 50, 100);
};

TEST_F(RateBucketsTest, aFullBucketGivesItsBurstAndNotOneMore) {
  const BucketKey key = bucketOf('k', 7);
  for (int i = 0; i < 100; ++i) {
    const Spent spent = buckets.charge(key, reads);
    EXPECT_TRUE(spent.admitted) << i;
    EXPECT_EQ(spent.remaining, 99 - i);
    EXPECT_EQ(spent.resetNs, (i + 1) * 20'000'000);
    EXPECT_EQ(spent.retryNs, 0);
  }
  const Spent refused = buckets.charge(key, reads);
  EXPECT_FALSE(refused.admitted);
  EXPECT_EQ(refused.remaining, 0);
  EXPECT_EQ(refused.retryNs, 20'000'000);
  EXPECT_EQ(refused.resetNs, 2'000'000'000);
}

TEST_F(RateBucketsTest, aTokenIsThereAtItsNanosecondAndNotBefore) {
  const BucketKey key = bucketOf('k', 7);
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(buckets.charge(key, reads).admitted);
  clock.advance(19'999'999ns);
  EXPECT_EQ(buckets.charge(key, reads).retryNs, 1);
  clock.advance(1ns);
  EXPECT_TRUE(buckets.charge(key, reads).admitted);
  EXPECT_FALSE(buckets.charge(key, reads).admitted);
  // Refused requests took nothing: two steps later there are two.
  clock.advance(40ms);
  EXPECT_TRUE(buckets.charge(key, reads).admitted);
  EXPECT_TRUE(buckets.charge(key, reads).admitted);
  EXPECT_FALSE(buckets.charge(key, reads).admitted);
}

TEST_F(RateBucketsTest, refillsToItsBurstAndNoFurther) {
  const BucketKey key = bucketOf('k', 7);
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(buckets.charge(key, reads).admitted);
  clock.advance(2s - 1ns);
  EXPECT_EQ(buckets.charge(key, reads, 0).remaining, 99);
  clock.advance(1ns);
  EXPECT_EQ(buckets.charge(key, reads, 0).remaining, 100);
  clock.advance(24h);
  int admitted = 0;
  for (int i = 0; i < 300; ++i) admitted += buckets.charge(key, reads).admitted ? 1 : 0;
  EXPECT_EQ(admitted, 100);
}

TEST_F(RateBucketsTest, severalTokensAreTakenTogetherOrNotAtAll) {
  const Rate orders = Rate::per(1min, 10);
  const BucketKey key = bucketOf('o', 7);
  EXPECT_TRUE(buckets.charge(key, orders, 8).admitted);
  EXPECT_FALSE(buckets.charge(key, orders, 3).admitted);
  EXPECT_EQ(buckets.charge(key, orders, 2).remaining, 0);
  buckets.giveBack(key, orders);
  EXPECT_TRUE(buckets.charge(key, orders).admitted);
  EXPECT_FALSE(buckets.charge(key, orders).admitted);
}

TEST_F(RateBucketsTest, everyKeyHasItsOwnHoweverMuchTheOthersAsk) {
  const BucketKey quiet = bucketOf('k', 1);
  int loudAdmitted = 0;
  for (int ms = 0; ms < 10'000; ++ms) {
    for (std::int64_t loud = 2; loud < 5; ++loud) loudAdmitted += buckets.charge(bucketOf('k', loud), reads).admitted ? 1 : 0;
    if (ms % 20 == 0) EXPECT_TRUE(buckets.charge(quiet, reads).admitted) << ms;
    clock.advance(1ms);
  }
  EXPECT_EQ(loudAdmitted, 3 * (100 + 499));  // the burst and 50 a second, the last of which comes at 10 s
}

TEST_F(RateBucketsTest, keysOfDifferentKindsAndNetworksAreDifferent) {
  EXPECT_NE(bucketOf('k', 7), bucketOf('r', 7));
  EXPECT_NE(bucketOf('k', "a"), bucketOf('r', "a"));
  EXPECT_EQ(addressBucket('a', "2001:db8::1"), addressBucket('a', "2001:db8::ffff:1"));
  EXPECT_NE(addressBucket('a', "2001:db8::1"), addressBucket('a', "2001:db8:0:1::1"));
  EXPECT_EQ(addressBucket('a', "192.0.2.1"), addressBucket('a', "::ffff:192.0.2.1"));
  EXPECT_NE(addressBucket('a', "192.0.2.1"), addressBucket('a', "192.0.2.2"));
  EXPECT_NE(addressBucket('a', "192.0.2.1"), addressBucket('b', "192.0.2.1"));
  EXPECT_EQ(addressBucket('a', "not an address"), bucketOf('a', "not an address"));
}

TEST_F(RateBucketsTest, theOneUsedLeastRecentlyMakesRoom) {
  RateBuckets small(clock, 64, 1);  // one for each shard
  const Rate one = Rate::per(1h, 1);
  for (std::int64_t id = 0; id < 10'000; ++id) EXPECT_TRUE(small.charge(bucketOf('k', id), one).admitted);
  EXPECT_EQ(small.size(), 64U);
  EXPECT_FALSE(small.charge(bucketOf('k', 9'999), one).admitted);  // still known
  EXPECT_TRUE(small.charge(bucketOf('k', 0), one).admitted);       // forgotten
}

TEST_F(RateBucketsTest, whatIsUsedStaysWhileStrangersPass) {
  RateBuckets table(clock, 64 * 8, 1);
  const Rate one = Rate::per(24h, 1);
  const BucketKey kept = bucketOf('k', -1);
  ASSERT_TRUE(table.charge(kept, one).admitted);
  for (std::int64_t id = 0; id < 20'000; ++id) {
    table.charge(bucketOf('k', id), one);
    ASSERT_FALSE(table.charge(kept, one).admitted) << id;
  }
}

TEST(RateBucketsMemory, aHundredThousandKeysAreAllKnownWithinTheirBytes) {
  testing::FakeClock clock;
  CountingMemory memory;
  RateBuckets buckets(clock, limits::kRateBuckets, 7, &memory);
  const int allocationsAtStart = memory.allocations();
  const Rate one = Rate::per(1h, 1);
  for (std::int64_t id = 0; id < 100'000; ++id) ASSERT_TRUE(buckets.charge(bucketOf('k', id), one).admitted) << id;
  for (std::int64_t id = 0; id < 100'000; ++id) ASSERT_FALSE(buckets.charge(bucketOf('k', id), one).admitted) << id;
  EXPECT_EQ(buckets.size(), 100'000U);
  // Far beyond its size: no more memory, and nothing asked for by a request.
  for (std::int64_t id = 0; id < 400'000; ++id) buckets.charge(bucketOf('x', id), one);
  EXPECT_EQ(memory.allocations(), allocationsAtStart);
  EXPECT_GT(memory.bytes(), 100'000U * sizeof(BucketKey));
  EXPECT_LE(memory.bytes() + sizeof(RateBuckets) + 64 * 256, limits::kRateBytes);
}

TEST(RateBucketsThreads, togetherTheyAdmitExactlyTheBurst) {
  testing::FakeClock clock;
  RateBuckets buckets(clock, 1000, 7);
  const Rate rate = Rate::per(1h, 5'000);
  std::atomic<int> admitted{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 4'000; ++i) admitted += buckets.charge(bucketOf('k', 1), rate).admitted ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(admitted, 5'000);
}

}  // namespace
}  // namespace trunkline::auth
