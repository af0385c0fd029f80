// SPDX-License-Identifier: GPL-3.0-or-later
// Repeatable bytes for tests: never for anything that has to stay secret.
#pragma once
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <random>
#include <span>

#include "server/base/random.h"

namespace trunkline::testing {

class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed = 1) : m_engine(seed) {}
  void fill(std::span<std::byte> out) override {
    const std::lock_guard lock(m_mutex);
    for (std::byte& byte : out) byte = static_cast<std::byte>(m_engine() & 0xFFU);
  }

 private:
  std::mutex m_mutex;
  std::mt19937_64 m_engine;
};

}  // namespace trunkline::testing
