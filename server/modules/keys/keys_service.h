// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of API keys: what one may be given, and that its secret is shown once.
#pragma once
#include <string>
#include <vector>

#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/base/log.h"
#include "server/base/random.h"
#include "server/contract/wire/keys.h"
#include "server/modules/keys/key_gate.h"
#include "server/modules/keys/key_text.h"
#include "server/modules/keys/keys_commands.h"
#include "server/modules/keys/keys_store.h"

namespace trunkline::keys {

// What the service works with; all of it outlives the service.
struct KeysParts {
  storage::Database& database;
  const KeyTexts& texts;
  KeyGate& gate;
  Clock& clock;
  Random& random;
  IdGenerator& ids;
  log::Logger& logger;
};

struct VersionedKey {
  ApiKey key;
  std::int64_t version{};
};

class KeysService {
 public:
  KeysService(KeysParts parts, Currency walletCurrency);

  // ValidationFailed; SecretAlreadyShown for a repeat, IdempotencyKeyReused for another request with its key; InvalidState at
  // the limit of live keys.
  Task<Result<VersionedKey>> create(UserId user, Repeat repeat, CreateKeyRequest request);
  Task<Result<std::vector<ApiKey>>> list(UserId user);
  Task<Result<VersionedKey>> get(UserId user, KeyId key);
  // PreconditionFailed with the present version when it is not the caller's.
  Task<Result<VersionedKey>> edit(UserId user, std::int64_t version, EditKeyRequest request);
  // NotFound for what is nobody's or somebody else's; a key that is revoked already stays so.
  Task<Result<>> revoke(UserId user, KeyId key);
  Task<Result<VersionedKey>> rotate(UserId user, Repeat repeat, RotateKeyRequest request);

 private:
  // The key as it is now, with the secret that was just made.
  Task<Result<VersionedKey>> shown(UserId user, KeyId key, std::string secret);
  [[nodiscard]] ApiKey wireOf(const StoredKey& stored) const;

  KeysParts m_parts;
  KeysStore m_store;
  Currency m_walletCurrency;
  Currency m_playCurrency;
};

}  // namespace trunkline::keys
