// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/shards.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kCountShards{"SELECT count(*) FROM shards"};
constexpr storage::Sql kAddShard{"INSERT INTO shards(id) VALUES($1) ON CONFLICT(id) DO NOTHING"};
constexpr storage::Sql kRenewShards{"UPDATE shards SET until_us=$2 WHERE owner=$1"};
constexpr storage::Sql kTakeShards{
    "UPDATE shards SET owner=$1,until_us=$2,epoch=epoch+1 "
    "WHERE id IN(SELECT id FROM shards WHERE owner IS NULL OR until_us<$3 ORDER BY id LIMIT $4)"};
constexpr storage::Sql kHeldShards{"SELECT id,epoch FROM shards WHERE owner=$1 ORDER BY id"};
constexpr storage::Sql kGiveShards{"UPDATE shards SET owner=NULL,until_us=0 WHERE owner=$1"};
constexpr storage::Sql kClearShards{"UPDATE shards SET owner=NULL,until_us=0 WHERE owner IS NOT NULL"};

// The rows are made by the first claim on a fresh database.
Result<> ensureShards(storage::Session& session) {
  std::int64_t have = 0;
  const auto counted = session.run(kCountShards, {}, [&have](const storage::RowView& row) { have = row.integer(0); });
  if (!counted) return Failure(counted.error());
  for (int id = 0; have < limits::kShards && id < limits::kShards; ++id) {
    const auto added = session.run(kAddShard, {id});
    if (!added) return Failure(added.error());
  }
  return {};
}

}  // namespace

Result<> ClaimShards::apply(storage::Session& session) {
  m_held.clear();
  if (auto ensured = ensureShards(session); !ensured) return ensured;
  const std::int64_t untilUs = m_input.nowUs + m_input.leaseUs;
  // Renewed first: a lease of ours that ended but that nobody took is still ours, with its epoch.
  const auto renewed = session.run(kRenewShards, {m_input.owner, untilUs});
  if (!renewed) return Failure(renewed.error());
  if (*renewed < m_input.want) {
    const auto taken = session.run(kTakeShards, {m_input.owner, untilUs, m_input.nowUs, m_input.want - *renewed});
    if (!taken) return Failure(taken.error());
  }
  const auto held = session.run(kHeldShards, {m_input.owner}, [this](const storage::RowView& row) {
    m_held.push_back({static_cast<int>(row.integer(0)), m_input.owner, row.integer(1)});
  });
  if (!held) return Failure(held.error());
  return {};
}

Result<> ReleaseShards::apply(storage::Session& session) {
  const auto released = m_owner.empty() ? session.run(kClearShards, {}) : session.run(kGiveShards, {m_owner});
  if (!released) return Failure(released.error());
  return {};
}

}  // namespace trunkline::orders
