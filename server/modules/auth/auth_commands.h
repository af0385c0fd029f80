// SPDX-License-Identifier: GPL-3.0-or-later
// The writes of sign-in, each one commit: opening an account, starting a session, rotating its refresh token.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/crypto/envelope.h"
#include "server/modules/auth/session_book.h"
#include "server/storage/database.h"

namespace trunkline::auth {

// The sign-in ("family") that one refresh token at a time belongs to.
struct NewSession {
  SessionId id;
  std::string tokenHash;
  std::string client;
  std::string ip;
};

// User and his two wallets (paid, promotional), and his first session where one is wanted.
class OpenAccount final : public storage::HotCommand {
 public:
  struct Input {
    UserId user;
    std::int64_t paidWallet{};
    std::int64_t promotionalWallet{};
    std::string email;
    std::string passwordHash;
    Currency currency;
    std::optional<NewSession> session;
    std::int64_t nowUs{};
  };
  explicit OpenAccount(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "openAccount"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool opened() const { return m_opened; }  // false: the e-mail has an account

 private:
  Input m_input;
  bool m_opened{false};
};

class StartSession final : public storage::HotCommand {
 public:
  struct Input {
    UserId user;
    std::int64_t epoch{};  // as read when the password was checked
    NewSession session;
    std::string checkedHash;             // the password hash that was checked
    std::optional<std::string> newHash;  // takes its place: today's parameters
    std::int64_t nowUs{};
  };
  explicit StartSession(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "startSession"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] bool started() const { return m_started; }  // false: banned, or the password changed meanwhile

 private:
  Input m_input;
  bool m_started{false};
};

class RotateSession final : public storage::HotCommand {
 public:
  enum class Outcome {
    Rotated,   // `token` is the successor
    Repeated,  // the answer was lost: the same successor again
    Reused,    // a spent token came back: the family is revoked
    Banned,
    Unknown,  // never existed, expired or revoked
  };
  struct Input {
    std::string tokenHash;
    std::string successor;  // the token itself, for the case that it rotates
    std::string successorHash;
    std::string client;
    std::string ip;
    std::int64_t extendToUs{};  // the session lives at least until then, as far as its book allows
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{Outcome::Unknown};
    std::int64_t owner{};
    SessionId session;
    std::int64_t epoch{};
    std::int64_t expiresUs{};
    std::string token;
  };
  RotateSession(Input input, const SessionBook& book, const crypto::Envelope& envelope)
      : m_input(std::move(input)), m_book(book), m_envelope(envelope) {}
  [[nodiscard]] std::string_view name() const override { return "rotateSession"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }  // touches no wallet
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  struct Row;
  [[nodiscard]] Result<std::optional<Row>> find(storage::Session& session, const storage::Sql& sql) const;
  Result<> rotate(storage::Session& session, const Row& row);
  Result<> repeat(const Row& row);
  Result<> revoke(storage::Session& session, SessionId family);
  Result<> revokeSpent(storage::Session& session);

  Input m_input;
  const SessionBook& m_book;
  const crypto::Envelope& m_envelope;
  Output m_output;
};

}  // namespace trunkline::auth
