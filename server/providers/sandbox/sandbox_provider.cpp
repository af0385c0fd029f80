// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/sandbox/sandbox_provider.h"

#include <algorithm>
#include <charconv>

namespace trunkline::providers::sandbox {
namespace {

constexpr std::int64_t kMicrosPerMs = 1'000;
constexpr std::int64_t kMicrosPerS = 1'000'000;
constexpr std::int64_t kStock = 1'000;
constexpr std::int64_t kBalanceMicros = 1'000'000 * kMicrosPerS;
constexpr std::int64_t kPriceMin = 100;  // in steps of 0.0001
constexpr std::uint32_t kPriceSpread = 400;
constexpr std::uint32_t kCodes = 1'000'000;
constexpr std::int64_t kSubscriberNumbers = 1'000'000'000'000;  // 12 digits: 15 with the longest dial code
constexpr std::string_view kNoDialCode = "888";
constexpr std::int64_t kNever = INT64_MAX;
constexpr std::int64_t kRefStep = 2;  // of play money odd, of the wallet's currency even: both are provider 1
constexpr std::string_view kPlayMoney = "XTS";

// FNV-1a: fixed for ever, so that a cell costs the same on every machine and after every restart.
std::uint32_t mixed(std::string_view service, std::string_view country) {
  std::uint32_t hash = 2'166'136'261U;
  for (const std::string_view part : {service, country}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
  }
  return hash;
}

std::optional<std::int64_t> numberOf(std::string_view ref) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(ref.data(), ref.data() + ref.size(), out);
  if (error != std::errc{} || end != ref.data() + ref.size() || out <= 0) return std::nullopt;
  return out;
}

std::string padded(std::uint64_t value, std::size_t digits) {
  const std::string text = std::to_string(value);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

UpstreamMessage scripted(std::uint32_t code) {
  const std::string digits = padded(code, 6);
  return {"1", "Your verification code is " + digits, digits, "Sandbox"};
}

}  // namespace

SandboxProvider::SandboxProvider(Clock& clock, Random& random, const NameBook& names, Options options)
    : m_clock(clock),
      m_random(random),
      m_options(options),
      m_services(names.services()),
      m_last(clock.nowUs() * kRefStep + (options.currency.text() == kPlayMoney ? 1 : 0)),
      m_script(options.script) {
  m_traits.number = ProviderNumber::Sandbox;
  m_traits.name = "sandbox";
  m_traits.currency = options.currency;
  m_traits.numberLifetime = options.numberLifetime;
  m_traits.cancelMin = options.cancelMin;
  m_traits.hasActiveList = true;
  std::sort(m_services.begin(), m_services.end());
  for (const std::string& iso2 : names.countries()) {
    const std::string_view dialCode = names.dialCode(iso2);
    m_countries.push_back({iso2, std::string(dialCode.empty() ? kNoDialCode : dialCode)});
  }
  std::sort(m_countries.begin(), m_countries.end(), [](const Place& a, const Place& b) { return a.iso2 < b.iso2; });
}

Money SandboxProvider::costOf(std::string_view service, std::string_view country) const {
  return {(kPriceMin + mixed(service, country) % kPriceSpread) * limits::kPriceStepMicros, m_options.currency};
}

Script SandboxProvider::script() const {
  const std::lock_guard lock(m_scriptMutex);
  return m_script;
}

void SandboxProvider::setScript(Script script) {
  const std::lock_guard lock(m_scriptMutex);
  m_script = script;
}

SandboxProvider::Shard& SandboxProvider::shardOf(std::int64_t ref) { return m_shards[static_cast<std::size_t>(ref / kRefStep) % kShards]; }

std::string SandboxProvider::phoneOf(std::int64_t ref, const Number& number) const {
  return m_countries[number.country].dialCode + padded(static_cast<std::uint64_t>(ref % kSubscriberNumbers), 12);
}

SandboxProvider::Number* SandboxProvider::live(Shard& shard, std::int64_t ref, std::int64_t nowUs) {
  const auto found = shard.numbers.find(ref);
  return found == shard.numbers.end() || nowUs >= found->second.expiresUs ? nullptr : &found->second;
}

void SandboxProvider::forgetOld(Shard& shard, std::int64_t nowUs) const {
  while (!shard.order.empty()) {
    const auto oldest = shard.numbers.find(shard.order.front());
    const bool gone = oldest == shard.numbers.end();
    if (!gone && nowUs < oldest->second.expiresUs && shard.order.size() < m_options.numbersMax / kShards) return;
    if (!gone) shard.numbers.erase(oldest);
    shard.order.pop_front();
  }
}

Task<BuyOutcome> SandboxProvider::buy(BuyRequest request) {
  const Script now = script();
  if (now.mode == Script::Mode::Refuse) co_return Refused{Refusal::NoNumbers, "no numbers (script)"};
  const auto place = std::lower_bound(m_countries.begin(), m_countries.end(), request.country,
                                      [](const Place& a, const std::string& iso2) { return a.iso2 < iso2; });
  const bool known = place != m_countries.end() && place->iso2 == request.country &&
                     std::binary_search(m_services.begin(), m_services.end(), request.service);
  if (!known) co_return Refused{Refusal::BadRequest, "unknown service or country"};
  const Money cost = costOf(request.service, request.country);
  if (cost.micros() > request.maxCost.micros()) co_return Refused{Refusal::PriceTooHigh, "the price is above the limit"};
  const std::uint64_t chance = m_random.next();
  const std::int64_t spanMs = std::max<std::int64_t>(0, (now.delayMax - now.delayMin).count());
  Number number;
  number.boughtUs = m_clock.nowUs();
  number.expiresUs = number.boughtUs + m_traits.numberLifetime.count() * kMicrosPerS;
  number.arrivesUs = now.mode == Script::Mode::Never
                         ? kNever
                         : number.boughtUs + (now.delayMin.count() * kMicrosPerMs) +
                               static_cast<std::int64_t>(chance % static_cast<std::uint64_t>(spanMs * kMicrosPerMs + 1));
  number.code = static_cast<std::uint32_t>(chance >> 32U) % kCodes;
  number.country = static_cast<std::uint16_t>(place - m_countries.begin());
  // Starts at the clock's microseconds: refs of an earlier run are never given out again.
  const std::int64_t ref = m_last.fetch_add(kRefStep) + kRefStep;
  Bought bought{std::to_string(ref), phoneOf(ref, number), cost, number.expiresUs, false};
  Shard& shard = shardOf(ref);
  const std::lock_guard lock(shard.mutex);
  forgetOld(shard, number.boughtUs);
  shard.numbers.emplace(ref, std::move(number));
  shard.order.push_back(ref);
  co_return bought;
}

Task<PollOutcome> SandboxProvider::poll(std::string ref) {
  const auto id = numberOf(ref);
  if (!id) co_return ClosedUpstream{};
  const std::int64_t nowUs = m_clock.nowUs();
  Shard& shard = shardOf(*id);
  const std::lock_guard lock(shard.mutex);
  const Number* const number = live(shard, *id, nowUs);
  if (number == nullptr) co_return ClosedUpstream{};
  Arrived arrived;
  if (number->arrivesUs <= nowUs) arrived.messages.push_back(scripted(number->code));
  arrived.messages.insert(arrived.messages.end(), number->delivered.begin(), number->delivered.end());
  if (arrived.messages.empty()) co_return StillWaiting{};
  co_return arrived;
}

bool SandboxProvider::knownQuiet(std::string_view ref) {
  const auto id = numberOf(ref);
  if (!id) return false;
  const std::int64_t nowUs = m_clock.nowUs();
  Shard& shard = shardOf(*id);
  const std::lock_guard lock(shard.mutex);
  const Number* const number = live(shard, *id, nowUs);
  return number != nullptr && number->arrivesUs > nowUs && number->delivered.empty();
}

Task<CancelOutcome> SandboxProvider::cancel(std::string ref) {
  const auto id = numberOf(ref);
  if (!id) co_return Undecided{};
  const std::int64_t nowUs = m_clock.nowUs();
  Shard& shard = shardOf(*id);
  const std::lock_guard lock(shard.mutex);
  const Number* const number = live(shard, *id, nowUs);
  const bool arrived = number != nullptr && (number->arrivesUs <= nowUs || !number->delivered.empty());
  if (number == nullptr || arrived) co_return Undecided{};
  const std::int64_t leftUs = number->boughtUs + m_traits.cancelMin.count() * kMicrosPerS - nowUs;
  if (leftUs > 0) co_return TooEarly{std::chrono::ceil<std::chrono::seconds>(std::chrono::microseconds(leftUs))};
  shard.numbers.erase(*id);
  co_return Cancelled{};
}

Task<FinishOutcome> SandboxProvider::finish(std::string ref) {
  const auto id = numberOf(ref);
  if (!id) co_return Undecided{};
  Shard& shard = shardOf(*id);
  const std::lock_guard lock(shard.mutex);
  if (shard.numbers.erase(*id) == 0) co_return Undecided{};
  co_return Finished{};
}

Task<Result<Money>> SandboxProvider::balance() { co_return Money(kBalanceMicros, m_options.currency); }

Task<Result<Catalogue>> SandboxProvider::catalogue() {
  Catalogue out;
  out.cells.reserve(m_services.size() * m_countries.size());
  for (const std::string& service : m_services) {
    for (const Place& place : m_countries) out.cells.push_back({service, place.iso2, costOf(service, place.iso2), kStock});
  }
  co_return out;
}

Task<Result<std::vector<ActiveNumber>>> SandboxProvider::active() {
  const std::int64_t nowUs = m_clock.nowUs();
  std::vector<ActiveNumber> out;
  for (Shard& shard : m_shards) {
    const std::lock_guard lock(shard.mutex);
    for (const auto& [ref, number] : shard.numbers) {
      if (nowUs < number.expiresUs)
        out.push_back({std::to_string(ref), phoneOf(ref, number), {}, m_countries[number.country].iso2, {}, number.boughtUs});
    }
  }
  co_return out;
}

bool SandboxProvider::deliver(std::string_view ref, std::string text, std::optional<std::string> code) {
  const auto id = numberOf(ref);
  if (!id) return false;
  Shard& shard = shardOf(*id);
  const std::lock_guard lock(shard.mutex);
  Number* const number = live(shard, *id, m_clock.nowUs());
  if (number == nullptr || number->delivered.size() >= limits::kSandboxMessages) return false;
  // The scripted code has the id 1.
  const std::string messageId = std::to_string(number->delivered.size() + 2);
  number->delivered.push_back({messageId, std::move(text), std::move(code), "Sandbox"});
  return true;
}

}  // namespace trunkline::providers::sandbox
