// SPDX-License-Identifier: GPL-3.0-or-later
// How often somebody may do something (generic cell rate algorithm): in memory, bounded, one number for each somebody.
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <mutex>
#include <string_view>
#include <vector>

#include "server/base/clock.h"
#include "server/contract/error.h"

namespace trunkline::auth {

struct Rate {
  std::int64_t stepNs;  // one token comes back in that time
  std::int64_t burst;   // tokens that may be used at once

  // So many in a period; all of them may come at once, or `burst` where that is more.
  [[nodiscard]] static Rate per(std::chrono::nanoseconds period, std::int64_t allowed, std::int64_t burst = 0);
  [[nodiscard]] std::int64_t windowS() const;  // in which an empty bucket is full again
};

// Whose bucket: a kind of allowance and somebody, in 16 bytes, so that nothing is allocated to look it up.
struct BucketKey {
  std::uint64_t high{};
  std::uint64_t low{};
  friend bool operator==(const BucketKey&, const BucketKey&) = default;
};
[[nodiscard]] BucketKey bucketOf(char kind, std::int64_t id);
[[nodiscard]] BucketKey bucketOf(char kind, std::string_view text);  // 128 bits of its SHA-256
// An IPv4 address, or the /64 of an IPv6 one: whoever has one of its addresses has them all.
[[nodiscard]] BucketKey addressBucket(char kind, std::string_view ip);

struct Spent {
  bool admitted{};
  std::int64_t remaining{};  // tokens that are left now
  std::int64_t resetNs{};    // until the bucket is full
  std::int64_t retryNs{};    // until it would be admitted; 0 when it was
};

// Every operation takes constant time and the lock of one shard of many. All memory is taken once; when it is full, the bucket
// that was used least recently makes room. Its owner starts with a full one again, which is what has mostly become of it anyway.
class RateBuckets {
 public:
  // seed: random, so that nobody can choose addresses that meet in one chain.
  RateBuckets(Clock& clock, std::size_t buckets, std::uint64_t seed, std::pmr::memory_resource* memory = std::pmr::get_default_resource());

  // Takes the tokens, or nothing when they are not all there. 0 tokens only look.
  Spent charge(BucketKey key, Rate rate, std::int64_t tokens = 1);
  void giveBack(BucketKey key, Rate rate);
  [[nodiscard]] std::size_t size();

 private:
  using Index = std::uint32_t;
  struct Bucket {
    BucketKey key;
    std::int64_t dueNs;  // theoretical arrival time, by the steady clock
    Index chain;         // the next one with the same hash
    Index newer;
    Index older;
  };
  struct alignas(64) Shard {
    Shard(std::size_t buckets, std::pmr::memory_resource* memory);
    std::mutex mutex;
    std::pmr::vector<Bucket> buckets;
    std::pmr::vector<Index> heads;
    Index newest;
    Index oldest;

    [[nodiscard]] Bucket* find(BucketKey key, std::uint64_t hash);
    [[nodiscard]] Bucket& findOrAdd(BucketKey key, std::uint64_t hash, std::uint64_t seed);
    void unlink(Index index);
    void makeNewest(Index index);
  };
  [[nodiscard]] static std::uint64_t hashOf(BucketKey key, std::uint64_t seed);
  [[nodiscard]] Shard& shardOf(std::uint64_t hash);

  Clock& m_clock;
  std::uint64_t m_seed;
  std::deque<Shard> m_shards;
};

// The refusal, with `retry_after`: the seed's words.
[[nodiscard]] Failure tooManyRequests(std::int64_t retryNs);
[[nodiscard]] std::int64_t wholeSeconds(std::int64_t ns);  // rounded up

// `203.0.113.0/24`, `2001:db8:0:1::/64`; a text that is no address stands for itself.
[[nodiscard]] std::string networkOf(std::string_view ip);

}  // namespace trunkline::auth
