// SPDX-License-Identifier: GPL-3.0-or-later
// What is read in pieces: lists, staff's lists, live events.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace trunkline::limits {

using namespace std::chrono_literals;

// Lists
inline constexpr int kPageDefault = 50;
inline constexpr int kPageMax = 100;

// Staff's lists
inline constexpr std::int64_t kViewPageRows = 200;
inline constexpr std::int64_t kViewPages = 50'000;
inline constexpr std::int64_t kViewScanRows = 100'000;   // looked through for a page when the filter has no index
inline constexpr std::int64_t kViewScanPiece = 100'000;  // keys of one read while a view is counted
inline constexpr std::size_t kViewsPerSession = 8;
inline constexpr std::size_t kViews = 2'000;
inline constexpr std::chrono::minutes kViewLife = 10min;

// Saved views
inline constexpr std::int64_t kSavedViewsPerStaff = 50;
inline constexpr std::int64_t kTeamViews = 200;
inline constexpr std::size_t kSavedViewNameMax = 60;  // bytes
inline constexpr std::size_t kViewColumns = 40;
inline constexpr std::size_t kViewColumnNameMax = 40;  // bytes

// Jobs of staff
inline constexpr std::int64_t kBulkItems = 1'000;       // objects of one job
inline constexpr int kBulkAtOnce = 8;                   // of them worked on at the same time
inline constexpr std::int64_t kUnfinishedJobs = 5;      // of one person
inline constexpr std::int64_t kJobsShown = 100;         // the newest of one person
inline constexpr int kBulkViewReads = 20;               // of pages, to find the rows of a list that no index serves
inline constexpr std::size_t kBulkReasonBytes = 2'000;  // of a reason of kReasonMax characters

// Live events
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
