// SPDX-License-Identifier: GPL-3.0-or-later
// What a request may be, and how long its answer waits.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace trunkline::limits {

using namespace std::chrono_literals;

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

// Waiting
inline constexpr std::chrono::seconds kStatusWaitMax = 60s;

}  // namespace trunkline::limits
