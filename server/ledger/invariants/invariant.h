// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of the money and of the orders at every commit, as queries that return no rows when all is well.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trunkline::ledger {

// One text serves both modes. The first column is the offending id. A place holder `{orders:x}` stands for "x is an order
// in scope": TRUE in full mode, a look-up of what was touched since in incremental mode; the same for `{wallets:x}` and
// `{transfers:x}`. `{now}` is the time and `{retained}` the oldest time of which all events are still there, in µs.
struct Invariant {
  std::string_view name;
  std::string_view meaning;
  std::string_view sql;
};

// In the order in which they are checked: money first.
[[nodiscard]] std::vector<Invariant> invariants();
// Not violations: something that takes too long.
[[nodiscard]] std::vector<Invariant> alarms();

[[nodiscard]] std::span<const Invariant> walletInvariants();
[[nodiscard]] std::span<const Invariant> holdInvariants();
[[nodiscard]] std::span<const Invariant> costInvariants();
[[nodiscard]] std::span<const Invariant> recordInvariants();

struct Scope {
  bool full{true};
  std::int64_t sinceId{0};  // incremental: transfers, orders and events with a greater id were touched
  std::int64_t nowUs{};
};
// The statement of one run.
[[nodiscard]] std::string render(std::string_view sql, const Scope& scope);

}  // namespace trunkline::ledger
