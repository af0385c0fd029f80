// SPDX-License-Identifier: GPL-3.0-or-later
// The whole order engine on a real SQLite file, without HTTP: what the composition root puts together, with short times.
#pragma once
#include <filesystem>
#include <map>
#include <thread>

#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/jobs/order_engine.h"
#include "server/storage/sqlite/sqlite_database.h"
#include "tests/integration/orders/flaky_database.h"
#include "tests/integration/orders/scripted_provider.h"

namespace trunkline::testing {

// Sells one cell (whatsapp, US) at 1.00 through the given providers, cheapest first.
class FixedOffers final : public routing::Offers {
 public:
  explicit FixedOffers(std::vector<providers::Provider*> sellers) : m_sellers(std::move(sellers)) {}
  [[nodiscard]] Result<routing::Offer> find(std::string_view service, std::string_view country,
                                            std::optional<std::string_view> operatorName, bool sandbox) const override;
  [[nodiscard]] std::vector<routing::Offer> list(std::optional<std::string_view>, std::optional<std::string_view>, bool) const override {
    return {};
  }
  void reportRefusal(providers::ProviderNumber, std::string_view, std::string_view, providers::Refusal) override { ++refusals; }
  std::atomic<int> refusals{0};
  std::atomic<std::int64_t> priceMicros{1'000'000};

 private:
  std::vector<providers::Provider*> m_sellers;
};

class DiscardEvents final : public jobs::EventSink {
 public:
  void deliver(const jobs::OutboxEvent&) override {}
};

// How often each order was said to have changed.
class CountedChanges final : public orders::ChangeSink {
 public:
  void orderChanged(OrderId id) override {
    const std::scoped_lock lock(m_mutex);
    ++m_counts[id.value()];
  }
  [[nodiscard]] int of(OrderId id) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_counts.find(id.value());
    return found == m_counts.end() ? 0 : found->second;
  }

 private:
  mutable std::mutex m_mutex;
  std::map<std::int64_t, int> m_counts;
};

struct PlaceResult {
  int status{};  // as the controller would answer
  std::string error;
  OrderId id;
  bool replayed{};
};

// One number of the cell that is sold.
[[nodiscard]] PlaceOrderRequest orderRequest(const std::string& maxPrice = "2");

class Engine {
 public:
  using Faults = std::function<FlakyDatabase::Fault(std::string_view)>;
  Engine(const std::filesystem::path& directory, const std::vector<providers::Provider*>& sellers, OrderTimes times, Faults faults = {});
  ~Engine();

  UserId addCustomer(std::int64_t creditMicros);
  PlaceResult place(UserId user, const std::string& key, const std::string& maxPrice = "2");
  PlaceResult place(UserId user, const std::string& key, PlaceOrderRequest request) {
    return run(placeTask(user, key, std::move(request)));
  }
  // Orders at a price that this quote holds.
  PlaceResult placeQuoted(UserId user, const std::string& key, Money quoted);
  // Runs the callers at the same time, one coroutine each.
  std::vector<PlaceResult> placeAll(const std::vector<std::pair<UserId, std::string>>& requests);
  Result<orders::CachedOrder> cancel(UserId user, OrderId id);
  Result<orders::CachedOrder> finish(UserId user, OrderId id);
  Result<orders::PollOrder::Outcome> poll(OrderId id, StaffId staff);
  // A member of staff of that role.
  StaffId hire(Role role);
  Result<orders::CachedOrder> status(UserId user, OrderId id, std::chrono::seconds wait);
  // The order's state, once it is `wanted` or after `atMost`.
  orders::State await(OrderId id, orders::State wanted, std::chrono::milliseconds atMost = std::chrono::seconds(8));
  orders::OrderRecord load(OrderId id);
  std::string cachedBody(OrderId id);  // empty when memory holds nothing of it
  // First column of the first row; -1 when there is none.
  std::int64_t number(const std::string& sql);
  // Names of the invariants that do not hold; empty when the books are clean.
  [[nodiscard]] std::string violations();

  // What the order engine meets from now on; the test's own statements go past it.
  void setFaults(Faults faults) { m_flaky->setFaults(std::move(faults)); }

  FixedOffers offers;
  CountedChanges changes;

 private:
  template <class T>
  T run(Task<T> task);
  Task<PlaceResult> placeTask(UserId user, std::string key, PlaceOrderRequest request);

  SystemClock m_clock;
  SystemRandom m_random;
  IdGenerator m_ids{m_clock, 1};
  std::unique_ptr<log::Logger> m_logger;
  std::unique_ptr<Metrics> m_metrics;
  boost::asio::io_context m_requests;
  boost::asio::io_context m_jobs;
  std::unique_ptr<storage::SqliteDatabase> m_database;
  std::unique_ptr<FlakyDatabase> m_flaky;
  crypto::Envelope m_envelope;
  catalog::Catalog m_catalog;
  routing::QuoteSigner m_quotes;
  providers::ProviderSet m_providers;
  DiscardEvents m_events;
  std::unique_ptr<jobs::OrderEngine> m_engine;
  boost::asio::executor_work_guard<IoExecutor> m_requestsWork;
  boost::asio::executor_work_guard<IoExecutor> m_jobsWork;
  std::thread m_requestThread;
  std::thread m_jobThread;
};

}  // namespace trunkline::testing
