// SPDX-License-Identifier: GPL-3.0-or-later
// The hashing itself, blocking: Argon2id as PHC strings, and bcrypt of imported accounts (verified only).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/base/random.h"
#include "server/contract/error.h"
#include "server/crypto/hash_memory.h"

namespace trunkline::crypto {

// The minimum that OWASP recommends; tests take less.
struct Argon2Parameters {
  std::uint32_t memoryKiB{19 * 1024};
  std::uint32_t passes{2};
  friend bool operator==(const Argon2Parameters&, const Argon2Parameters&) = default;
};

[[nodiscard]] Result<std::string> argon2Hash(std::string_view password, Argon2Parameters parameters, Random& random, HashMemory& memory);
// Form and cost are checked before any work: a hash that asks for more than the limits is never computed.
[[nodiscard]] bool verifyPasswordHash(const std::string& password, const std::string& stored, HashMemory& memory);
// Of `$argon2id$v=19$m=…,t=…,p=1$…`; nothing for any other text.
[[nodiscard]] std::optional<Argon2Parameters> argon2ParametersOf(std::string_view phc);
// Well-formed, of these parameters, with a random hash.
[[nodiscard]] std::string argon2Decoy(Argon2Parameters parameters, Random& random);

}  // namespace trunkline::crypto
