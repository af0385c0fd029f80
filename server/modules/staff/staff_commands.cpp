// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_commands.h"

#include <boost/json.hpp>

#include "server/contract/codec/names.h"

namespace trunkline::staff {
namespace {

using storage::Sql;

constexpr Sql kInsertStaff{
    "INSERT INTO staff(id,email,password_hash,role,enrol_hash,enrol_until_us,created_us) VALUES($1,$2,$3,$4,$5,$6,$7) "
    "ON CONFLICT(email) DO NOTHING"};
constexpr Sql kFindForChange{"SELECT id, role, state FROM staff WHERE email=$1"};
// The condition: somebody who may appoint others is left.
constexpr Sql kChangeStaff{
    "UPDATE staff SET role=$2, state=$3, token_epoch=token_epoch+$4, version=version+1 WHERE id=$1 AND (role<>4 OR state<>0 "
    "OR ($2=4 AND $3=0) OR EXISTS(SELECT 1 FROM staff o WHERE o.id<>$1 AND o.role=4 AND o.state=0))"};
constexpr Sql kEndAllSessions{"UPDATE staff_sessions SET revoked_us=$2, successor_sealed=NULL WHERE staff_id=$1 AND revoked_us IS NULL"};
constexpr Sql kProposeTotp{
    "UPDATE staff SET totp_sealed=$3, version=version+1 WHERE id=$1 AND state=0 AND password_hash=$2 AND totp_active=0 "
    "AND (enrol_hash IS NULL OR (enrol_hash=$4 AND enrol_until_us>$5))"};
constexpr Sql kConfirmTotp{
    "UPDATE staff SET totp_active=1, totp_step=$4, enrol_hash=NULL, enrol_until_us=NULL, version=version+1 "
    "WHERE id=$1 AND state=0 AND password_hash=$2 AND totp_sealed=$3 AND totp_active=0 AND totp_step<$4 "
    "AND (enrol_until_us IS NULL OR enrol_until_us>$5)"};
constexpr Sql kDropRecoveryCodes{"DELETE FROM staff_recovery_codes WHERE staff_id=$1"};
constexpr Sql kInsertRecoveryCode{"INSERT INTO staff_recovery_codes(staff_id,code_hash) VALUES($1,$2)"};

std::string accountJson(Role role, StaffState state) {
  return boost::json::serialize(
      boost::json::object{{"role", codec::enumWireName(role)}, {"state", state == StaffState::Active ? "active" : "disabled"}});
}

}  // namespace

Result<> CreateStaff::apply(storage::Session& session) {
  m_done = false;
  const auto inserted =
      session.run(kInsertStaff, {m_input.staff.value(), m_input.email, m_input.passwordHash, static_cast<std::int64_t>(m_input.role),
                                 m_input.enrolHash, m_input.enrolUntilUs, m_input.activity.atUs});
  if (!inserted) return tl::unexpected(inserted.error());
  if (*inserted == 0) return {};
  m_done = true;
  ledger::Activity activity = m_input.activity;
  activity.after = boost::json::serialize(boost::json::object{{"email", m_input.email}, {"role", codec::enumWireName(m_input.role)}});
  return ledger::writeActivity(session, activity);
}

Result<> ChangeStaff::apply(storage::Session& session) {
  m_done = false;
  m_staff = {};
  Role role{};
  StaffState state{};
  const auto rows = session.run(kFindForChange, {m_input.email}, [&](const storage::RowView& row) {
    m_staff = StaffId(row.integer(0));
    role = static_cast<Role>(row.integer(1));
    state = StaffState{row.integer(2)};
  });
  if (!rows) return tl::unexpected(rows.error());
  if (*rows == 0) return {};
  ledger::Activity activity = m_input.activity;
  activity.object = m_staff.text();
  activity.before = accountJson(role, state);
  return write(session, m_input.role.value_or(role), m_input.state.value_or(state), std::move(activity));
}

Result<> ChangeStaff::write(storage::Session& session, Role role, StaffState state, ledger::Activity activity) {
  const bool disabled = state == StaffState::Disabled;
  const auto changed = session.run(
      kChangeStaff, {m_staff.value(), static_cast<std::int64_t>(role), static_cast<std::int64_t>(state), std::int64_t{disabled ? 1 : 0}});
  if (!changed) return tl::unexpected(changed.error());
  if (*changed == 0) return {};
  if (disabled) {
    const auto ended = session.run(kEndAllSessions, {m_staff.value(), activity.atUs});
    if (!ended) return tl::unexpected(ended.error());
  }
  m_done = true;
  activity.after = accountJson(role, state);
  return ledger::writeActivity(session, activity);
}

Result<> ProposeTotp::apply(storage::Session& session) {
  m_done = false;
  const auto changed =
      session.run(kProposeTotp, {m_input.staff.value(), m_input.checkedHash, m_input.sealed, m_input.enrolHash, m_input.activity.atUs});
  if (!changed) return tl::unexpected(changed.error());
  if (*changed == 0) return {};
  m_done = true;
  return ledger::writeActivity(session, m_input.activity);
}

Result<> ConfirmTotp::apply(storage::Session& session) {
  m_done = false;
  const auto changed =
      session.run(kConfirmTotp, {m_input.staff.value(), m_input.checkedHash, m_input.checkedSealed, m_input.step, m_input.activity.atUs});
  if (!changed) return tl::unexpected(changed.error());
  if (*changed == 0) return {};
  const auto dropped = session.run(kDropRecoveryCodes, {m_input.staff.value()});
  if (!dropped) return tl::unexpected(dropped.error());
  for (const std::string& hash : m_input.recoveryHashes) {
    const auto kept = session.run(kInsertRecoveryCode, {m_input.staff.value(), hash});
    if (!kept) return tl::unexpected(kept.error());
  }
  if (auto noted = ledger::writeActivity(session, m_input.activity); !noted) return noted;
  StartStaffSession start(m_input.session);
  if (auto started = start.apply(session); !started) return started;
  // Disabled or changed since the password was checked: an error takes the rest of this commit back too.
  if (!start.done()) return fail(ErrorCode::InvalidCredentials, "The account was changed meanwhile, please sign in again");
  m_done = true;
  return {};
}

}  // namespace trunkline::staff
