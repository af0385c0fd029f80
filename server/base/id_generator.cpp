// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/id_generator.h"

#include <algorithm>

namespace trunkline {
namespace {
constexpr std::int64_t kIdEpochMs = 1'735'689'600'000;  // 2025-01-01T00:00:00Z
constexpr int kSequenceBits = 7;
constexpr int kInstanceBits = 5;
}  // namespace

IdGenerator::IdGenerator(Clock& clock, int instance) : m_clock(clock), m_instance(instance & ((1 << kInstanceBits) - 1)) {}

std::int64_t IdGenerator::next() {
  const std::int64_t earliest = (m_clock.nowUs() / 1000 - kIdEpochMs) * (1 << kSequenceBits);
  std::int64_t last = m_last.load(std::memory_order_relaxed);
  std::int64_t taken = 0;
  do {
    // A full millisecond carries into the next one by plain addition, so a burst never waits for the clock.
    taken = std::max(last + 1, earliest);
  } while (!m_last.compare_exchange_weak(last, taken, std::memory_order_relaxed));
  const std::int64_t sequence = taken & ((1 << kSequenceBits) - 1);
  const std::int64_t ms = taken >> kSequenceBits;
  return (ms << (kInstanceBits + kSequenceBits)) | (m_instance << kSequenceBits) | sequence;
}

std::int64_t IdGenerator::firstAt(std::int64_t us) {
  return std::max<std::int64_t>(0, us / 1000 - kIdEpochMs) * (1 << (kInstanceBits + kSequenceBits));
}

std::int64_t IdGenerator::timeOf(std::int64_t id) { return ((id >> (kInstanceBits + kSequenceBits)) + kIdEpochMs) * 1000; }

}  // namespace trunkline
