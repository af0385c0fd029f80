// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/shard_leases.h"

#include <algorithm>

namespace trunkline::jobs {

Task<std::vector<int>> ShardLeases::renew() {
  // Taken before the command runs: our own idea of the lease ends before the database's.
  const Clock::Steady until = m_clock.steady() + limits::kShardLease;
  orders::ClaimShards command({m_owner, m_clock.nowUs(), toMicros(limits::kShardLease), limits::kShards});
  const auto done = co_await m_database.execute(&command);
  if (!done) {
    m_logger.error("shards.renew_failed", {{"cause", std::string_view(done.error().cause)}});
    co_return std::vector<int>{};
  }
  std::vector<int> fresh;
  std::array<std::optional<Held>, limits::kShards> now;
  for (const orders::Fence& fence : command.held()) {
    const auto index = static_cast<std::size_t>(fence.shard);
    // A lease that lapsed is taken up anew even where nobody else came: its orders were let go meanwhile.
    const auto& held = m_held[index];
    if (!held || held->epoch != fence.epoch || held->until <= m_clock.steady()) fresh.push_back(fence.shard);
    now[index] = Held{fence.epoch, until};
  }
  m_held = now;
  co_return fresh;
}

Task<> ShardLeases::giveBack() {
  m_held.fill(std::nullopt);
  orders::ReleaseShards command(m_owner);
  if (const auto done = co_await m_database.execute(&command); !done)
    m_logger.warn("shards.release_failed", {{"cause", std::string_view(done.error().cause)}});
}

std::optional<orders::Fence> ShardLeases::fence(int shard) const {
  if (!holds(shard)) return std::nullopt;
  return orders::Fence{shard, m_owner, m_held[static_cast<std::size_t>(shard)]->epoch};
}

bool ShardLeases::holds(int shard) const {
  const auto& held = m_held[static_cast<std::size_t>(shard)];
  return held && held->until > m_clock.steady();
}

int ShardLeases::count() const {
  return static_cast<int>(std::count_if(m_held.begin(), m_held.end(), [](const auto& held) { return held.has_value(); }));
}

}  // namespace trunkline::jobs
