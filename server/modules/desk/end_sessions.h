// SPDX-License-Identifier: GPL-3.0-or-later
// Every sign-in of a customer ends, in one commit with the activity row; he may sign in again at once. API keys stay.
#pragma once
#include <vector>

#include "server/ledger/activity.h"
#include "server/storage/database.h"

namespace trunkline::desk {

class EndSessions final : public storage::HotCommand {
 public:
  enum class Outcome { Ended, NotFound, Forbidden };
  struct Input {
    UserId user;
    ledger::Activity activity;  // its `after` is the command's
  };
  struct Output {
    Outcome outcome{};
    std::vector<SessionId> sessions;  // that ended
  };
  explicit EndSessions(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "endSessions"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::desk
