// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind an API key. Warm it touches no database: what a secret opens is remembered for at most 5 s, so that long a
// revocation may take to be seen. A text that this server did not make is refused by computation alone.
#pragma once
#include <optional>
#include <string>

#include "server/modules/auth/sharded_lru.h"
#include "server/modules/auth/token_authenticator.h"
#include "server/modules/keys/key_text.h"
#include "server/modules/keys/key_usage.h"
#include "server/modules/keys/keys_store.h"

namespace trunkline::keys {

class KeyGate final : public auth::KeyDoor {
 public:
  KeyGate(storage::Database& database, const KeyTexts& texts, KeyUsage& usage, Clock& clock);

  // Shortly before it grows too old one caller (and only one) gets nothing and so refreshes it, while the others go on.
  std::optional<Result<http::Principal>> known(std::string_view key) override;
  Task<Result<http::Principal>> ask(std::string key) override;
  // This process has just changed or revoked them.
  void forget(const std::vector<std::string>& publicIds);

 private:
  struct Entry {
    std::string text;           // compared in constant time
    http::Principal principal;  // user 0: refused
    std::int64_t endsUs{};
    std::int64_t notedUs{};  // last use
    Clock::Steady readAt{};
    bool refreshing{false};
  };
  [[nodiscard]] std::optional<Result<http::Principal>> remembered(Entry* entry, std::string_view key);
  [[nodiscard]] Result<http::Principal> admit(Entry& entry);

  KeysStore m_store;
  const KeyTexts& m_texts;
  KeyUsage& m_usage;
  Clock& m_clock;
  auth::ShardedLru<std::int64_t, Entry> m_entries;
};

}  // namespace trunkline::keys
