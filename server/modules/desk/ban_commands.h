// SPDX-License-Identifier: GPL-3.0-or-later
// A customer is shut out, or let in again: his state, his wallets, his sign-ins, the ban and the activity row of one commit.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/contract/wire/staff_users.h"
#include "server/ledger/activity.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// Orders are refused by the frozen wallets, in the statement that holds the money; what is live goes on and is captured or
// released as ever. Of the whole account the sign-ins end and the API keys are refused besides.
class BanUser final : public storage::HotCommand {
 public:
  enum class Outcome { Banned, NotFound, Already, Forbidden };
  struct Input {
    UserId user;
    std::int64_t banId{};
    BanScope scope{};
    std::optional<std::string> message;
    std::optional<std::int64_t> untilUs;
    ledger::Activity activity;
  };
  struct Output {
    Outcome outcome{};
    std::vector<SessionId> sessions;  // that ended
    std::vector<std::string> keys;    // public ids of the secrets that are refused now
  };
  explicit BanUser(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "banUser"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Result<> endAccess(storage::Session& session);
  Result<> note(storage::Session& session);

  Input m_input;
  Output m_output;
};

// By a member of staff, or (no staff in the activity) because its time has come.
class EndBan final : public storage::HotCommand {
 public:
  enum class Outcome { Ended, NotFound, NotBanned, Forbidden };
  struct Input {
    UserId user;
    ledger::Activity activity;
  };
  struct Output {
    Outcome outcome{};
    std::vector<std::string> keys;  // public ids of the secrets that work again
  };
  explicit EndBan(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "endBan"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::desk
