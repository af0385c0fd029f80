// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/outbox_commands.h"

namespace trunkline::jobs {
namespace {
constexpr storage::Sql kDone{"UPDATE outbox SET done_us = $2 WHERE id = $1 AND done_us IS NULL"};
constexpr storage::Sql kClaim{"UPDATE outbox SET attempts = attempts + 1, due_us = $2 WHERE id = $1 AND done_us IS NULL"};
constexpr storage::Sql kPostpone{"UPDATE outbox SET due_us = $2 WHERE id = $1 AND done_us IS NULL"};

Result<> forEach(storage::Session& session, const storage::Sql& sql, const std::vector<std::int64_t>& events, std::int64_t timeUs) {
  for (const std::int64_t event : events)
    if (const auto done = session.run(sql, {event, timeUs}); !done) return Failure(done.error());
  return {};
}
}  // namespace

Result<> MarkDelivered::apply(storage::Session& session) { return forEach(session, kDone, m_events, m_nowUs); }

Result<> ClaimEvents::apply(storage::Session& session) { return forEach(session, kClaim, m_events, m_dueUs); }

Result<> PostponeEvent::apply(storage::Session& session) {
  return session.run(kPostpone, {m_event, m_dueUs}).map([](std::int64_t) {});
}

}  // namespace trunkline::jobs
