// SPDX-License-Identifier: GPL-3.0-or-later
// The interface between "what can be bought where" (provider catalogues) and "what does the customer pay" (pricing).
// First version: every provider's synced catalogue, cheapest first, default mark-up. The routing and pricing engines that
// follow fill the same interface.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"
#include "server/contract/money.h"
#include "server/providers/provider.h"

namespace trunkline::routing {

// One provider that could serve a service × country now.
struct Candidate {
  providers::Provider* provider{};  // never null
  Money cost;                       // list price in the provider's currency: the attempt's max_cost
  std::int64_t fxPpm{1'000'000};    // provider currency → wallet currency
  std::int64_t costInWallet{};      // micros, rounded up
  std::int64_t stock{};
};

// A customer's price of a cell: from the router's first choice.
struct Offer {
  std::string service;
  std::string country;
  Money price;  // wallet currency, rounded up to four decimals
  std::int64_t priceSet{0};
  std::int64_t priceRule{0};
  std::int64_t stock{};
  std::vector<Candidate> candidates;  // in the order in which they are to be tried; never empty
};

class Offers {
 public:
  virtual ~Offers() = default;
  // OutOfStock when nobody sells the cell now. `sandbox`: only the sandbox provider, priced in XTS.
  // A look-up in memory: safe from any thread, never blocks.
  [[nodiscard]] virtual Result<Offer> find(std::string_view service, std::string_view country, std::optional<std::string_view> operatorName,
                                           bool sandbox) const = 0;
  // Every cell that somebody sells (`sandbox`: that the sandbox sells for play money), filtered; without candidates filled in.
  [[nodiscard]] virtual std::vector<Offer> list(std::optional<std::string_view> service, std::optional<std::string_view> country,
                                                bool sandbox) const = 0;
  // A definite refusal NoNumbers lowers what we believe of the stock until the next sync.
  virtual void reportRefusal(providers::ProviderNumber provider, std::string_view service, std::string_view country,
                             providers::Refusal reason) = 0;
};

}  // namespace trunkline::routing
