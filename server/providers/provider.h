// SPDX-License-Identifier: GPL-3.0-or-later
// What an upstream can do, in the words of our domain. Adapters translate wire protocols into it and never guess:
// whatever is not known for sure is Unknown.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/base/task.h"
#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/contract/money.h"

namespace trunkline::providers {

// Numbers are part of house account ids and of stored attempts: never reused.
enum class ProviderNumber : int { Sandbox = 1, SmsMan = 2, TextVerified = 3, FiveSim = 4 };

// Unreachable: the request certainly never left.
enum class Refusal { NoNumbers, NoBalance, PriceTooHigh, BadRequest, Forbidden, Unreachable };

// Nothing was bought, for certain.
struct Refused {
  Refusal reason{};
  std::string text;  // the upstream's words, for staff; never contains a key
};
// Anything may have happened (time-out after sending, garbage, 5xx): never buy again there for this order.
struct Unknown {
  std::string text;
};

struct BuyRequest {
  OrderId order;
  int attempt{};
  std::string service;  // our slug
  std::string country;  // ISO alpha-2
  std::optional<std::string> operatorName;
  Money maxCost;                              // in the provider's currency; sent where the protocol has a limit
  std::vector<std::string> excludedPrefixes;  // E.164 digits; numbers that begin so are not wanted
  std::optional<std::string> endUser;         // a pseudonym of our customer's customer, for providers that ask for one
  std::chrono::milliseconds deadline{};
};
struct Bought {
  std::string ref;                        // opaque, unique at the provider
  std::string phone;                      // E.164 digits without +
  std::optional<Money> cost;              // when the provider tells
  std::optional<std::int64_t> expiresUs;  // when the provider tells
  bool wrongCountry{false};               // judged by the provider's country id, by prefix only where the dial code is known
};
using BuyOutcome = std::variant<Bought, Refused, Unknown>;

struct UpstreamMessage {
  std::optional<std::string> id;  // the provider's own id, where it has one
  std::string text;
  std::optional<std::string> code;
  std::optional<std::string> sender;
};
struct StillWaiting {};
struct Arrived {
  std::vector<UpstreamMessage> messages;
};
struct ClosedUpstream {};  // cancelled or expired there: the money is back with us
using PollOutcome = std::variant<StillWaiting, Arrived, ClosedUpstream, Unknown>;

struct Cancelled {};
struct TooEarly {
  std::optional<std::chrono::seconds> retryAfter;
};
struct Undecided {};  // neither yes nor no: the next poll decides
using CancelOutcome = std::variant<Cancelled, TooEarly, Undecided, Unknown>;

// Another message on the same number.
struct Requested {};
struct NotSupported {};
using ResendOutcome = std::variant<Requested, NotSupported, Undecided, Unknown>;

struct Finished {};
using FinishOutcome = std::variant<Finished, Undecided, Unknown>;

// A cell of the provider's price list: what we can buy there now.
struct CatalogueCell {
  std::string service;  // our slug
  std::string country;  // ISO alpha-2
  Money cost;
  std::int64_t stock{};
};
struct Catalogue {
  std::vector<CatalogueCell> cells;
  std::vector<std::string> unmapped;  // the provider's services and countries that we have no name for
};

// What the provider's books say of a number that is not over. What it does not tell is empty.
struct ActiveNumber {
  std::string ref;
  std::string phone;
  std::string service;  // our slug
  std::string country;  // ISO alpha-2
  std::optional<Money> cost;
  std::optional<std::int64_t> boughtUs;
};

struct Traits {
  ProviderNumber number{};
  std::string name;  // "smsman"
  Currency currency;
  std::chrono::seconds numberLifetime{1200};
  std::chrono::seconds cancelMin{120};  // earlier than this a cancel is refused upstream; 0 = always allowed
  bool hasActiveList{false};
};

class Provider {
 public:
  virtual ~Provider() = default;
  [[nodiscard]] virtual const Traits& traits() const = 0;
  virtual Task<BuyOutcome> buy(BuyRequest request) = 0;
  virtual Task<PollOutcome> poll(std::string ref) = 0;
  // True when it is known without asking that a poll would answer StillWaiting. Most providers must be asked.
  [[nodiscard]] virtual bool knownQuiet(std::string_view ref) {
    static_cast<void>(ref);
    return false;
  }
  virtual Task<CancelOutcome> cancel(std::string ref) = 0;
  virtual Task<FinishOutcome> finish(std::string ref) = 0;
  virtual Task<ResendOutcome> resend(std::string ref) {
    static_cast<void>(ref);
    co_return NotSupported{};
  }
  virtual Task<Result<Money>> balance() = 0;
  virtual Task<Result<Catalogue>> catalogue() = 0;
  // Only where traits().hasActiveList.
  virtual Task<Result<std::vector<ActiveNumber>>> active() = 0;
};

}  // namespace trunkline::providers
