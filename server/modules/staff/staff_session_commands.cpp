// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json.hpp>

#include "server/contract/limits.h"
#include "server/modules/staff/staff_commands.h"

namespace trunkline::staff {
namespace {

using storage::Sql;

// All that was checked before stands here again, so that nothing can change between the check and this commit.
constexpr Sql kInsertStaffSession{
    "INSERT INTO staff_sessions(id,staff_id,token_hash,client,ip,created_us,used_us,expires_us,ends_us) "
    "SELECT $1,p.id,$3,$4,$5,$6,$6,$7,$8 FROM staff p WHERE p.id=$2 AND p.state=0 AND p.token_epoch=$9 AND p.password_hash=$10 "
    "AND p.totp_step<$11 AND ($12='' OR EXISTS(SELECT 1 FROM staff_recovery_codes c WHERE c.staff_id=p.id AND c.code_hash=$12 "
    "AND c.used_us IS NULL))"};
constexpr Sql kUseStep{"UPDATE staff SET totp_step=$2 WHERE id=$1 AND totp_step<$2"};
constexpr Sql kUseRecoveryCode{"UPDATE staff_recovery_codes SET used_us=$3 WHERE staff_id=$1 AND code_hash=$2 AND used_us IS NULL"};
constexpr Sql kEndSurplusStaffSessions{
    "DELETE FROM staff_sessions WHERE staff_id=$1 AND id<="
    "(SELECT id FROM staff_sessions WHERE staff_id=$1 ORDER BY id DESC LIMIT 1 OFFSET $2)"};
constexpr Sql kEndOne{
    "UPDATE staff_sessions SET revoked_us=$3, successor_sealed=NULL WHERE id=$1 AND staff_id=$2 AND revoked_us IS NULL AND expires_us>$3"};
constexpr Sql kExtend{
    "UPDATE staff_sessions SET used_us=$3, expires_us=CASE WHEN $2>ends_us THEN ends_us ELSE $2 END "
    "WHERE id=$1 AND revoked_us IS NULL AND expires_us>$3"};

}  // namespace

Result<> StartStaffSession::apply(storage::Session& session) {
  m_done = false;
  const auto inserted = session.run(kInsertStaffSession,
                                    {m_input.session.id.value(), m_input.staff.value(), m_input.session.tokenHash, m_input.session.client,
                                     m_input.session.ip, m_input.activity.atUs, m_input.expiresUs, m_input.endsUs, m_input.epoch,
                                     m_input.checkedHash, m_input.factor.step, m_input.factor.recoveryHash});
  if (!inserted) return tl::unexpected(inserted.error());
  if (*inserted == 0) return {};
  if (auto spent = spendFactor(session); !spent) return spent;
  const auto ended = session.run(kEndSurplusStaffSessions, {m_input.staff.value(), limits::kSessionsPerStaff});
  if (!ended) return tl::unexpected(ended.error());
  m_done = true;
  return ledger::writeActivity(session, m_input.activity);
}

Result<> StartStaffSession::spendFactor(storage::Session& session) {
  std::int64_t spent = 1;
  if (!m_input.factor.recoveryHash.empty()) {
    const auto used = session.run(kUseRecoveryCode, {m_input.staff.value(), m_input.factor.recoveryHash, m_input.activity.atUs});
    if (!used) return tl::unexpected(used.error());
    spent = *used;
  } else if (m_input.factor.step != SecondFactor::kNoStep) {
    const auto used = session.run(kUseStep, {m_input.staff.value(), m_input.factor.step});
    if (!used) return tl::unexpected(used.error());
    spent = *used;
  }
  // Another instance used the same code between the two statements.
  if (spent == 0) return fail(ErrorCode::Overloaded, "The server is busy, please try again", "one-time code used meanwhile");
  return {};
}

Result<> EndStaffSession::apply(storage::Session& session) {
  m_done = false;
  const auto ended = session.run(kEndOne, {m_input.session.value(), m_input.staff.value(), m_input.activity.atUs});
  if (!ended) return tl::unexpected(ended.error());
  if (*ended == 0) return {};
  m_done = true;
  return ledger::writeActivity(session, m_input.activity);
}

Result<> ExtendStaffSession::apply(storage::Session& session) {
  const auto extended = session.run(kExtend, {m_session.value(), m_untilUs, m_nowUs});
  if (!extended) return tl::unexpected(extended.error());
  m_done = *extended == 1;
  return {};
}

}  // namespace trunkline::staff
