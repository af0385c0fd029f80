// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded map for many threads: the least recently used entry makes room. Each key belongs to one of a few shards with a
// lock of its own, held for a look-up only.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace trunkline::auth {

// View: what keys are looked up by without being copied, e.g. std::string_view for std::string.
template <class Key, class Value, class View = Key>
class ShardedLru {
 public:
  explicit ShardedLru(std::size_t capacity) : m_shardCapacity(std::max<std::size_t>(1, capacity / kShardCount)) {}

  [[nodiscard]] std::optional<Value> find(View key) {
    Shard& shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.index.find(key);
    if (found == shard.index.end()) return std::nullopt;
    shard.entries.splice(shard.entries.begin(), shard.entries, found->second);
    return found->second->second;
  }

  // Calls look(Value*) under the shard's lock, null where there is none, and returns what it returns.
  template <class Look>
  auto visit(View key, Look look) {
    Shard& shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.index.find(key);
    if (found == shard.index.end()) return look(static_cast<Value*>(nullptr));
    shard.entries.splice(shard.entries.begin(), shard.entries, found->second);
    return look(&found->second->second);
  }

  // Calls change(Value&) under the shard's lock, on a new Value{} where there is none, and returns what it returns.
  template <class Change>
  auto update(View key, Change change) {
    Shard& shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    return change(entryOf(shard, key));
  }

  void put(View key, Value value) {
    Shard& shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    entryOf(shard, key) = std::move(value);
  }

  void erase(View key) {
    Shard& shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.index.find(key);
    if (found == shard.index.end()) return;
    const auto entry = found->second;
    shard.index.erase(found);
    shard.entries.erase(entry);
  }

  [[nodiscard]] std::size_t size() {
    std::size_t total = 0;
    for (Shard& shard : m_shards) {
      const std::lock_guard lock(shard.mutex);
      total += shard.entries.size();
    }
    return total;
  }

 private:
  static constexpr std::size_t kShardCount = 16;
  using Entries = std::list<std::pair<const Key, Value>>;
  struct alignas(64) Shard {
    std::mutex mutex;
    Entries entries;  // most recently used first
    std::unordered_map<View, typename Entries::iterator> index;
  };

  Shard& shardOf(View key) {
    // The map takes the hash's low bits; the shard takes others.
    return m_shards[(std::hash<View>{}(key) * 0x9E3779B97F4A7C15ULL) >> 60U];
  }

  Value& entryOf(Shard& shard, View key) {
    if (const auto found = shard.index.find(key); found != shard.index.end()) {
      shard.entries.splice(shard.entries.begin(), shard.entries, found->second);
      return found->second->second;
    }
    if (shard.entries.size() >= m_shardCapacity) {
      shard.index.erase(View(shard.entries.back().first));
      shard.entries.pop_back();
    }
    shard.entries.emplace_front(Key(key), Value{});
    shard.index.emplace(View(shard.entries.front().first), shard.entries.begin());
    return shard.entries.front().second;
  }

  std::size_t m_shardCapacity;
  std::array<Shard, kShardCount> m_shards;
};

}  // namespace trunkline::auth
