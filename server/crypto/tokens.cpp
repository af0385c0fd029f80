// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/tokens.h"

#include "server/crypto/bytes.h"

namespace trunkline::crypto {

std::string makeToken(Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  return base64UrlEncode(asText(bytes));
}

}  // namespace trunkline::crypto
