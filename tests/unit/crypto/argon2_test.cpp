// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <latch>
#include <thread>

#include "server/crypto/argon2_pool.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"

namespace trunkline::crypto {
namespace {

constexpr Argon2Parameters kCheap{64, 1};

Argon2Pool::Options cheap(unsigned threads = 1, std::size_t queue = 64) { return {threads, queue, kCheap}; }

HashMemory scratch;  // what a hashing thread has

TEST(Argon2, theReferenceVector) {
  const std::string stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  EXPECT_TRUE(verifyPasswordHash("password", stored, scratch));
  EXPECT_FALSE(verifyPasswordHash("passwore", stored, scratch));
}

TEST(Argon2, makesPhcTextsOfItsParameters) {
  testing::SeededRandom random;
  const auto first = argon2Hash("correct horse", kCheap, random, scratch);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
  EXPECT_NE(*first, *argon2Hash("correct horse", kCheap, random, scratch));  // salted
  EXPECT_TRUE(verifyPasswordHash("correct horse", *first, scratch));
  EXPECT_FALSE(verifyPasswordHash("correct horsf", *first, scratch));
  EXPECT_EQ(argon2ParametersOf(*first), kCheap);
}

TEST(Argon2, theFullBytesCount) {
  testing::SeededRandom random;
  const std::string password("pass\0word \xf0\x9f\x94\x91", 14);
  const auto stored = argon2Hash(password, kCheap, random, scratch);
  ASSERT_TRUE(stored);
  EXPECT_TRUE(verifyPasswordHash(password, *stored, scratch));
  EXPECT_FALSE(verifyPasswordHash(std::string("pass\0", 5), *stored, scratch));
}

TEST(Argon2, storedTextsThatCostTooMuchAreNotComputed) {
  for (const char* stored : {"$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                             "$argon2id$v=19$m=64,t=4000000000,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                             "$argon2id$v=19$m=64,t=1,p=16777215$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                             "$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA",
                             "$argon2id$v=19$m=64,t=1,p=1", "plain", "", "*"}) {
    EXPECT_FALSE(verifyPasswordHash("password", stored, scratch)) << stored;
  }
}

TEST(Argon2, bcryptOfImportedAccounts) {
  const std::string stored = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
  EXPECT_TRUE(verifyPasswordHash("U*U", stored, scratch));
  EXPECT_FALSE(verifyPasswordHash("U*V", stored, scratch));
  EXPECT_FALSE(verifyPasswordHash(std::string("U*U\0x", 5), stored, scratch));  // crypt would stop at the zero byte
}

TEST(Argon2, theDecoyIsWellFormedAndCostsTheSame) {
  testing::SeededRandom random;
  const std::string decoy = argon2Decoy(kCheap, random);
  EXPECT_EQ(argon2ParametersOf(decoy), kCheap);
  EXPECT_FALSE(verifyPasswordHash("", decoy, scratch));
  EXPECT_EQ(decoy.size(), argon2Hash("x", kCheap, random, scratch)->size());
}

TEST(Argon2Pool, hashesAndVerifies) {
  testing::SeededRandom random;
  Argon2Pool pool(random, cheap(2));
  const auto stored = testing::runTask(pool.hash("a long password"));
  ASSERT_TRUE(stored);
  EXPECT_EQ(testing::runTask(pool.verify("a long password", *stored)).value_or(false), true);
  EXPECT_EQ(testing::runTask(pool.verify("a wrong password", *stored)).value_or(true), false);
  EXPECT_EQ(testing::runTask(pool.verify("a long password", pool.decoy())).value_or(true), false);
  EXPECT_EQ(testing::runTask(pool.verify("a long password", "")).value_or(true), false);
}

TEST(Argon2Pool, knowsWeakerHashes) {
  testing::SeededRandom random;
  Argon2Pool pool(random, {1, 64, {128, 2}});
  EXPECT_FALSE(pool.needsRehash(argon2Decoy({128, 2}, random)));
  EXPECT_FALSE(pool.needsRehash(argon2Decoy({256, 3}, random)));
  EXPECT_TRUE(pool.needsRehash(argon2Decoy({64, 2}, random)));
  EXPECT_TRUE(pool.needsRehash(argon2Decoy({128, 1}, random)));
  EXPECT_TRUE(pool.needsRehash("$2b$12$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"));
}

Task<> hashInto(Argon2Pool* pool, std::thread::id* resumedOn, std::vector<Result<std::string>>* results) {
  auto result = co_await pool->hash("a long password");
  *resumedOn = std::this_thread::get_id();
  results->push_back(std::move(result));
}

TEST(Argon2Pool, resumesOnTheCallersExecutor) {
  testing::SeededRandom random;
  Argon2Pool pool(random, cheap());
  boost::asio::io_context context;
  std::thread::id resumedOn;
  std::vector<Result<std::string>> results;
  boost::asio::co_spawn(context, hashInto(&pool, &resumedOn, &results), boost::asio::detached);
  context.run();
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(resumedOn, std::this_thread::get_id());
}

TEST(Argon2Pool, refusesWhenTooManyWait) {
  testing::SeededRandom random;
  Argon2Pool pool(random, {1, 4, {19 * 1024, 2}});  // slow enough for the callers below to come first
  boost::asio::io_context context;
  std::thread::id resumedOn;
  std::vector<Result<std::string>> results;
  for (int i = 0; i < 20; ++i) boost::asio::co_spawn(context, hashInto(&pool, &resumedOn, &results), boost::asio::detached);
  context.run();
  ASSERT_EQ(results.size(), 20U);
  const auto refused = std::ranges::count_if(results, [](const auto& result) { return !result; });
  EXPECT_GE(refused, 20 - 4 - 2);  // four wait, one is worked on, one more may have been done meanwhile
  EXPECT_LE(refused, 20 - 4);
  for (const auto& result : results) {
    if (!result) {
      EXPECT_EQ(result.error().code, ErrorCode::Overloaded);
    }
  }
}

TEST(Argon2Pool, answersThoseWhoStillWaitWhenItEnds) {
  testing::SeededRandom random;
  boost::asio::io_context context;
  std::thread::id resumedOn;
  std::vector<Result<std::string>> results;
  {
    Argon2Pool pool(random, {1, 64, {19 * 1024, 2}});
    for (int i = 0; i < 5; ++i) boost::asio::co_spawn(context, hashInto(&pool, &resumedOn, &results), boost::asio::detached);
    context.poll();
  }
  context.restart();
  context.run();
  ASSERT_EQ(results.size(), 5U);
  EXPECT_TRUE(std::ranges::any_of(results, [](const auto& result) { return !result; }));
}

TEST(Argon2, worksInTheSameMemoryFromHashToHashAndGivesItBack) {
  testing::SeededRandom random;
  HashMemory memory;
  ASSERT_TRUE(argon2Hash("correct horse", kCheap, random, memory));
  const std::size_t held = memory.held();
  EXPECT_GE(held, std::size_t{kCheap.memoryKiB} * 1024);
  ASSERT_TRUE(argon2Hash("correct horse", kCheap, random, memory));
  EXPECT_EQ(memory.held(), held);
  memory.release();
  EXPECT_EQ(memory.held(), 0U);
  EXPECT_TRUE(argon2Hash("correct horse", kCheap, random, memory));
}

}  // namespace
}  // namespace trunkline::crypto
