// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/random.h"

#include <openssl/rand.h>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace trunkline {

std::uint64_t Random::next() {
  std::uint64_t value = 0;
  fill(std::as_writable_bytes(std::span(&value, 1)));
  return value;
}

std::uint64_t Random::below(std::uint64_t bound) {
  // Values under the threshold would make the low remainders likelier than the rest.
  const std::uint64_t threshold = (0 - bound) % bound;
  for (;;) {
    const std::uint64_t value = next();
    if (value >= threshold) return value % bound;
  }
}

void SystemRandom::fill(std::span<std::byte> out) {
  while (!out.empty()) {
    const std::size_t count = std::min<std::size_t>(out.size(), INT_MAX);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) != 1) {
      // Tokens and nonces from a broken generator would be worse than no server.
      std::fputs("The operating system gives no random bytes; stopping.\n", stderr);
      std::abort();
    }
    out = out.subspan(count);
  }
}

}  // namespace trunkline
