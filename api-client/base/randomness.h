// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace trunkline::client {

// Where jitter, request ids and idempotency keys come from; tests hand in fixed numbers.
class Randomness {
 public:
  virtual ~Randomness() = default;
  [[nodiscard]] virtual std::uint64_t next() = 0;  // 64 uniform bits
};

// From the operating system.
class SystemRandomness final : public Randomness {
 public:
  [[nodiscard]] std::uint64_t next() override;
};

[[nodiscard]] double unitOf(Randomness& randomness);            // uniform in [0, 1)
[[nodiscard]] std::string randomToken(Randomness& randomness);  // 128 bits as 32 hexadecimal digits

}  // namespace trunkline::client
