// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/base/randomness.h"

#include <QtCore/QRandomGenerator>

namespace trunkline::client {

std::uint64_t SystemRandomness::next() { return QRandomGenerator::system()->generate64(); }

double unitOf(Randomness& randomness) {
  // 53 bits fill the mantissa of a double.
  return static_cast<double>(randomness.next() >> 11U) * 0x1.0p-53;
}

std::string randomToken(Randomness& randomness) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string token;
  token.reserve(32);
  for (int word = 0; word < 2; ++word) {
    std::uint64_t bits = randomness.next();
    for (int digit = 0; digit < 16; ++digit, bits >>= 4U) token.push_back(kDigits[bits & 0xFU]);
  }
  return token;
}

}  // namespace trunkline::client
