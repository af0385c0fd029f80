// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>

namespace trunkline::jobs {

// 3 s for the first 30 s of an order, 5 s to 2 min, then 10 s (the seed's figure).
[[nodiscard]] constexpr std::chrono::seconds pollCadence(std::chrono::microseconds age) {
  using namespace std::chrono_literals;
  if (age < 30s) return 3s;
  return age < 120s ? 5s : 10s;
}

// After the code has arrived only further messages are looked for.
inline constexpr std::chrono::seconds kReceivedCadence{30};
inline constexpr std::chrono::milliseconds kRetryCadence{1000};
// How often a provider's list is asked for while orders wait for it.
inline constexpr std::chrono::seconds kReconcileCadence{2};

}  // namespace trunkline::jobs
