// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every provider's catalogue again and again: one loop a provider, so that a slow one delays nobody.
#pragma once
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <chrono>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/base/metrics.h"
#include "server/base/random.h"
#include "server/modules/routing/catalogue_offers.h"
#include "server/providers/provider_set.h"

namespace trunkline::routing {

class CatalogueSync {
 public:
  struct Parts {
    boost::asio::io_context& context;  // a big catalogue takes some ten milliseconds to read: not one that answers requests
    const providers::ProviderSet& providers;
    CatalogueOffers& offers;
    StoredFxRates& rates;
    Clock& clock;
    Random& random;
    log::Logger& logger;
    Metrics& metrics;
    std::chrono::milliseconds period{limits::kCatalogueSync};
  };
  explicit CatalogueSync(Parts parts) : m_parts(parts) {}

  void start();
  void stop() { m_stopping = true; }
  // Once, all providers in turn; what fails is logged and keeps its old cells.
  Task<> pass();
  // The number of cells.
  Task<Result<std::size_t>> sync(providers::Provider* provider);

 private:
  Task<> loop(providers::Provider* provider);
  [[nodiscard]] std::chrono::microseconds pause(int failures) const;

  Parts m_parts;
  std::atomic<bool> m_stopping{false};
};

}  // namespace trunkline::routing
