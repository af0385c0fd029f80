// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of live events, as limits.h has the others.
#pragma once
#include "server/contract/limits.h"

namespace trunkline::limits {

inline constexpr std::size_t kEventsRemembered = 50'000;
inline constexpr std::size_t kEventsQueued = 256;  // for one reader; more is a gap
inline constexpr std::size_t kStreamsPerUser = 20;
inline constexpr std::size_t kStreams = 20'000;
inline constexpr std::chrono::seconds kStreamHeartbeat = 15s;
inline constexpr std::chrono::seconds kStreamStanding = 2s;       // how often a reader's token is looked at again
inline constexpr std::chrono::seconds kStaffStreamStanding = 1s;  // with kSessionCacheAge: a session that ended is noticed within 5 s
inline constexpr std::size_t kStaffEventsQueued = 2'000;          // for one reader; more is a gap
inline constexpr std::size_t kStreamsPerStaff = 10;
inline constexpr std::size_t kStaffStreams = 500;
inline constexpr std::chrono::milliseconds kChangePause = 250ms;  // an object is told of once in that time, as it is then
inline constexpr std::size_t kChangesCollected = 20'000;          // objects that change in that time; more is a gap
inline constexpr std::size_t kTopicsMax = 100;                    // characters of the list of topics

}  // namespace trunkline::limits
