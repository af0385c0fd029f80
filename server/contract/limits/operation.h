// SPDX-License-Identifier: GPL-3.0-or-later
// Money, database, providers, background work, logs, administration.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace trunkline::limits {

using namespace std::chrono_literals;

// Money (micros)
inline constexpr std::int64_t kTransferMaxMicros = 1'000'000'000'000'000;
inline constexpr std::int64_t kMoneyTotalMaxMicros = 1'000'000'000'000'000'000;
inline constexpr std::int64_t kPriceStepMicros = 100;

// Database
inline constexpr std::size_t kCommandBatch = 256;
inline constexpr std::size_t kCommandQueue = 20'000;
inline constexpr std::size_t kReadQueue = 2'000;
inline constexpr std::chrono::seconds kReadDeadline = 2s;
inline constexpr std::size_t kRowsMax = 10'000;
inline constexpr std::chrono::seconds kJobReadDeadline = 120s;
inline constexpr std::size_t kJobReadQueue = 8;
inline constexpr std::chrono::milliseconds kDatabaseBusyWait = 5s;
inline constexpr std::chrono::milliseconds kWriteProbe = 1s;                         // how often an unwritable database is tried again
inline constexpr std::int64_t kWalCheckpointBytes = std::int64_t{16} * 1024 * 1024;  // moved into the file when the writer is idle
inline constexpr std::int64_t kWalBusyBytes = std::int64_t{64} * 1024 * 1024;        // moved into the file although commands wait
inline constexpr std::int64_t kWalRestartBytes = std::int64_t{256} * 1024 * 1024;    // readers are waited for
inline constexpr std::chrono::milliseconds kWalRestartWait = 100ms;                  // that long at most
inline constexpr std::int64_t kWalJobStopBytes = std::int64_t{1024} * 1024 * 1024;   // a job's read that pins it is stopped

// Ledger checks
inline constexpr std::chrono::hours kOutboxRetention{7 * 24};  // events of the last week are all there
inline constexpr std::size_t kFindingIds = 10;                 // offending ids named per finding

// Providers
inline constexpr std::size_t kProviderAnswerBytes = 1024 * 1024;
inline constexpr std::size_t kProviderCatalogueBytes = 16 * 1024 * 1024;  // 1,000 services × 200 countries in JSON
inline constexpr std::size_t kProviderCells = 250'000;
inline constexpr std::size_t kUpstreamQueue = 1'000;  // requests that wait for a turn at one upstream
inline constexpr std::chrono::seconds kUpstreamConnect = 5s;
inline constexpr std::chrono::seconds kUpstreamPoll = 10s;
inline constexpr std::chrono::seconds kUpstreamCatalogue = 60s;
inline constexpr std::chrono::minutes kCatalogueSync = 5min;
inline constexpr std::chrono::minutes kCatalogueAge = 30min;    // without a successful sync a provider's cells close
inline constexpr std::chrono::seconds kProviderCoolDown = 30s;  // after a refusal for want of balance or rights
inline constexpr std::chrono::seconds kPriceListAge = 5s;       // how old the rendered list of all prices may be
inline constexpr std::chrono::seconds kQuoteLife = 60s;
inline constexpr std::int64_t kStockLow = 10;  // fewer are shown as low
inline constexpr std::size_t kSandboxNumbers = 2'000'000;
inline constexpr std::size_t kSandboxMessages = 20;  // per number
inline constexpr std::size_t kUnmappedNames = 2'000;
inline constexpr int kAttemptsPerOrder = 3;
inline constexpr std::chrono::seconds kFxRateAge = 24h;

// Jobs
inline constexpr int kShards = 64;
inline constexpr std::size_t kLiveOrdersPerShard = 200'000;
inline constexpr std::chrono::seconds kShardLease = 15s;

// Logs and metrics
inline constexpr std::size_t kLogLineBytes = 8 * 1024;
inline constexpr std::size_t kLogTextBytes = 2 * 1024;
inline constexpr std::size_t kLogQueueLines = 8'192;
inline constexpr std::size_t kHistogramBounds = 31;

// Administration socket
inline constexpr std::size_t kAdminLineBytes = 64 * 1024;
inline constexpr std::size_t kAdminConnections = 16;
inline constexpr std::chrono::seconds kAdminDeadline = 30s;
inline constexpr std::chrono::seconds kVerifyDeadline = 120s;

}  // namespace trunkline::limits
