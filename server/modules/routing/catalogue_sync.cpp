// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/catalogue_sync.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace trunkline::routing {
namespace {

constexpr std::chrono::seconds kFirstRetry{5};
constexpr int kRetryDoublings = 6;
constexpr std::size_t kNamesLogged = 20;
constexpr std::chrono::milliseconds kSlice{200};

}  // namespace

void CatalogueSync::start() {
  for (providers::Provider* provider : m_parts.providers.all())
    boost::asio::co_spawn(m_parts.context, loop(provider), boost::asio::detached);
}

Task<> CatalogueSync::pass() {
  for (providers::Provider* provider : m_parts.providers.all()) static_cast<void>(co_await sync(provider));
}

Task<Result<std::size_t>> CatalogueSync::sync(providers::Provider* provider) {
  const std::string_view name = provider->traits().name;
  const std::string label = metricLabel("provider", name);
  if (const auto loaded = co_await m_parts.rates.reload(); !loaded)
    m_parts.logger.warn("fx.reload_failed", {{"cause", std::string_view(loaded.error().cause)}});
  auto catalogue = co_await provider->catalogue();
  Counter& failures = m_parts.metrics.counter("trunkline_catalogue_sync_failures_total", "Catalogues that could not be read", label);
  if (!catalogue) {
    failures.add();
    m_parts.offers.rebuild();  // the rates may have changed all the same
    m_parts.logger.warn("catalogue.sync_failed", {{"provider", name}, {"cause", std::string_view(catalogue.error().cause)}});
    co_return Failure(catalogue.error());
  }
  const std::size_t cells = catalogue->cells.size();
  const std::size_t unmapped = catalogue->unmapped.size();
  for (std::size_t i = 0; i < std::min(unmapped, kNamesLogged); ++i)
    m_parts.logger.debug("catalogue.unmapped", {{"provider", name}, {"name", std::string_view(catalogue->unmapped[i])}});
  m_parts.offers.update(*provider, std::move(*catalogue));
  m_parts.logger.info("catalogue.synced",
                      {{"provider", name}, {"cells", static_cast<std::int64_t>(cells)}, {"unmapped", static_cast<std::int64_t>(unmapped)}});
  co_return cells;
}

// Jitter of a tenth either way: several instances do not ask at the same moment.
std::chrono::microseconds CatalogueSync::pause(int failures) const {
  std::chrono::microseconds base = m_parts.period;
  if (failures > 0) base = std::min<std::chrono::microseconds>(base, kFirstRetry * (1 << std::min(failures - 1, kRetryDoublings)));
  const std::int64_t tenth = std::max<std::int64_t>(1, base.count() / 10);
  return base - std::chrono::microseconds(tenth) +
         std::chrono::microseconds(static_cast<std::int64_t>(m_parts.random.below(static_cast<std::uint64_t>(2 * tenth))));
}

Task<> CatalogueSync::loop(providers::Provider* provider) {
  int failures = 0;
  while (!m_stopping) {
    try {
      const auto synced = co_await sync(provider);
      failures = synced ? 0 : failures + 1;
    } catch (const std::exception& error) {
      ++failures;
      m_parts.logger.error("catalogue.exception", {{"cause", std::string_view(error.what())}});
    }
    // In slices, so that a stop is seen soon.
    const auto due = m_parts.clock.steady() + pause(failures);
    while (!m_stopping && m_parts.clock.steady() < due) co_await m_parts.clock.sleepFor(kSlice);
  }
}

}  // namespace trunkline::routing
