// SPDX-License-Identifier: GPL-3.0-or-later
// HMAC-SHA-256 with the key's state prepared once, and HKDF-SHA-256 to part one secret into several keys.
#pragma once
#include <openssl/types.h>

#include <memory>
#include <string>
#include <string_view>

#include "server/crypto/bytes.h"

namespace trunkline::crypto {

// One key; `sign` may be called by any number of threads.
class Hmac {
 public:
  explicit Hmac(std::string_view key);
  [[nodiscard]] Digest sign(std::string_view message) const;
  [[nodiscard]] std::string signHex(std::string_view message) const { return toHex(sign(message)); }
  [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;  // constant time

 private:
  struct Free {
    void operator()(EVP_MAC_CTX* context) const;
  };
  using Context = std::unique_ptr<EVP_MAC_CTX, Free>;
  Context m_ready;  // keyed, never updated: copied for each message
};

// RFC 5869; length ≤ 8,160. `info` names the purpose, e.g. hkdfSha256(jwtSecret, "", "quote", 32).
[[nodiscard]] std::string hkdfSha256(std::string_view secret, std::string_view salt, std::string_view info, std::size_t length);

// A short public name of a secret, the same in every process that has it: the first 8 hex digits of a keyed hash.
[[nodiscard]] std::string keyIdOf(std::string_view secret);

}  // namespace trunkline::crypto
