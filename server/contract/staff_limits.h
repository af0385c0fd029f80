// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of what staff see of the customers, beside those of their sign-in and their lists.
#pragma once
#include "server/contract/limits.h"

namespace trunkline::limits {

inline constexpr std::size_t kBanMessageMax = 200;         // bytes of what a banned customer is told
inline constexpr std::size_t kSearchTextMax = 100;         // bytes of what is looked for
inline constexpr std::int64_t kSearchHits = 10;            // of each kind
inline constexpr std::int64_t kUserRecentRows = 10;        // orders, sessions, keys and bans shown with a customer
inline constexpr std::int64_t kUserCountedOrders = 2'000;  // of a customer's newest orders, for the figures of 30 days

}  // namespace trunkline::limits
