// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/purchases.h"

#include "server/modules/orders/commands/attach_number.h"
#include "server/modules/orders/commands/mark_unknown.h"

namespace trunkline::orders {

using std::chrono::microseconds;

namespace {

constexpr std::chrono::milliseconds kStoreRetry{250};

std::int64_t numberOf(const routing::Candidate& candidate) { return static_cast<std::int64_t>(candidate.provider->traits().number); }

void apply(OrderRecord& record, const OrderAfter& after) {
  record.state = after.state;
  record.closeReason = after.closeReason;
  record.version = after.version;
  record.attempt = after.attempt;
}

}  // namespace

LiveOrder liveOrderOf(const Purchase& purchase) {
  const OrderRecord& record = purchase.record;
  LiveOrder live;
  live.id = record.id;
  live.user = record.user;
  live.shard = purchase.shard;
  live.state = record.state;
  live.closeReason = record.closeReason;
  live.sandbox = record.sandbox;
  live.service = record.service;
  live.country = record.country;
  live.operatorName = record.operatorName;
  live.price = record.price;
  live.attempt = record.attempt;
  live.provider = purchase.provider;
  live.providerRef = purchase.providerRef;
  live.attemptState = record.state == State::Buying    ? AttemptState::Sent
                      : record.state == State::Unknown ? AttemptState::Unknown
                                                       : AttemptState::Bought;
  live.maxCost = purchase.candidate.cost;
  live.sentUs = purchase.sentUs;
  live.createdUs = record.createdUs;
  live.expiresUs = record.expiresUs;
  live.cancelAllowedUs = record.cancelAllowedUs;
  live.providerExpiresUs = purchase.providerExpiresUs;
  return live;
}

Purchases::Purchases(Parts parts)
    : m_parts(std::move(parts)),
      m_bought(m_parts.metrics.counter("trunkline_attempts_total", "Purchase attempts by outcome", "outcome=\"bought\"")),
      m_refused(m_parts.metrics.counter("trunkline_attempts_total", "Purchase attempts by outcome", "outcome=\"refused\"")),
      m_unknown(m_parts.metrics.counter("trunkline_attempts_total", "Purchase attempts by outcome", "outcome=\"unknown\"")) {}

bool Purchases::underWay(OrderId id) const {
  const std::scoped_lock lock(m_mutex);
  return m_underWay.contains(id.value());
}

std::size_t Purchases::count() const {
  const std::scoped_lock lock(m_mutex);
  return m_underWay.size();
}

void Purchases::enter(OrderId id) {
  const std::scoped_lock lock(m_mutex);
  m_underWay.insert(id.value());
}

void Purchases::leave(OrderId id) {
  const std::scoped_lock lock(m_mutex);
  m_underWay.erase(id.value());
}

std::optional<routing::Candidate> Purchases::nextCandidate(const Purchase& purchase) const {
  const OrderRecord& record = purchase.record;
  if (purchase.tried.size() >= static_cast<std::size_t>(limits::kAttemptsPerOrder)) return std::nullopt;
  std::optional<std::string_view> operatorName;
  if (record.operatorName) operatorName = *record.operatorName;
  const auto offer = m_parts.offers.find(record.service, record.country, operatorName, record.sandbox);
  if (!offer) return std::nullopt;
  for (const routing::Candidate& candidate : offer->candidates) {
    if (std::find(purchase.tried.begin(), purchase.tried.end(), numberOf(candidate)) != purchase.tried.end()) continue;
    // Never below cost plus the least margin: the customer's price was fixed with the first choice.
    const auto least = Money(candidate.costInWallet, record.price.currency())
                           .mulBps(10'000 + m_parts.minMarginBps, Rounding::Up, limits::kPriceStepMicros);
    if (least && least->micros() <= record.price.micros()) return candidate;
  }
  return std::nullopt;
}

Task<> Purchases::run(std::shared_ptr<Purchase> purchase) {
  const OrderId id = purchase->record.id;
  enter(id);
  try {
    while (co_await attempt(purchase) == Step::Again) {
    }
  } catch (const std::exception& error) {
    // The attempt stays `sent`; the monitor takes it up as unknown, exactly as after a crash.
    m_parts.logger.error("purchase.exception", {{"order", id.value()}, {"cause", std::string_view(error.what())}});
  }
  leave(id);
  if (m_watcher != nullptr && !terminal(purchase->record.state)) m_watcher->watch(liveOrderOf(*purchase));
}

Task<Purchases::Step> Purchases::attempt(std::shared_ptr<Purchase> purchase) {
  const OrderRecord& record = purchase->record;
  providers::Provider& provider = *purchase->candidate.provider;
  providers::BuyRequest request;
  request.order = record.id;
  request.attempt = record.attempt;
  request.service = record.service;
  request.country = record.country;
  request.operatorName = record.operatorName;
  request.maxCost = purchase->candidate.cost;
  request.deadline = m_parts.times.of(provider.traits().name).buyDeadline;
  auto outcome = co_await provider.buy(std::move(request));
  if (auto* bought = std::get_if<providers::Bought>(&outcome)) {
    if (!bought->wrongCountry) co_return co_await attach(purchase, std::move(*bought));
    m_parts.logger.warn("purchase.wrong_country", {{"order", record.id.value()}, {"provider", std::string_view(provider.traits().name)}});
    const auto ended = co_await endAttempt(purchase, EndAttempt::How::Unwanted, "wrong country", std::move(*bought), std::nullopt);
    co_return ended == EndAttempt::Outcome::NextAttempt ? Step::Again : Step::Done;
  }
  if (auto* refused = std::get_if<providers::Refused>(&outcome)) {
    m_refused.add();
    m_parts.offers.reportRefusal(provider.traits().number, record.service, record.country, refused->reason);
    const auto ended = co_await endAttempt(purchase, EndAttempt::How::Refused, std::move(refused->text), std::nullopt, std::nullopt);
    co_return ended == EndAttempt::Outcome::NextAttempt ? Step::Again : Step::Done;
  }
  co_return co_await unknown(purchase, std::move(std::get<providers::Unknown>(outcome).text));
}

Task<Purchases::Step> Purchases::attach(std::shared_ptr<Purchase> purchase, providers::Bought bought) {
  OrderRecord& record = purchase->record;
  const providers::Traits& traits = purchase->candidate.provider->traits();
  const OrderTimes& times = m_parts.times.of(traits.name);
  const std::int64_t now = m_parts.clock.nowUs();
  const std::int64_t providerEnds = bought.expiresUs.value_or(now + toMicros(traits.numberLifetime));
  AttachNumber::Input input;
  input.order = record.id;
  input.user = record.user;
  input.attempt = record.attempt;
  input.provider = purchase->provider;
  input.providerRef = bought.ref;
  input.phone = bought.phone;
  input.cost = purchase->candidate.cost;
  input.providerExpiresUs = providerEnds;
  input.expiresUs = providerEnds + toMicros(times.expiryGrace);
  input.cancelAllowedUs = now + toMicros(traits.cancelMin);
  input.costTransferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.nowUs = now;
  AttachNumber command(std::move(input));
  const auto done = co_await keep(&command, times.unknownFailover);
  if (!done) {
    m_parts.logger.error("purchase.attach_failed", {{"order", record.id.value()},
                                                    {"provider", std::string_view(traits.name)},
                                                    {"ref", std::string_view(bought.ref)},
                                                    {"cause", std::string_view(done.error().cause)}});
    co_return Step::Done;  // the attempt stays `sent`: unknown after a while, as after a crash
  }
  switch (command.output().outcome) {
    case AttachNumber::Outcome::Attached:
      break;
    case AttachNumber::Outcome::DuplicateRef: {
      m_parts.logger.error("purchase.duplicate_reference", {{"order", record.id.value()}, {"provider", std::string_view(traits.name)}});
      bought.ref.clear();  // it belongs to another order: never stored twice, never rejected upstream
      const auto ended = co_await endAttempt(purchase, EndAttempt::How::Unwanted, "reference sold before", std::move(bought), std::nullopt);
      co_return ended == EndAttempt::Outcome::NextAttempt ? Step::Again : Step::Done;
    }
    case AttachNumber::Outcome::Stale:
      // Given up meanwhile, or attached by a commit whose answer was lost.
      m_parts.logger.error(
          "purchase.stale",
          {{"order", record.id.value()}, {"provider", std::string_view(traits.name)}, {"ref", std::string_view(bought.ref)}});
      co_await m_parts.desk.refresh(record.id);
      co_return Step::Done;
  }
  m_bought.add();
  apply(record, command.output().after);
  record.phone = std::move(bought.phone);
  purchase->providerRef = std::move(bought.ref);
  purchase->providerExpiresUs = providerEnds;
  record.expiresUs = command.input().expiresUs;
  record.cancelAllowedUs = command.input().cancelAllowedUs;
  m_parts.desk.publish(record);
  co_return Step::Done;
}

Task<Result<>> Purchases::keep(storage::HotCommand* command, std::chrono::microseconds patience) {
  const auto until = m_parts.clock.steady() + patience;
  for (;;) {
    auto done = co_await m_parts.database.execute(command);
    if (done || m_parts.clock.steady() >= until) co_return done;
    co_await m_parts.clock.sleepFor(kStoreRetry);
  }
}

Task<Purchases::Step> Purchases::unknown(std::shared_ptr<Purchase> purchase, std::string text) {
  m_unknown.add();
  OrderRecord& record = purchase->record;
  m_parts.logger.warn("purchase.unknown", {{"order", record.id.value()}, {"cause", std::string_view(text)}});
  MarkUnknown::Input input;
  input.order = record.id;
  input.user = record.user;
  input.attempt = record.attempt;
  input.error = std::move(text);
  input.nowUs = m_parts.clock.nowUs();
  MarkUnknown command(std::move(input));
  const auto done = co_await m_parts.database.execute(&command);
  if (done && command.output().outcome == MarkUnknown::Outcome::Marked) {
    apply(record, command.output().after);
    m_parts.desk.publish(record);
  }
  co_return Step::Done;
}

Task<EndAttempt::Outcome> Purchases::endAttempt(std::shared_ptr<Purchase> purchase, EndAttempt::How how, std::string error,
                                                std::optional<providers::Bought> bought, std::optional<Fence> fence) {
  OrderRecord& record = purchase->record;
  const auto next = nextCandidate(*purchase);
  EndAttempt::Input input;
  input.order = record.id;
  input.user = record.user;
  input.attempt = record.attempt;
  input.how = how;
  input.error = std::move(error);
  input.cost = purchase->candidate.cost;
  input.provider = purchase->provider;
  if (bought) {
    input.providerRef = std::move(bought->ref);
    input.phone = std::move(bought->phone);
  }
  input.costTransferId = m_parts.ids.next();
  input.releaseTransferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.rejectEventId = m_parts.ids.next();
  if (next) input.next = AttemptPlan{numberOf(*next), next->cost, next->fxPpm};
  // The monitor comes back by itself; a purchase has only this moment.
  const microseconds patience = fence ? microseconds(0) : m_parts.times.of(purchase->candidate.provider->traits().name).unknownFailover;
  input.fence = std::move(fence);
  input.nowUs = m_parts.clock.nowUs();
  EndAttempt command(std::move(input));
  const auto done = co_await keep(&command, patience);
  if (!done) {
    m_parts.logger.error("purchase.end_attempt_failed", {{"order", record.id.value()},
                                                         {"ref", std::string_view(command.input().providerRef)},
                                                         {"cause", std::string_view(done.error().cause)}});
    co_return EndAttempt::Outcome::Stale;
  }
  const auto outcome = command.output().outcome;
  if (outcome == EndAttempt::Outcome::Stale) co_return outcome;
  apply(record, command.output().after);
  if (outcome == EndAttempt::Outcome::NextAttempt) {
    purchase->candidate = *next;
    purchase->provider = numberOf(*next);
    purchase->tried.push_back(numberOf(*next));
    purchase->sentUs = command.input().nowUs;
  } else {
    record.closedUs = command.input().nowUs;
  }
  m_parts.desk.publish(record);
  co_return outcome;
}

}  // namespace trunkline::orders
