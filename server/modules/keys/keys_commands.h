// SPDX-License-Identifier: GPL-3.0-or-later
// The writes of API keys, each one commit. Every one carries the owner's id.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/contract/ids.h"
#include "server/contract/key_scope.h"
#include "server/storage/database.h"

namespace trunkline::keys {

// How a request that shows a secret ends: a repeat cannot show it again.
enum class Shown { Now, Before, KeyReused, NotFound, TooMany };

struct SecretRow {
  std::string publicId;
  std::string hash;  // hex SHA-256 of the whole text
};

struct Repeat {
  std::string idempotencyKey;
  std::string requestHash;
};

// Key and secret, and for a test key the play wallet if there is none yet.
class CreateKey final : public storage::HotCommand {
 public:
  struct Input {
    KeyId key;
    UserId user;
    Repeat repeat;
    std::string name;
    KeyScopes scopes{};
    bool sandbox{};
    std::string addresses;
    std::optional<std::int64_t> expiresUs;
    std::optional<std::int64_t> dailyCapMicros;
    SecretRow secret;
    std::int64_t walletId{};
    std::int64_t transferId{};
    std::int64_t nowUs{};
  };
  explicit CreateKey(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "createKey"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Shown shown() const { return m_shown; }

 private:
  Input m_input;
  Shown m_shown{Shown::NotFound};
};

// A new secret; the newest until now works until a given time, the one before that no more.
class RotateKey final : public storage::HotCommand {
 public:
  struct Input {
    KeyId key;
    UserId user;
    Repeat repeat;
    SecretRow secret;
    std::int64_t previousUntilUs{};
    std::int64_t nowUs{};
  };
  explicit RotateKey(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "rotateKey"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Shown shown() const { return m_shown; }
  [[nodiscard]] const std::vector<std::string>& changedIds() const { return m_changedIds; }  // public ids

 private:
  Input m_input;
  Shown m_shown{Shown::NotFound};
  std::vector<std::string> m_changedIds;
};

class EditKey final : public storage::HotCommand {
 public:
  struct Input {
    KeyId key;
    UserId user;
    std::int64_t version{};  // as the caller read it
    std::optional<std::string> name;
    std::optional<std::int64_t> scopes;
    std::optional<std::string> addresses;
    bool clearExpiry{};
    std::optional<std::int64_t> expiresUs;
    bool clearCap{};
    std::optional<std::int64_t> dailyCapMicros;
  };
  explicit EditKey(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "editKey"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool edited() const { return m_edited; }  // false: not his, revoked, or another version
  [[nodiscard]] const std::vector<std::string>& changedIds() const { return m_changedIds; }

 private:
  Input m_input;
  bool m_edited{false};
  std::vector<std::string> m_changedIds;
};

class RevokeKey final : public storage::HotCommand {
 public:
  RevokeKey(UserId user, KeyId key, std::int64_t nowUs) : m_user(user), m_key(key), m_nowUs(nowUs) {}
  [[nodiscard]] std::string_view name() const override { return "revokeKey"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool revoked() const { return m_revoked; }  // false: not his, or revoked before
  [[nodiscard]] const std::vector<std::string>& changedIds() const { return m_changedIds; }

 private:
  UserId m_user;
  KeyId m_key;
  std::int64_t m_nowUs;
  bool m_revoked{false};
  std::vector<std::string> m_changedIds;
};

// When keys were last used; never earlier than what is there.
class TouchKeys final : public storage::HotCommand {
 public:
  using Uses = std::vector<std::pair<std::int64_t, std::int64_t>>;  // key, µs UTC
  explicit TouchKeys(Uses uses) : m_uses(std::move(uses)) {}
  [[nodiscard]] std::string_view name() const override { return "touchKeys"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }  // touches no wallet
  Result<> apply(storage::Session& session) override;

 private:
  Uses m_uses;
};

}  // namespace trunkline::keys
