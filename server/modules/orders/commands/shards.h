// SPDX-License-Identifier: GPL-3.0-or-later
// Leases of the 64 parts of the live orders. Fencing: each take-over raises the shard's epoch.
#pragma once
#include <vector>

#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

// Takes every shard that is free or whose lease ended, up to `want`; renews those that `owner` holds.
class ClaimShards final : public storage::HotCommand {
 public:
  struct Input {
    std::string owner;
    std::int64_t nowUs{};
    std::int64_t leaseUs{};
    int want{};
  };
  explicit ClaimShards(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "claimShards"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;
  // All shards that the owner holds now, with their epochs.
  [[nodiscard]] const std::vector<Fence>& held() const { return m_held; }

 private:
  Input m_input;
  std::vector<Fence> m_held;
};

// Gives leases back at an orderly stop (or, with an empty owner, clears all: a single SQLite process at start).
class ReleaseShards final : public storage::HotCommand {
 public:
  explicit ReleaseShards(std::string owner) : m_owner(std::move(owner)) {}
  [[nodiscard]] std::string_view name() const override { return "releaseShards"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;

 private:
  std::string m_owner;
};

}  // namespace trunkline::orders
