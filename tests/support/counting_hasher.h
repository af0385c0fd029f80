// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/limits.h"
#include "server/crypto/argon2_pool.h"

namespace trunkline::testing {

// Hashes that cost nothing; counts the work, so that a test can compare it.
class CountingHasher final : public crypto::PasswordHasher {
 public:
  explicit CountingHasher(Random& random) : m_pool(random, {1, limits::kHashQueue, {64, 1}}) {}
  Task<Result<std::string>> hash(std::string password) override {
    ++hashes;
    return m_pool.hash(std::move(password));
  }
  Task<Result<bool>> verify(std::string password, std::string phc) override {
    ++verifications;
    lastParameters = crypto::argon2ParametersOf(phc);
    return m_pool.verify(std::move(password), std::move(phc));
  }
  [[nodiscard]] bool needsRehash(std::string_view phc) const override { return m_pool.needsRehash(phc); }
  [[nodiscard]] const std::string& decoy() const override { return m_pool.decoy(); }

  int hashes{0};
  int verifications{0};
  std::optional<crypto::Argon2Parameters> lastParameters;

 private:
  crypto::Argon2Pool m_pool;
};

}  // namespace trunkline::testing
