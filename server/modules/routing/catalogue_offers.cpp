// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/catalogue_offers.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::routing {
namespace {

constexpr std::int64_t kBpsPerUnit = 10'000;
constexpr std::string_view kPlayMoney = "XTS";

std::int64_t microseconds(std::chrono::microseconds duration) { return duration.count(); }

bool isPlay(const providers::Provider& provider) { return provider.traits().currency.text() == kPlayMoney; }

}  // namespace

CatalogueOffers::CatalogueOffers(Clock& clock, const FxRates& rates, Options options)
    : m_clock(clock),
      m_rates(rates),
      m_options(options),
      m_snapshot(std::make_shared<const Snapshot>(std::vector<Source>{}, options.wallet)) {}

std::shared_ptr<const Snapshot> CatalogueOffers::snapshot() const {
  const std::lock_guard lock(m_swap);
  return m_snapshot;
}

void CatalogueOffers::update(providers::Provider& provider, providers::Catalogue catalogue) {
  const std::lock_guard lock(m_slotsMutex);
  auto slot = std::find_if(m_slots.begin(), m_slots.end(), [&provider](const auto& s) { return s->provider == &provider; });
  if (slot == m_slots.end()) {
    m_slots.push_back(std::make_unique<Slot>());
    slot = m_slots.end() - 1;
    (*slot)->provider = &provider;
  }
  (*slot)->listing = std::make_shared<const Listing>(std::move(catalogue.cells), m_clock.nowUs());
  rebuildLocked();
}

void CatalogueOffers::rebuild() {
  const std::lock_guard lock(m_slotsMutex);
  rebuildLocked();
}

void CatalogueOffers::rebuildLocked() {
  std::vector<Source> sources;
  for (const auto& slot : m_slots) {
    const Currency currency = slot->provider->traits().currency;
    const bool play = isPlay(*slot->provider);
    const auto rate = m_rates.rate(currency, play ? currency : m_options.wallet);
    if (!rate) continue;  // without a rate there is no price
    const std::int64_t listedUntil = slot->listing->syncedUs() + microseconds(limits::kCatalogueAge);
    sources.push_back({slot->provider, slot->listing, rate->ppm, std::min(listedUntil, rate->validUntilUs), &slot->closedUntilUs, play});
  }
  auto fresh = std::make_shared<const Snapshot>(std::move(sources), m_options.wallet);
  const std::lock_guard lock(m_swap);
  m_snapshot.swap(fresh);
}

std::optional<Money> CatalogueOffers::priceOf(std::int64_t costMicros, Currency currency) const {
  const std::int64_t bps = kBpsPerUnit + std::max(m_options.markupBps, m_options.minMarginBps);
  const auto price = Money(costMicros, currency).mulBps(bps, Rounding::Up, limits::kPriceStepMicros);
  if (!price || price->micros() <= 0 || price->micros() > limits::kTransferMaxMicros) return std::nullopt;
  return *price;
}

std::optional<Offer> CatalogueOffers::offerOf(const Snapshot& all, const Snapshot::Cell& cell, bool sandbox, bool withCandidates) const {
  const std::int64_t nowUs = m_clock.nowUs();
  std::optional<Offer> offer;
  for (const Snapshot::Entry& entry : all.entries(cell)) {
    const Source& source = all.sources()[entry.source];
    const std::int64_t stock = source.listing->stock(entry.cell);
    const bool open = nowUs < source.validUntilUs && nowUs >= source.closedUntilUs->load(std::memory_order_relaxed);
    if (source.play != sandbox || !open || stock <= 0) continue;
    const Money cost = source.listing->cells()[entry.cell].cost;
    if (!offer) {
      const auto price = priceOf(entry.costInWallet, sandbox ? cost.currency() : m_options.wallet);
      if (!price) continue;
      offer.emplace();
      offer->service = cell.service;
      offer->country = cell.country;
      offer->price = *price;
    }
    offer->stock += stock;
    if (withCandidates) offer->candidates.push_back({source.provider, cost, source.fxPpm, entry.costInWallet, stock});
  }
  return offer;
}

Result<Offer> CatalogueOffers::find(std::string_view service, std::string_view country, std::optional<std::string_view> operatorName,
                                    bool sandbox) const {
  const auto outOfStock = [] { return fail(ErrorCode::OutOfStock, "Nobody sells this service and country now"); };
  // No provider of today sells by operator: a number of some other operator would not be what was asked for.
  if (operatorName) return outOfStock();
  const auto all = snapshot();
  const Snapshot::Cell* const cell = all->find(service, country);
  if (cell == nullptr) return outOfStock();
  auto offer = offerOf(*all, *cell, sandbox, true);
  if (!offer) return outOfStock();
  return std::move(*offer);
}

std::vector<Offer> CatalogueOffers::list(std::optional<std::string_view> service, std::optional<std::string_view> country,
                                         bool sandbox) const {
  const auto all = snapshot();
  std::vector<Offer> out;
  for (const Snapshot::Cell& cell : all->cells()) {
    if ((service && *service != cell.service) || (country && *country != cell.country)) continue;
    if (auto offer = offerOf(*all, cell, sandbox, false)) out.push_back(std::move(*offer));
  }
  return out;
}

std::size_t CatalogueOffers::openCells() const { return list(std::nullopt, std::nullopt, false).size(); }

void CatalogueOffers::reportRefusal(providers::ProviderNumber provider, std::string_view service, std::string_view country,
                                    providers::Refusal reason) {
  using providers::Refusal;
  const auto all = snapshot();
  const bool whole = reason == Refusal::NoBalance || reason == Refusal::Forbidden;
  const Snapshot::Cell* const cell = all->find(service, country);
  if (cell == nullptr || (!whole && reason != Refusal::NoNumbers)) return;
  for (const Snapshot::Entry& entry : all->entries(*cell)) {
    const Source& source = all->sources()[entry.source];
    if (source.provider->traits().number != provider) continue;
    if (whole) {
      source.closedUntilUs->store(m_clock.nowUs() + microseconds(limits::kProviderCoolDown), std::memory_order_relaxed);
    } else {
      source.listing->lowerStock(entry.cell);
    }
  }
}

}  // namespace trunkline::routing
