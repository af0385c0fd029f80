// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/plan.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "server/base/random.h"
#include "server/contract/limits.h"

namespace trunkline::demo {
namespace {

using providers::ProviderNumber;

constexpr std::int64_t kMs = 1'000;
constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kHour = 3'600 * kSecond;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kLongestOrder = kNumberLifetimeUs + 30 * kSecond;
constexpr std::int64_t kFirstOrderAfter = kHour;         // the first accounts are open by then
constexpr std::int64_t kAccountAge = 10 * 60 * kSecond;  // of whoever orders
constexpr std::int64_t kMarkupPercent = 130;             // as a server's DEFAULT_MARKUP_BPS makes its prices
constexpr std::int64_t kUpstreamPercent = 90;            // of the sandbox's cost
constexpr int kPermille = 1'000;

struct Weighted {
  std::string_view name;
  int weight;
};
constexpr std::array<Weighted, 11> kServices{{{"whatsapp", 26},
                                              {"telegram", 22},
                                              {"google", 14},
                                              {"instagram", 10},
                                              {"facebook", 7},
                                              {"discord", 6},
                                              {"tiktok", 5},
                                              {"openai-chatgpt", 4},
                                              {"amazon", 3},
                                              {"netflix", 2},
                                              {"uber", 1}}};
constexpr std::array<Weighted, 12> kCountries{{{"US", 24},
                                               {"GB", 14},
                                               {"IN", 13},
                                               {"ID", 11},
                                               {"DE", 9},
                                               {"BR", 8},
                                               {"FR", 6},
                                               {"PL", 5},
                                               {"ES", 4},
                                               {"NL", 3},
                                               {"IT", 2},
                                               {"CA", 1}}};
// The sandbox sells everywhere; the simulated upstream does not know these.
constexpr std::array<std::string_view, 3> kSandboxOnly{"NL", "IT", "CA"};
// UTC; quiet nights, busy evenings.
constexpr std::array<int, 24> kHours{3, 2, 2, 2, 2, 3, 4, 6, 8, 9, 10, 10, 10, 11, 12, 12, 12, 13, 14, 14, 13, 11, 8, 5};
constexpr std::array<int, 7> kWeekdays{10, 10, 10, 11, 12, 9, 8};  // from Thursday, the epoch's first day
constexpr int kBusiest = 14 * 12;
constexpr std::array<std::int64_t, 4> kCredits{1 * kSecond, 2 * kSecond, 5 * kSecond, 10 * kSecond};  // micros of money

constexpr std::array<std::string_view, 24> kFirstNames{"anna",  "ben",   "carla", "daniel", "eva",   "felix",  "grace", "hugo",
                                                       "ida",   "jonas", "kim",   "lena",   "milan", "nora",   "oscar", "paula",
                                                       "quinn", "rosa",  "sami",  "tara",   "uma",   "victor", "wanda", "yusuf"};
constexpr std::array<std::string_view, 24> kLastNames{"adler",  "brown", "costa",  "dubois", "evans",  "fischer", "garcia", "hansen",
                                                      "ivanov", "jones", "kumar",  "lopez",  "moore",  "novak",   "okafor", "patel",
                                                      "rossi",  "silva", "tanaka", "unger",  "vargas", "wagner",  "young",  "zimmer"};

// Repeatable, which a story needs and a secret must never be.
class Dice final : public Random {
 public:
  explicit Dice(std::uint64_t seed) : m_engine(seed) {}
  void fill(std::span<std::byte> out) override {
    for (std::byte& byte : out) byte = static_cast<std::byte>(m_engine() & 0xFFU);
  }
  [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }
  [[nodiscard]] bool hits(int permille) { return between(0, kPermille - 1) < permille; }
  template <std::size_t N>
  [[nodiscard]] std::string_view pick(const std::array<Weighted, N>& choices) {
    const int all = std::accumulate(choices.begin(), choices.end(), 0, [](int sum, const Weighted& one) { return sum + one.weight; });
    std::int64_t left = between(0, all - 1);
    for (const Weighted& one : choices) {
      if (left < one.weight) return one.name;
      left -= one.weight;
    }
    return choices.back().name;
  }

