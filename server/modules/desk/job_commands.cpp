// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/job_commands.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/contract/codec/names.h"
#include "server/ledger/staff_rights.h"

namespace trunkline::desk {
namespace {

using storage::Sql;

// Staff's keys stand beside the customers': ids of both come from one source.
constexpr Sql kJobKey{"SELECT request_hash FROM idem WHERE user_id=$1 AND key=$2"};
constexpr Sql kAddJobKey{"INSERT INTO idem(user_id,key,request_hash,created_us) VALUES($1,$2,$3,$4)"};
constexpr Sql kUnfinished{"SELECT count(*) FROM jobs WHERE staff_id=$1 AND state=0"};
constexpr Sql kAddJob{"INSERT INTO jobs(id,staff_id,ip,reason,kind,total,idem_key,created_us) VALUES($1,$2,$3,$4,$5,$6,$7,$8)"};
constexpr Sql kAddItem{"INSERT INTO job_items(job_id,n,object_id) VALUES($1,$2,$3)"};
constexpr Sql kItemDone{"UPDATE job_items SET state=$3,code=$4,words=$5 WHERE job_id=$1 AND n=$2 AND state=0"};
constexpr Sql kCountItem{"UPDATE jobs SET done=done+1,refused=refused+$2,version=version+1 WHERE id=$1"};
constexpr Sql kEndJob{"UPDATE jobs SET state=$2,error=$3,ended_us=$4,version=version+1 WHERE id=$1 AND state=0"};
constexpr Sql kJobStands{"SELECT state,done,total FROM jobs WHERE id=$1 AND staff_id=$2"};

Result<> written(const Result<std::int64_t>& rows) {
  if (!rows) return Failure(rows.error());
  return {};
}

}  // namespace

Result<StartJob::Outcome> StartJob::refusal(storage::Session& session) const {
  const StaffId staff = m_input.activity.actor.staff;
  std::optional<bool> same;
  const auto known = session.run(kJobKey, {staff.value(), m_input.idempotencyKey},
                                 [&](const storage::RowView& row) { same = row.text(0) == m_input.requestHash; });
  if (!known) return Failure(known.error());
  if (same) return *same ? Outcome::Replayed : Outcome::KeyReused;
  const auto role = ledger::roleNow(session, staff);
  if (!role) return Failure(role.error());
  if (!*role || !allowed(**role, Permission::StaffOrderCancel)) return Outcome::Forbidden;
  std::int64_t unfinished = 0;
  const auto counted =
      session.run(kUnfinished, {staff.value()}, [&unfinished](const storage::RowView& row) { unfinished = row.integer(0); });
  if (!counted) return Failure(counted.error());
  return unfinished < limits::kUnfinishedJobs ? Outcome::Started : Outcome::TooMany;
}

Result<> StartJob::write(storage::Session& session) {
  const ledger::Actor& actor = m_input.activity.actor;
  const auto total = static_cast<std::int64_t>(m_input.objects.size());
  const std::int64_t now = m_input.activity.atUs;
  if (auto added = written(session.run(kAddJob, {m_input.id.value(), actor.staff.value(), actor.ip, m_input.activity.reason,
                                                 static_cast<std::int64_t>(m_input.kind), total, m_input.idempotencyKey, now}));
      !added)
    return added;
  for (std::int64_t n = 0; n < total; ++n) {
    const std::int64_t object = m_input.objects[static_cast<std::size_t>(n)];
    if (auto added = written(session.run(kAddItem, {m_input.id.value(), n, object})); !added) return added;
  }
  if (auto key = written(session.run(kAddJobKey, {actor.staff.value(), m_input.idempotencyKey, m_input.requestHash, now})); !key)
    return key;
  ledger::Activity activity = m_input.activity;
  activity.after = boost::json::serialize(boost::json::object{{"action", codec::enumWireName(m_input.kind)}, {"total", total}});
  return ledger::writeActivity(session, activity);
}

Result<> StartJob::apply(storage::Session& session) {
  const auto refused = refusal(session);
  if (!refused) return Failure(refused.error());
  m_outcome = *refused;
  if (m_outcome != Outcome::Started) return {};
  return write(session);
}

Result<> RecordJobItem::apply(storage::Session& session) {
  const bool refused = m_input.code.has_value();
  const auto marked = session.run(kItemDone, {m_input.job.value(), m_input.n, refused ? 2 : 1, m_input.code, m_input.words});
  if (!marked) return Failure(marked.error());
  if (*marked == 0) return {};  // recorded before, by a run that was cut off
  return written(session.run(kCountItem, {m_input.job.value(), refused ? 1 : 0}));
}

Result<> EndJob::apply(storage::Session& session) {
  return written(session.run(kEndJob, {m_input.job.value(), static_cast<std::int64_t>(m_input.state), m_input.error, m_input.nowUs}));
}

Result<> CancelJob::apply(storage::Session& session) {
  m_outcome = Outcome::NotFound;
  const auto read =
      session.run(kJobStands, {m_input.job.value(), m_input.activity.actor.staff.value()}, [this](const storage::RowView& row) {
        const auto state = static_cast<JobState>(row.integer(0));
        const bool rest = row.integer(1) < row.integer(2);
        m_outcome = state == JobState::cancelled         ? Outcome::Already
                    : state == JobState::running && rest ? Outcome::Cancelled
                                                         : Outcome::Ended;
      });
  if (!read) return Failure(read.error());
  if (m_outcome != Outcome::Cancelled) return {};
  EndJob end({m_input.job, JobState::cancelled, std::nullopt, m_input.activity.atUs});
  if (auto ended = end.apply(session); !ended) return ended;
  return ledger::writeActivity(session, m_input.activity);
}

}  // namespace trunkline::desk
