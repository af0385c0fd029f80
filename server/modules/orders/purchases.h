// SPDX-License-Identifier: GPL-3.0-or-later
// Buying: provider call outside any transaction, then the outcome in one command; on to the next provider while there is one.
#pragma once
#include <memory>
#include <mutex>
#include <unordered_set>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/metrics.h"
#include "server/base/settings.h"
#include "server/modules/orders/commands/end_attempt.h"
#include "server/modules/orders/order_desk.h"
#include "server/modules/routing/offers.h"

namespace trunkline::orders {

// One order on its way to a number. Shared by the request that may still wait and the purchase that goes on without it.
struct Purchase {
  OrderRecord record;
  int shard{};
  std::int64_t sentUs{};  // of the current attempt
  std::optional<std::string> providerRef;
  std::optional<std::int64_t> providerExpiresUs;
  std::int64_t provider{};          // of the current attempt
  routing::Candidate candidate;     // its provider is null when an order outlived its provider's configuration
  std::vector<std::int64_t> tried;  // providers, the current one included
};

class Purchases {
 public:
  struct Parts {
    storage::Database& database;
    routing::Offers& offers;
    OrderDesk& desk;
    Clock& clock;
    IdGenerator& ids;
    log::Logger& logger;
    Metrics& metrics;
    OrderTimesTable times;
    int minMarginBps{};
  };
  explicit Purchases(Parts parts);

  void setWatcher(OrderWatcher* watcher) { m_watcher = watcher; }

  // Runs until the order has a number, is unknown, or was released.
  Task<> run(std::shared_ptr<Purchase> purchase);
  // The first choice among those not tried yet whose cost leaves the least margin; empty when nobody is left.
  [[nodiscard]] std::optional<routing::Candidate> nextCandidate(const Purchase& purchase) const;
  // Ends an attempt and, where the command said so, prepares the purchase for the next one.
  Task<EndAttempt::Outcome> endAttempt(std::shared_ptr<Purchase> purchase, EndAttempt::How how, std::string error,
                                       std::optional<providers::Bought> bought, std::optional<Fence> fence);
  // True while this process is buying for the order: the monitor leaves it alone.
  [[nodiscard]] bool underWay(OrderId id) const;
  [[nodiscard]] std::size_t count() const;

 private:
  enum class Step { Again, Done };
  Task<Step> attempt(std::shared_ptr<Purchase> purchase);
  Task<Step> attach(std::shared_ptr<Purchase> purchase, providers::Bought bought);
  Task<Step> unknown(std::shared_ptr<Purchase> purchase, std::string text);
  // Writes what the provider said, again and again for a while: a number that is paid for must not be forgotten because the
  // database is away for a moment.
  Task<Result<>> keep(storage::HotCommand* command, std::chrono::microseconds patience);
  void enter(OrderId id);
  void leave(OrderId id);

  Parts m_parts;
  OrderWatcher* m_watcher{nullptr};  // null only until the composition is complete
  Counter& m_bought;
  Counter& m_refused;
  Counter& m_unknown;
  mutable std::mutex m_mutex;
  std::unordered_set<std::int64_t> m_underWay;
};

// The monitor's view of a purchase.
[[nodiscard]] LiveOrder liveOrderOf(const Purchase& purchase);

}  // namespace trunkline::orders
