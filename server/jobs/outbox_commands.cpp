// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/outbox_commands.h"

namespace trunkline::jobs {
namespace {
constexpr storage::Sql kDone{"UPDATE outbox SET done_us = $2 WHERE id = $1 AND done_us IS NULL"};
constexpr storage::Sql kPostpone{"UPDATE outbox SET attempts = attempts + 1, due_us = $2 WHERE id = $1 AND done_us IS NULL"};
}  // namespace

Result<> MarkDelivered::apply(storage::Session& session) {
  for (const std::int64_t event : m_events)
    if (const auto done = session.run(kDone, {event, m_nowUs}); !done) return Failure(done.error());
  return {};
}

Result<> PostponeEvent::apply(storage::Session& session) {
  return session.run(kPostpone, {m_event, m_dueUs}).map([](std::int64_t) {});
}

}  // namespace trunkline::jobs
