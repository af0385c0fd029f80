// SPDX-License-Identifier: GPL-3.0-or-later
// The writes around staff accounts. Each is one commit and carries its activity row, whose `before` and `after` it fills in.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "server/ledger/activity.h"
#include "server/modules/auth/auth_commands.h"
#include "server/modules/staff/staff_store.h"

namespace trunkline::staff {

class StaffCommand : public storage::HotCommand {
 public:
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }  // touches no wallet
  [[nodiscard]] bool done() const { return m_done; }                 // false: refused, nothing was written

 protected:
  bool m_done{false};
};

class CreateStaff final : public StaffCommand {
 public:
  struct Input {
    StaffId staff;
    std::string email;
    std::string passwordHash;
    Role role{};
    std::string enrolHash;
    std::int64_t enrolUntilUs{};
    ledger::Activity activity;
  };
  explicit CreateStaff(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "createStaff"; }
  Result<> apply(storage::Session& session) override;  // refused: the e-mail is taken

 private:
  Input m_input;
};

// Another role, disabled, enabled again. Who is disabled loses his sessions; whoever changes the last administrator is refused.
class ChangeStaff final : public StaffCommand {
 public:
  struct Input {
    std::string email;
    std::optional<Role> role;
    std::optional<StaffState> state;
    ledger::Activity activity;  // the object is filled in too
  };
  explicit ChangeStaff(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "changeStaff"; }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] StaffId staff() const { return m_staff; }  // none: nobody has this e-mail

 private:
  Result<> write(storage::Session& session, Role role, StaffState state, ledger::Activity activity);
  Input m_input;
  StaffId m_staff;
};

// What was shown besides the password.
struct SecondFactor {
  static constexpr std::int64_t kNoStep = std::numeric_limits<std::int64_t>::max();
  std::int64_t step{kNoStep};  // of a code of the authenticator
  std::string recoveryHash;    // of a recovery code
};

// Refused when anything that was checked has changed since, or when the code has been used.
class StartStaffSession final : public StaffCommand {
 public:
  struct Input {
    StaffId staff;
    std::int64_t epoch{};
    std::string checkedHash;
    SecondFactor factor;
    auth::NewSession session;
    std::int64_t expiresUs{};
    std::int64_t endsUs{};
    ledger::Activity activity;
  };
  explicit StartStaffSession(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "startStaffSession"; }
  Result<> apply(storage::Session& session) override;

 private:
  Result<> spendFactor(storage::Session& session);
  Input m_input;
};

// A person's own sign-out, and the end of another of his sessions. Refused: not his, or over.
class EndStaffSession final : public StaffCommand {
 public:
  struct Input {
    StaffId staff;
    SessionId session;
    ledger::Activity activity;
  };
  explicit EndStaffSession(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "endStaffSession"; }
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

// The person did something: the end by idleness moves. No activity of its own.
class ExtendStaffSession final : public StaffCommand {
 public:
  ExtendStaffSession(SessionId session, std::int64_t untilUs, std::int64_t nowUs)
      : m_session(session), m_untilUs(untilUs), m_nowUs(nowUs) {}
  [[nodiscard]] std::string_view name() const override { return "extendStaffSession"; }
  Result<> apply(storage::Session& session) override;

 private:
  SessionId m_session;
  std::int64_t m_untilUs;
  std::int64_t m_nowUs;
};

// An authenticator's secret that counts only after its first good code.
class ProposeTotp final : public StaffCommand {
 public:
  struct Input {
    StaffId staff;
    std::string checkedHash;
    std::string enrolHash;  // of the secret that was shown; empty: none
    std::string sealed;
    ledger::Activity activity;
  };
  explicit ProposeTotp(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "proposeTotp"; }
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

// The authenticator is taken into use and its owner signed in, or neither.
class ConfirmTotp final : public StaffCommand {
 public:
  struct Input {
    StaffId staff;
    std::string checkedHash;
    std::string checkedSealed;  // the secret that the code was checked with
    std::int64_t step{};
    std::vector<std::string> recoveryHashes;
    ledger::Activity activity;
    StartStaffSession::Input session;
  };
  explicit ConfirmTotp(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "confirmTotp"; }
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

}  // namespace trunkline::staff
