// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind an API key. Warm it touches no database: what a secret opens is remembered for at most 5 s, so that long a
// revocation may take to be seen. Keys in use are read again before that, many at once and beside the requests (`refresh`). A text that
// this server did not make is refused by computation alone.
#pragma once
#include <mutex>
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

  std::optional<Result<http::Principal>> known(std::string_view key) override;
  Task<Result<http::Principal>> ask(std::string key) override;
  // Reads again what was asked for and is no longer fresh. One at a time.
  Task<Result<>> refresh();
  // This process has just changed or revoked them.
  void forget(const std::vector<std::string>& publicIds);

 private:
  struct Entry {
    std::string text;           // compared in constant time
    http::Principal principal;  // user 0: refused
    std::int64_t endsUs{};
    std::int64_t notedUs{};  // last use
    Clock::Steady readAt{};
    bool due{false};     // to be read again
    bool banned{false};  // the owner is, and told so: the secret is good
  };
  [[nodiscard]] std::optional<Result<http::Principal>> remembered(Entry* entry, std::string_view key, std::string_view publicId);
  [[nodiscard]] Result<http::Principal> admit(Entry& entry);
  // What the database says of it now; null: nothing stands behind it.
  [[nodiscard]] Result<> learn(Entry& entry, const Bearer* bearer, Clock::Steady readAt);
  Task<Result<>> refreshBunch(std::vector<std::string> publicIds);

  KeysStore m_store;
  const KeyTexts& m_texts;
  KeyUsage& m_usage;
  Clock& m_clock;
  auth::ShardedLru<std::int64_t, Entry> m_entries;
  std::mutex m_dueMutex;
  std::vector<std::string> m_due;  // public ids; no more than there are entries
};

}  // namespace trunkline::keys
