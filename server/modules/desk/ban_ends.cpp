// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/ban_ends.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "server/modules/desk/ban_commands.h"

namespace trunkline::desk {
namespace {

constexpr std::chrono::milliseconds kLook{1000};
constexpr std::int64_t kEndsAtOnce = 100;
constexpr storage::Sql kDueBans{
    "SELECT user_id FROM user_bans WHERE ended_us IS NULL AND until_us IS NOT NULL AND until_us<=$1 "
    "ORDER BY until_us LIMIT $2"};

}  // namespace

void BanEnds::start() { boost::asio::co_spawn(m_parts.context, loop(), boost::asio::detached); }

Task<Result<>> BanEnds::round() {
  std::vector<UserId> due;
  const auto onRow = [&due](const storage::RowView& row) { due.emplace_back(row.integer(0)); };
  std::vector<storage::OwnedValue> parameters{m_parts.clock.nowUs(), kEndsAtOnce};
  if (const auto rows = co_await m_parts.database.read(&kDueBans, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  for (const UserId user : due) {
    ledger::Activity activity;
    activity.id = m_parts.ids.next();
    activity.action = "user.ban_over";
    activity.object = user.text();
    activity.atUs = m_parts.clock.nowUs();
    EndBan command({user, std::move(activity)});
    if (auto done = co_await m_parts.database.execute(&command); !done) co_return done;
    if (command.output().outcome == EndBan::Outcome::Ended) m_parts.access.changed(user, {}, command.output().keys);
  }
  co_return Result<>{};
}

Task<> BanEnds::loop() {
  while (!m_stopping) {
    co_await m_parts.clock.sleepFor(kLook);
    try {
      if (const auto done = co_await round(); !done)
        m_parts.logger.warn("bans.round_failed", {{"cause", std::string_view(done.error().cause)}});
    } catch (const std::exception& error) {
      m_parts.logger.error("bans.exception", {{"cause", std::string_view(error.what())}});  // out of memory: tried again
    }
  }
}

}  // namespace trunkline::desk
