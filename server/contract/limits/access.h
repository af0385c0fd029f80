// SPDX-License-Identifier: GPL-3.0-or-later
// Who may sign in and call: passwords, sessions, keys, staff.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace trunkline::limits {

using namespace std::chrono_literals;

// Passwords
inline constexpr std::size_t kPasswordMin = 12;
inline constexpr std::size_t kPasswordMax = 128;
inline constexpr std::size_t kHashQueue = 64;
inline constexpr int kArgonMemoryKiBMax = 64 * 1024;  // stored hashes that ask for more are refused, not computed
inline constexpr int kArgonPassesMax = 10;
inline constexpr int kBcryptCostMax = 14;

// Sign-in
inline constexpr std::chrono::seconds kAccessTokenLife = 15min;
inline constexpr std::chrono::seconds kRefreshTokenLife = std::chrono::hours(7 * 24);
inline constexpr std::chrono::seconds kRefreshGrace = 10s;  // an answer that was lost is given again to the same client
inline constexpr std::chrono::seconds kTokenSkew = 60s;     // clocks of several instances differ
inline constexpr std::size_t kAccessTokenBytes = 1024;
inline constexpr std::chrono::seconds kSessionCacheAge = 3s;  // how long a revocation may take to be seen
inline constexpr std::size_t kSessionCache = 50'000;
inline constexpr std::size_t kTokenCache = 20'000;
inline constexpr std::size_t kStaffBuckets = 4'096;
inline constexpr std::size_t kRateBuckets = 131'072;                      // of each table; the least recently used one makes room
inline constexpr std::size_t kRateBytes = std::size_t{32} * 1024 * 1024;  // that a table may take
inline constexpr int kSessionsPerUser = 50;                               // the oldest one ends when a further one starts
inline constexpr std::size_t kUserAgentBytes = 200;                       // stored with a session, the rest is cut

// API keys
inline constexpr int kKeysPerUser = 100;  // live ones
inline constexpr std::size_t kKeyNameMax = 60;
inline constexpr std::size_t kKeyAddresses = 20;     // ranges of a key's allow list
inline constexpr std::size_t kAddressRangeMax = 49;  // characters
inline constexpr std::int64_t kKeyOverlapMaxS = 604'800;
inline constexpr std::int64_t kKeyOverlapS = 86'400;          // how long the secret before a rotation still works
inline constexpr std::size_t kKeyCache = 50'000;              // secrets
inline constexpr std::chrono::seconds kKeyCacheAge = 3s;      // the same for a key
inline constexpr std::chrono::seconds kKeyUseInterval = 60s;  // how exactly a key's last use is known
inline constexpr std::chrono::seconds kKeyUseFlush = 5s;
inline constexpr std::size_t kKeyUsesPerCommit = 500;

// Staff
inline constexpr std::chrono::seconds kStaffIdle = 30min;     // without a call of the person's own the session ends
inline constexpr std::chrono::seconds kStaffSession = 12h;    // and at the latest after this
inline constexpr std::chrono::seconds kStaffIdleGrain = 30s;  // how rarely a session's use is written down
inline constexpr int kSessionsPerStaff = 20;                  // the oldest one ends when a further one starts
inline constexpr std::chrono::seconds kEnrolmentLife = 168h;  // of the secret that create-staff prints
inline constexpr int kRecoveryCodes = 10;                     // made at enrolment, each good for one sign-in
inline constexpr int kTotpTries = 10;                         // wrong codes of one account in kTotpPeriod
inline constexpr std::chrono::seconds kTotpPeriod = 15min;
inline constexpr std::chrono::seconds kTicketLife = 60s;  // of a demonstration's sign-in ticket
inline constexpr std::size_t kTickets = 100;              // that wait to be used
inline constexpr std::size_t kReasonMin = 10;             // characters of X-Reason after decoding
inline constexpr std::size_t kReasonMax = 500;
inline constexpr std::size_t kBanMessageMax = 200;            // bytes of what a banned customer is told
inline constexpr std::size_t kSearchTextMax = 100;            // bytes of what is looked for
inline constexpr std::int64_t kSearchHits = 10;               // of each kind
inline constexpr std::int64_t kUserRecentRows = 10;           // orders, sessions, keys and bans shown with a user
inline constexpr std::int64_t kUserCountedOrders = 2'000;     // of a user's orders are looked through for the figures of 30 days
inline constexpr std::int64_t kStaffCapMicros = 5'000'000;    // of the wallet currency a day without approval: support, operations
inline constexpr std::int64_t kSeniorCapMicros = 50'000'000;  // finance, admin

// Secrets at rest
inline constexpr std::size_t kSealedBytes = 64 * 1024;

}  // namespace trunkline::limits
