// SPDX-License-Identifier: GPL-3.0-or-later
// Which shards this process works on. Renewed every third of the lease; a lost or unrenewed shard loses its fence at once.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/contract/limits.h"
#include "server/modules/orders/commands/shards.h"

namespace trunkline::jobs {

class ShardLeases {
 public:
  ShardLeases(storage::Database& database, Clock& clock, log::Logger& logger, std::string owner)
      : m_database(database), m_clock(clock), m_logger(logger), m_owner(std::move(owner)) {}

  // Takes and renews; answers the shards that were not held without a gap since the last time: their orders are to be loaded.
  Task<std::vector<int>> renew();
  Task<> giveBack();
  // The shard's orders could not be loaded: the next renewal answers it again.
  void forget(int shard) { m_held[static_cast<std::size_t>(shard)].reset(); }
  // Empty when the shard is another's or the lease could not be renewed in time.
  [[nodiscard]] std::optional<orders::Fence> fence(int shard) const;
  [[nodiscard]] bool holds(int shard) const;
  [[nodiscard]] int count() const;

 private:
  struct Held {
    std::int64_t epoch{};
    Clock::Steady until{};
  };
  storage::Database& m_database;
  Clock& m_clock;
  log::Logger& m_logger;
  std::string m_owner;
  std::array<std::optional<Held>, limits::kShards> m_held;
};

}  // namespace trunkline::jobs
