// SPDX-License-Identifier: GPL-3.0-or-later
// API keys as they are read. What a customer sees carries the owner's id in every query.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/contract/ids.h"
#include "server/contract/key_scope.h"
#include "server/storage/database.h"

namespace trunkline::keys {

struct StoredKey {
  KeyId id;
  std::string name;
  KeyScopes scopes{};
  bool sandbox{};
  std::string addresses;
  std::optional<std::int64_t> expiresUs;
  std::optional<std::int64_t> dailyCapMicros;
  std::string publicId;
  std::optional<std::int64_t> usedUs;
  std::optional<std::int64_t> revokedUs;
  std::int64_t version{};
  std::int64_t createdUs{};
  std::optional<std::int64_t> previousUntilUs;
};

// What stands behind a secret that may be used.
struct Bearer {
  std::string publicId;
  KeyId key;
  UserId user;
  KeyScopes scopes{};
  bool sandbox{};
  std::string addresses;
  std::string hash;
  std::optional<std::int64_t> expiresUs;  // of the key
  std::optional<std::int64_t> untilUs;    // of the secret
  std::int64_t usedUs{};
  bool banned{};  // its owner
};

class KeysStore {
 public:
  explicit KeysStore(storage::Database& database) : m_database(database) {}
  // Not revoked, newest first.
  Task<Result<std::vector<StoredKey>>> list(UserId user);
  Task<Result<std::optional<StoredKey>>> find(UserId user, KeyId key);
  // Nothing for a secret that is unknown, over or revoked, or whose owner is banned.
  Task<Result<std::optional<Bearer>>> bearer(std::string publicId);
  // Those of at most kBunch at once.
  static constexpr std::size_t kBunch = 32;
  Task<Result<std::vector<Bearer>>> bearers(std::vector<std::string> publicIds);

 private:
  storage::Database& m_database;
};

}  // namespace trunkline::keys
