// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/rate_buckets.h"

#include <algorithm>
#include <bit>
#include <boost/asio/ip/address.hpp>
#include <cstring>
#include <limits>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/http/call.h"

namespace trunkline::auth {
namespace {

constexpr std::size_t kShardBits = 6;
constexpr std::size_t kShards = std::size_t{1} << kShardBits;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kSecondNs = 1'000'000'000;

std::uint64_t kindBits(char kind, std::uint64_t form) { return static_cast<std::uint64_t>(kind) << 56U | form << 48U; }

}  // namespace

Rate Rate::per(std::chrono::nanoseconds period, std::int64_t allowed, std::int64_t burst) {
  allowed = std::max<std::int64_t>(1, allowed);
  return {std::max<std::int64_t>(1, period.count() / allowed), std::max(allowed, burst)};
}

std::int64_t Rate::windowS() const { return wholeSeconds(stepNs * burst); }

std::int64_t wholeSeconds(std::int64_t ns) { return (ns + kSecondNs - 1) / kSecondNs; }

BucketKey bucketOf(char kind, std::int64_t id) { return {kindBits(kind, 0), static_cast<std::uint64_t>(id)}; }

BucketKey bucketOf(char kind, std::string_view text) {
  const crypto::Digest digest = crypto::sha256(std::string(1, kind).append(text));
  BucketKey key;
  std::memcpy(&key.high, digest.data(), sizeof key.high);
  std::memcpy(&key.low, digest.data() + sizeof key.high, sizeof key.low);
  return key;
}

BucketKey addressBucket(char kind, std::string_view ip) {
  const auto address = http::parseAddress(ip);
  if (!address) return bucketOf(kind, ip);
  const bool mapped = std::all_of(address->begin(), address->begin() + 8, [](std::uint8_t byte) { return byte == 0; });
  BucketKey key{kindBits(kind, mapped ? 1 : 2), 0};
  std::memcpy(&key.low, address->data() + (mapped ? 8 : 0), sizeof key.low);
  return key;
}

RateBuckets::Shard::Shard(std::size_t count, std::pmr::memory_resource* memory)
    : buckets(memory), heads(std::bit_ceil(count), kNone, memory), newest(kNone), oldest(kNone) {
  buckets.reserve(count);
}

void RateBuckets::Shard::unlink(Index index) {
  const Bucket& bucket = buckets[index];
  (bucket.newer == kNone ? newest : buckets[bucket.newer].older) = bucket.older;
  (bucket.older == kNone ? oldest : buckets[bucket.older].newer) = bucket.newer;
}

void RateBuckets::Shard::makeNewest(Index index) {
  buckets[index].newer = kNone;
  buckets[index].older = newest;
  (newest == kNone ? oldest : buckets[newest].newer) = index;
  newest = index;
}

RateBuckets::Bucket* RateBuckets::Shard::find(BucketKey key, std::uint64_t hash) {
  for (Index at = heads[hash & (heads.size() - 1)]; at != kNone; at = buckets[at].chain) {
    if (buckets[at].key == key) return &buckets[at];
  }
  return nullptr;
}

RateBuckets::Bucket& RateBuckets::Shard::findOrAdd(BucketKey key, std::uint64_t hash, std::uint64_t seed) {
  if (Bucket* const found = find(key, hash)) {
    const auto index = static_cast<Index>(found - buckets.data());
    if (index != newest) {
      unlink(index);
      makeNewest(index);
    }
    return *found;
  }
  auto index = static_cast<Index>(buckets.size());
  if (buckets.size() < buckets.capacity()) {
    buckets.emplace_back();
  } else {
    index = oldest;
    unlink(index);
    Index* link = &heads[hashOf(buckets[index].key, seed) & (heads.size() - 1)];
    while (*link != index) link = &buckets[*link].chain;
    *link = buckets[index].chain;
  }
  Index& head = heads[hash & (heads.size() - 1)];
  buckets[index] = {key, 0, head, kNone, kNone};
  head = index;
  makeNewest(index);
  return buckets[index];
}

RateBuckets::RateBuckets(Clock& clock, std::size_t buckets, std::uint64_t seed, std::pmr::memory_resource* memory)
    : m_clock(clock), m_seed(seed) {
  static_assert(limits::kRateBuckets * (sizeof(Bucket) + 2 * sizeof(Index)) <= limits::kRateBytes);
  const std::size_t each = std::max<std::size_t>(1, (buckets + kShards - 1) / kShards);
  for (std::size_t i = 0; i < kShards; ++i) m_shards.emplace_back(each, memory);
}

std::uint64_t RateBuckets::hashOf(BucketKey key, std::uint64_t seed) {
  std::uint64_t x = (key.low ^ seed) * 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 32U) ^ key.high) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 29U) ^ seed) * 0x94D049BB133111EBULL;
  return x ^ (x >> 32U);
}

RateBuckets::Shard& RateBuckets::shardOf(std::uint64_t hash) { return m_shards[hash >> (64U - kShardBits)]; }

Spent RateBuckets::charge(BucketKey key, Rate rate, std::int64_t tokens) {
  const std::int64_t now = std::chrono::nanoseconds(m_clock.steady().time_since_epoch()).count();
  const std::int64_t fullNs = rate.stepNs * rate.burst;
  const std::uint64_t hash = hashOf(key, m_seed);
  Shard& shard = shardOf(hash);
  const std::lock_guard lock(shard.mutex);
  Bucket& bucket = shard.findOrAdd(key, hash, m_seed);
  const std::int64_t due = std::max(bucket.dueNs, now);
  const std::int64_t next = due + tokens * rate.stepNs;
  Spent spent;
  spent.admitted = next - now <= fullNs;
  if (spent.admitted) {
    bucket.dueNs = next;
  } else {
    spent.retryNs = next - now - fullNs;
  }
  spent.resetNs = (spent.admitted ? next : due) - now;
  spent.remaining = std::max<std::int64_t>(0, (fullNs - spent.resetNs) / rate.stepNs);
  return spent;
}

void RateBuckets::giveBack(BucketKey key, Rate rate) {
  const std::uint64_t hash = hashOf(key, m_seed);
  Shard& shard = shardOf(hash);
  const std::lock_guard lock(shard.mutex);
  if (Bucket* const bucket = shard.find(key, hash)) bucket->dueNs -= rate.stepNs;
}

std::size_t RateBuckets::size() {
  std::size_t total = 0;
  for (Shard& shard : m_shards) {
    const std::lock_guard lock(shard.mutex);
    total += shard.buckets.size();
  }
  return total;
}

Failure tooManyRequests(std::int64_t retryNs) {
  auto failure = fail(ErrorCode::RateLimited, "Too many requests, please try again later.");
  failure.value().members.emplace_back(http::kRetryAfterMember, std::to_string(std::max<std::int64_t>(1, wholeSeconds(retryNs))));
  return failure;
}

std::string networkOf(std::string_view ip) {
  boost::system::error_code error;
  auto address = boost::asio::ip::make_address(ip, error);
  if (error) return std::string(ip);
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
  }
  if (address.is_v4()) {
    auto bytes = address.to_v4().to_bytes();
    bytes[3] = 0;
    return boost::asio::ip::address_v4(bytes).to_string() + "/24";
  }
  auto bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

}  // namespace trunkline::auth
