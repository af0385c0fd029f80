// SPDX-License-Identifier: GPL-3.0-or-later
// Every fixed limit of the product, with its unit. What an operator may change is in the configuration instead.
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

// HTTP
inline constexpr std::size_t kHeaderBytes = 16 * 1024;
inline constexpr std::size_t kHeaderFields = 64;
inline constexpr std::size_t kTargetBytes = 8 * 1024;
inline constexpr std::size_t kBodyBytes = 64 * 1024;
inline constexpr std::size_t kImportBodyBytes = 1024 * 1024;
inline constexpr std::chrono::seconds kHeaderDeadline = 5s;
inline constexpr std::chrono::seconds kBodyDeadline = 10s;
inline constexpr std::chrono::seconds kKeepAliveIdle = 60s;
inline constexpr std::chrono::seconds kBodyGrace = 2s;
inline constexpr std::size_t kBodyBytesPerSecond = 512;  // slower bodies are cut off
inline constexpr std::chrono::seconds kWriteStall = 10s;
inline constexpr std::chrono::seconds kLinger = 1s;  // a refused caller's time to read why
inline constexpr std::size_t kLingerBytes = 256 * 1024;
inline constexpr std::chrono::milliseconds kSweepInterval = 250ms;
inline constexpr std::size_t kGatherBytes = 256 * 1024;  // of pipelined answers before they are sent
inline constexpr int kConnections = 20'000;
inline constexpr int kReservedDescriptors = 256;  // of open files: database, upstreams, administration
inline constexpr int kAdminHttpConnections = 64;
inline constexpr int kRequestsInFlight = 10'000;                  // long polls are among them
inline constexpr std::size_t kRequestsPerConnection = 1'000'000;  // benchmarks keep one connection; abuse is bounded by the limiter
inline constexpr std::size_t kGzipMinBytes = 1024;
inline constexpr std::chrono::seconds kRequestDeadline = 30s;
inline constexpr std::chrono::seconds kDrainDeadline = 20s;
inline constexpr std::size_t kIdempotencyKeyMax = 128;
inline constexpr std::size_t kRequestIdMax = 64;

// JSON
inline constexpr std::size_t kJsonDepth = 16;
inline constexpr std::size_t kJsonNodes = 2'000;
inline constexpr std::size_t kJsonStringBytes = 8 * 1024;
inline constexpr std::size_t kFieldErrorsMax = 20;
inline constexpr std::size_t kFieldPathNameBytes = 80;
inline constexpr std::size_t kQueryParameters = 32;
inline constexpr std::size_t kAnswerJsonNodes = 500'000;  // what a client takes from its server
inline constexpr std::size_t kAnswerJsonStringBytes = 1024 * 1024;

// Fields
inline constexpr std::size_t kEmailMin = 3;
inline constexpr std::size_t kEmailMax = 254;
inline constexpr std::size_t kEmailLocalMax = 64;
inline constexpr std::size_t kDomainLabelMax = 63;
inline constexpr std::size_t kServiceCodeMax = 40;
inline constexpr std::size_t kMetadataPairs = 16;
inline constexpr std::size_t kMetadataKeyMax = 40;
inline constexpr std::size_t kMetadataValueMax = 200;

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

// Waiting
inline constexpr std::chrono::seconds kStatusWaitMax = 60s;

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
inline constexpr std::chrono::seconds kSessionCacheAge = 5s;  // how long a revocation may take to be seen
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
inline constexpr std::chrono::seconds kKeyCacheAge = 5s;      // how long a revocation may take to be seen
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
inline constexpr std::int64_t kStaffCapMicros = 5'000'000;    // of the wallet currency a day without approval: support, operations
inline constexpr std::int64_t kSeniorCapMicros = 50'000'000;  // finance, admin

// Secrets at rest
inline constexpr std::size_t kSealedBytes = 64 * 1024;

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
