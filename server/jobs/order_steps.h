// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitor does with one live order when its time comes: poll, capture, expire, close, release.
#pragma once
#include <memory>
#include <string>
#include <unordered_set>

#include "server/jobs/active_lists.h"
#include "server/jobs/shard_leases.h"
#include "server/modules/orders/commands/release_order.h"
#include "server/modules/orders/purchases.h"
#include "server/providers/provider_set.h"

namespace trunkline::jobs {

// A live order in the monitor's memory.
struct Watched {
  orders::LiveOrder order;
  std::int64_t closingSinceUs{};         // when this process first tried to close it
  std::unordered_set<std::string> seen;  // identities of messages that are already stored
};

// When to look again; `gone` = no longer live (or no longer ours).
struct NextLook {
  std::chrono::microseconds delay{};
  bool gone{false};
};

class OrderSteps {
 public:
  struct Parts {
    storage::Database& database;
    orders::OrdersStore& store;
    orders::OrderDesk& desk;
    orders::Purchases& purchases;
    const orders::MessageBox& messages;
    const providers::ProviderSet& providers;
    const ShardLeases& leases;
    Clock& clock;
    IdGenerator& ids;
    log::Logger& logger;
    Metrics& metrics;
    OrderTimesTable times;
  };
  explicit OrderSteps(Parts parts);

  // Works on the order as it is in `watched` and updates it. Never two at once for one order.
  Task<NextLook> step(std::shared_ptr<Watched> watched);
  // The next look of an order about which its provider, without being asked, has nothing new: no step is needed for it.
  [[nodiscard]] std::optional<NextLook> quiet(const orders::LiveOrder& order) const;
  // When a newly watched order is to be looked at first.
  [[nodiscard]] std::chrono::microseconds firstDelay(const orders::LiveOrder& order) const;

 private:
  Task<NextLook> buying(std::shared_ptr<Watched> watched, orders::Fence fence);
  Task<NextLook> unknown(std::shared_ptr<Watched> watched, orders::Fence fence);
  // Nothing: the provider's list has not decided yet.
  Task<std::optional<NextLook>> reconcile(std::shared_ptr<Watched> watched, orders::Fence fence);
  // Nothing: that number is another order's.
  Task<std::optional<NextLook>> adopt(std::shared_ptr<Watched> watched, providers::ActiveNumber orphan);
  Task<NextLook> endUnknown(std::shared_ptr<Watched> watched, orders::Fence fence, orders::EndAttempt::How how, std::string error);
  Task<NextLook> waiting(std::shared_ptr<Watched> watched, orders::Fence fence);
  // `polled`: the provider has just answered; after a doubtful answer it is asked once more before the number is given up.
  Task<NextLook> expire(std::shared_ptr<Watched> watched, orders::Fence fence, bool polled);
  Task<NextLook> closing(std::shared_ptr<Watched> watched, orders::Fence fence, bool polled);
  Task<NextLook> received(std::shared_ptr<Watched> watched, orders::Fence fence);
  Task<NextLook> release(std::shared_ptr<Watched> watched, orders::Fence fence, orders::ReleaseOrder::Upstream upstream, bool byProvider);
  Task<NextLook> finish(std::shared_ptr<Watched> watched, orders::Fence fence);
  Task<Result<>> record(std::shared_ptr<Watched> watched, orders::Fence fence, std::vector<providers::UpstreamMessage> messages);
  Task<providers::PollOutcome> poll(std::shared_ptr<Watched> watched);
  Task<providers::CancelOutcome> cancel(std::shared_ptr<Watched> watched);
  // Somebody else moved the order: what is true now decides.
  Task<NextLook> reread(std::shared_ptr<Watched> watched);

  [[nodiscard]] const OrderTimes& times(const orders::LiveOrder& order) const;
  [[nodiscard]] providers::Provider* provider(const orders::LiveOrder& order) const;
  [[nodiscard]] std::chrono::microseconds until(std::int64_t us) const;
  [[nodiscard]] NextLook cadence(const orders::LiveOrder& order, std::optional<std::int64_t> notAfterUs) const;

  Parts m_parts;
  ActiveLists m_lists;
  Histogram& m_completion;
  Counter& m_captured;
  Counter& m_released;
  Counter& m_unreachable;
  Counter& m_reconciled;
};

}  // namespace trunkline::jobs
