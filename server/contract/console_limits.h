// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of the console, beside those that it shares with the server.
#pragma once
#include "server/contract/limits.h"

namespace trunkline::limits {

inline constexpr std::chrono::seconds kCallTimeout = 15s;                   // one try of a call
inline constexpr std::size_t kAnswerBytes = std::size_t{16} * 1024 * 1024;  // unpacked
inline constexpr int kCallTries = 4;
inline constexpr std::chrono::milliseconds kCallRetryBase = 250ms;  // doubles with each try
inline constexpr std::chrono::milliseconds kCallRetryMax = 4s;
inline constexpr std::chrono::seconds kRetryAfterMax = 20s;  // told to wait longer, the caller decides
inline constexpr std::chrono::seconds kRenewTimeout = 4s;    // two tries fit into kRefreshGrace
inline constexpr std::chrono::seconds kRenewAhead = 60s;     // a token is renewed that long before it ends
inline constexpr std::chrono::seconds kStreamConnect = 15s;
inline constexpr std::chrono::seconds kStreamSilence = 45s;  // three heartbeats
inline constexpr std::chrono::milliseconds kStreamRetryBase = 500ms;
inline constexpr std::chrono::milliseconds kStreamRetryMax = 30s;
inline constexpr std::size_t kEventBytes = 1024 * 1024;  // of one event as received
inline constexpr std::size_t kEventIdBytes = 128;
inline constexpr std::chrono::milliseconds kLiveBatch = 150ms;  // events of that time are shown in one pass
inline constexpr std::size_t kLiveRows = 200;                   // the newest ones that a live list shows
inline constexpr int kLiveTriesQuiet = 2;                       // failures in a row from which on the console says that it is offline
inline constexpr std::chrono::seconds kKeychainAnswer = 5s;     // also for the whole of its proof
inline constexpr std::size_t kConsoleLogBytes = 1024 * 1024;
inline constexpr std::size_t kConsoleLogFiles = 3;
inline constexpr std::chrono::milliseconds kPalettePause = 150ms;  // without a key, before the server is asked
inline constexpr std::chrono::minutes kIdleLock = 10min;           // untouched; the server ends the session later
inline constexpr std::chrono::seconds kToastLife = 8s;
inline constexpr std::chrono::seconds kJobReadPause = 1s;  // between two readings of an open job's results
inline constexpr std::chrono::seconds kSecretOnClipboard = 60s;

}  // namespace trunkline::limits
