// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "tests/support/seeded_random.h"

namespace trunkline {
namespace {

TEST(Random, SystemBytesDiffer) {
  SystemRandom random;
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 100; ++i) seen.insert(random.next());
  EXPECT_EQ(seen.size(), 100U);
}

TEST(Random, SystemFillsEveryByte) {
  SystemRandom random;
  std::array<std::byte, 64> touched{};
  for (int round = 0; round < 8; ++round) {
    std::array<std::byte, 64> bytes{};
    random.fill(bytes);
    for (std::size_t i = 0; i < bytes.size(); ++i) touched[i] |= bytes[i];
  }
  for (const std::byte byte : touched) EXPECT_NE(byte, std::byte{0});
}

TEST(Random, SeededBytesRepeat) {
  testing::SeededRandom first(7);
  testing::SeededRandom second(7);
  testing::SeededRandom other(8);
  const std::uint64_t value = first.next();
  EXPECT_EQ(value, second.next());
  EXPECT_NE(value, other.next());
}

// A generator whose first values fall into the part that would favour low remainders.
class ScriptedRandom final : public Random {
 public:
  explicit ScriptedRandom(std::vector<std::uint64_t> values) : m_values(std::move(values)) {}
  void fill(std::span<std::byte> out) override {
    const std::uint64_t value = m_values.at(m_next++);
    const auto bytes = std::as_bytes(std::span(&value, 1));
    std::copy(bytes.begin(), bytes.end(), out.begin());
  }

 private:
  std::vector<std::uint64_t> m_values;
  std::size_t m_next{0};
};

TEST(Random, BelowSkipsTheBiasedPart) {
  // 2^64 mod 6 = 4: the values 0–3 are left out.
  ScriptedRandom random({0, 3, 4});
  EXPECT_EQ(random.below(6), 4U);
}

TEST(Random, BelowReachesEveryValueAndNoOther) {
  testing::SeededRandom random;
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 500; ++i) seen.insert(random.below(6));
  EXPECT_EQ(seen, (std::set<std::uint64_t>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(random.below(1), 0U);
}

}  // namespace
}  // namespace trunkline