 private:
  std::mt19937_64 m_engine;
};

std::string emailOf(std::size_t account) {
  if (account == 0) return std::string("customer@").append(kDemoDomain);
  const std::size_t first = account % kFirstNames.size();
  const std::size_t last = account / kFirstNames.size() % kLastNames.size();
  const std::size_t round = account / (kFirstNames.size() * kLastNames.size());
  std::string email(kFirstNames[first]);
  email.append(".").append(kLastNames[last]);
  if (round > 0) email += std::to_string(round + 1);
  return email.append("@").append(kDemoDomain);
}

int busyness(std::int64_t us) {
  return kHours[static_cast<std::size_t>(us / kHour % 24)] * kWeekdays[static_cast<std::size_t>(us / kDay % 7)];
}

std::int64_t momentIn(Dice& dice, std::int64_t fromUs, std::int64_t untilUs) {
  for (;;) {
    const std::int64_t us = dice.between(fromUs, untilUs);
    if (dice.between(0, kBusiest - 1) < busyness(us)) return us;
  }
}

// Half of the accounts are older than the first order; the rest come by and by.
std::vector<PlannedAccount> openAccounts(Dice& dice, const PlanOptions& options, std::int64_t startUs) {
  const std::int64_t lastUs = options.endUs - kLongestOrder - 2 * kAccountAge;
  std::vector<std::int64_t> times{startUs};
  for (int i = 1; i < options.users; ++i) {
    const bool isOld = i % 2 == 0;
    times.push_back(isOld ? dice.between(startUs + kSecond, startUs + kFirstOrderAfter - kAccountAge)
                          : momentIn(dice, startUs + kFirstOrderAfter, lastUs));
  }
  std::sort(times.begin(), times.end());
  std::vector<PlannedAccount> accounts;
  accounts.reserve(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) accounts.push_back({emailOf(i), times[i]});
  return accounts;
}

// Few order much, many order little: the square of an even draw.
std::size_t whoOrders(Dice& dice, const std::vector<PlannedAccount>& accounts, std::int64_t atUs) {
  const auto grown = std::partition_point(accounts.begin(), accounts.end(),
                                          [atUs](const PlannedAccount& account) { return account.openedUs <= atUs - kAccountAge; });
  const auto count = std::max<std::int64_t>(1, grown - accounts.begin());
  const std::int64_t draw = dice.between(0, kPermille * kPermille - 1);
  return static_cast<std::size_t>(draw * draw / kPermille / kPermille * count / kPermille / kPermille);
}

Ending endingOf(Dice& dice) {
  const std::int64_t draw = dice.between(0, kPermille - 1);
  if (draw < 800) return Ending::Code;
  if (draw < 950) return Ending::Expired;
  return draw < 980 ? Ending::Cancelled : Ending::Failed;
}

bool isSandboxOnly(std::string_view country) { return std::find(kSandboxOnly.begin(), kSandboxOnly.end(), country) != kSandboxOnly.end(); }

std::int64_t upstreamCost(const PlanOptions& options, std::string_view service, std::string_view country) {
  return options.sandboxCost(service, country) * kUpstreamPercent / 100 / limits::kPriceStepMicros * limits::kPriceStepMicros;
}

std::vector<UpstreamCell> upstreamCells(const PlanOptions& options) {
  std::vector<UpstreamCell> cells;
  for (const Weighted& service : kServices) {
    for (const Weighted& country : kCountries) {
      if (!isSandboxOnly(country.name)) cells.push_back({service.name, country.name, upstreamCost(options, service.name, country.name)});
    }
  }
  return cells;
}

void chooseGoods(Dice& dice, const PlanOptions& options, PlannedOrder& order) {
  order.service = dice.pick(kServices);
  order.country = dice.pick(kCountries);
  const bool isUpstreams = !isSandboxOnly(order.country);
  order.isRefusedFirst = isUpstreams && order.ending != Ending::Failed && dice.hits(40);
  order.seller = isUpstreams && !order.isRefusedFirst ? ProviderNumber::SmsMan : ProviderNumber::Sandbox;
  const std::int64_t sandbox = options.sandboxCost(order.service, order.country);
  const std::int64_t cheapest = isUpstreams ? upstreamCost(options, order.service, order.country) : sandbox;
  order.costMicros = order.seller == ProviderNumber::Sandbox ? sandbox : cheapest;
  order.askedFirstMicros = cheapest;
  const std::int64_t exact = cheapest * kMarkupPercent / 100;
  order.priceMicros = (exact + limits::kPriceStepMicros - 1) / limits::kPriceStepMicros * limits::kPriceStepMicros;
}

void chooseTimes(Dice& dice, PlannedOrder& order) {
  order.refusedUs = order.placedUs + dice.between(200 * kMs, 900 * kMs);
  order.numberUs = (order.isRefusedFirst ? order.refusedUs : order.placedUs) + dice.between(200 * kMs, 2'200 * kMs);
  switch (order.ending) {
    case Ending::Code:
      order.code = static_cast<int>(dice.between(100'000, 999'999));
      order.turnUs = order.numberUs + dice.between(5 * kSecond, 40 * kSecond);
      order.endUs = dice.hits(600) ? order.turnUs + dice.between(3 * kSecond, 15 * kSecond) : order.numberUs + kNumberLifetimeUs;
      break;
    case Ending::Expired:
      order.turnUs = order.numberUs + kNumberLifetimeUs;
      order.endUs = order.turnUs + dice.between(300 * kMs, 1'500 * kMs);
      break;
    case Ending::Cancelled:
      order.turnUs = order.numberUs + dice.between(kCancelMinUs + kSecond, kNumberLifetimeUs - 10 * kSecond);
      order.endUs = order.turnUs + dice.between(300 * kMs, 2'000 * kMs);
      break;
    case Ending::Failed:
      order.turnUs = order.endUs = order.refusedUs;
      break;
  }
}

// As if no order were ever paid back: more than enough.
std::vector<PlannedCredit> creditsFor(Dice& dice, const PlanOptions& options, const Plan& plan) {
  std::vector<std::int64_t> left(plan.accounts.size(), 0);
  std::vector<PlannedCredit> credits;
  for (const PlannedOrder& order : plan.orders) {
    if (left[order.account] < order.priceMicros) {
      const std::int64_t micros = kCredits[static_cast<std::size_t>(dice.between(0, kCredits.size() - 1))];
      credits.push_back({order.account, order.placedUs - dice.between(20 * kSecond, 90 * kSecond), micros});
      left[order.account] += micros;
    }
    left[order.account] -= order.priceMicros;
  }
  credits.push_back({0, options.endUs - kSecond, kCredits.back()});  // for whoever tries the key out
  return credits;
}

}  // namespace

Plan makePlan(const PlanOptions& options) {
  Dice dice(options.seed);
  Plan plan;
  plan.startUs = options.endUs - options.days * kDay;
  plan.upstream = upstreamCells(options);
  plan.accounts = openAccounts(dice, options, plan.startUs);
  for (int i = 0; i < options.orders; ++i) {
    PlannedOrder order;
    order.placedUs = momentIn(dice, plan.startUs + kFirstOrderAfter, options.endUs - kLongestOrder);
    plan.orders.push_back(order);
  }
  std::sort(plan.orders.begin(), plan.orders.end(), [](const PlannedOrder& a, const PlannedOrder& b) { return a.placedUs < b.placedUs; });
  for (PlannedOrder& order : plan.orders) {
    order.account = whoOrders(dice, plan.accounts, order.placedUs);
    order.ending = endingOf(dice);
    chooseGoods(dice, options, order);
    chooseTimes(dice, order);
  }
  plan.credits = creditsFor(dice, options, plan);
  return plan;
}

}  // namespace trunkline::demo
