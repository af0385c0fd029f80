// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace trunkline {

// Random bytes as an interface; SystemRandom takes them from OpenSSL's generator, tests hand in a seeded one.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::byte> out) = 0;
  [[nodiscard]] std::uint64_t next();                      // 64 uniform bits
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);  // uniform in [0, bound), bound > 0
};

class SystemRandom final : public Random {
 public:
  void fill(std::span<std::byte> out) override;
};

}  // namespace trunkline
