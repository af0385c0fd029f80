// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets at rest: AES-256-GCM as the text `kid:iv:tag:ciphertext` (hex), bound to the place where it is stored.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/random.h"
#include "server/contract/error.h"
#include "server/contract/limits.h"
#include "server/crypto/bytes.h"

namespace trunkline::crypto {

// Where a sealed text lives. It is authenticated with the text, so a row's secret cannot be moved to another row.
struct Place {
  std::string_view table;
  std::string_view column;
  std::int64_t row{};
};

struct EnvelopeKey {
  std::string kid;  // [0-9a-z-], no colon; keyIdOf(key) unless the operator names it
  Key256 key{};
};

// Thread-safe. A nonce is 96 random bits: fewer than 2^32 texts per key.
class Envelope {
 public:
  // The first key seals, all open. At least one.
  Envelope(std::vector<EnvelopeKey> ring, Random& random);
  ~Envelope();
  Envelope(const Envelope&) = delete;
  Envelope& operator=(const Envelope&) = delete;

  [[nodiscard]] Result<std::string> seal(std::string_view plain, const Place& place) const;
  // Internal when the key is missing, the text is damaged or it belongs to another place; the cause says which form failed.
  [[nodiscard]] Result<std::string> open(std::string_view sealed, const Place& place) const;
  // `iv:tag:ciphertext` of the system before (iv of 12 or 16 bytes, no place): for imports only, tried with every key.
  [[nodiscard]] Result<std::string> openImported(std::string_view sealed) const;

 private:
  std::vector<EnvelopeKey> m_ring;
  Random& m_random;
};

// A ring of one key from the operator's text (ENCRYPTION_KEY).
[[nodiscard]] Result<std::vector<EnvelopeKey>> envelopeRing(std::string_view keyText);

}  // namespace trunkline::crypto
