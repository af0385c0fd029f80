// SPDX-License-Identifier: GPL-3.0-or-later
// The month as it shall have been: who opened an account when, who ordered what from whom, how it ended. Pure computation;
// the same options give the same plan.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/providers/provider.h"

namespace trunkline::demo {

struct PlanOptions {
  int users{2'000};  // the first one is the customer with a name
  int orders{20'000};
  int days{30};
  std::uint64_t seed{1};
  std::int64_t endUs{};  // the story is over then: nothing is open any more
  // What the sandbox asks for a service in a country, in micros: it sells everywhere.
  std::function<std::int64_t(std::string_view service, std::string_view country)> sandboxCost;
};

struct PlannedAccount {
  std::string email;
  std::int64_t openedUs{};
};

struct PlannedCredit {
  std::size_t account{};
  std::int64_t atUs{};
  std::int64_t micros{};
};

enum class Ending { Code, Expired, Cancelled, Failed };

struct PlannedOrder {
  std::size_t account{};
  std::string_view service;
  std::string_view country;
  providers::ProviderNumber seller{};
  bool isRefusedFirst{};  // another seller was asked before this one and had no numbers
  Ending ending{};
  std::int64_t askedFirstMicros{};  // cost of whoever was asked first
  std::int64_t costMicros{};        // of the seller
  std::int64_t priceMicros{};
  int code{};  // six digits
  std::int64_t placedUs{};
  std::int64_t refusedUs{};  // isRefusedFirst, Failed
  std::int64_t numberUs{};
  std::int64_t turnUs{};  // the code arrives, or the end is asked for
  std::int64_t endUs{};
};

// What the simulated upstream asks: less than the sandbox, and not so much less that the sandbox could not step in at the
// price that was made from it.
struct UpstreamCell {
  std::string_view service;
  std::string_view country;
  std::int64_t costMicros{};
};

struct Plan {
  std::int64_t startUs{};
  std::vector<UpstreamCell> upstream;
  std::vector<PlannedAccount> accounts;  // by time
  std::vector<PlannedCredit> credits;    // enough for every order
  std::vector<PlannedOrder> orders;      // by time
};

[[nodiscard]] Plan makePlan(const PlanOptions& options);

inline constexpr std::string_view kDemoDomain = "demo.example";
// Numbers live this long here and in the server of `./dev run`: a watcher sees one expire.
inline constexpr std::int64_t kNumberLifetimeUs = 60'000'000;
inline constexpr std::int64_t kCancelMinUs = 5'000'000;

}  // namespace trunkline::demo
