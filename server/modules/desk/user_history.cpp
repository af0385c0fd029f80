// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/user_history.h"

namespace trunkline::desk {
namespace {

using storage::OwnedValue;
using storage::RowView;
using storage::Sql;

constexpr Sql kBans{"SELECT scope,message,created_us,until_us,ended_us FROM user_bans WHERE user_id=$1 ORDER BY id DESC LIMIT $2"};
constexpr Sql kSessions{
    "SELECT id,client,ip,created_us,used_us,expires_us FROM sessions WHERE user_id=$1 AND revoked_us IS NULL AND expires_us>$3 "
    "ORDER BY id DESC LIMIT $2"};
constexpr Sql kKeysOfUser{
    "SELECT id,name,public_id,sandbox,created_us,used_us,expires_us,revoked_us FROM api_keys WHERE user_id=$1 ORDER BY id DESC LIMIT $2"};

std::optional<Timestamp> timeAt(const RowView& row, int column) {
  const auto us = row.optionalInteger(column);
  return us ? std::optional(Timestamp{*us}) : std::nullopt;
}

}  // namespace

Task<Result<>> UserHistory::addBans(UserDetail* detail, UserId id) {
  const auto onRow = [detail](const RowView& row) {
    detail->bans.push_back({static_cast<BanScope>(row.integer(0)), row.optionalText(1), {row.integer(2)}, timeAt(row, 3), timeAt(row, 4)});
  };
  std::vector<OwnedValue> parameters{id.value(), limits::kUserRecentRows};
  if (const auto rows = co_await m_database.read(&kBans, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return Result<>{};
}

Task<Result<std::vector<SessionRow>>> UserHistory::sessions(UserId id, std::int64_t count) {
  std::vector<SessionRow> found;
  const auto onRow = [&found](const RowView& row) {
    found.push_back({SessionId(row.integer(0)),
                     std::string(row.text(1)),
                     std::string(row.text(2)),
                     {row.integer(3)},
                     {row.integer(4)},
                     {row.integer(5)},
                     false});
  };
  std::vector<OwnedValue> parameters{id.value(), count, m_clock.nowUs()};
  if (const auto rows = co_await m_database.read(&kSessions, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return found;
}

Task<Result<>> UserHistory::addKeys(UserDetail* detail, UserId id) {
  const auto onRow = [detail](const RowView& row) {
    const bool sandbox = row.integer(3) != 0;
    detail->keys.push_back({KeyId(row.integer(0)),
                            std::string(row.text(1)),
                            (sandbox ? "tl_test_" : "tl_live_") + std::string(row.text(2)),
                            sandbox,
                            {row.integer(4)},
                            timeAt(row, 5),
                            timeAt(row, 6),
                            timeAt(row, 7)});
  };
  std::vector<OwnedValue> parameters{id.value(), limits::kUserRecentRows};
  if (const auto rows = co_await m_database.read(&kKeysOfUser, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return Result<>{};
}

Task<Result<>> UserHistory::load(UserDetail* detail, UserId id) {
  if (auto bans = co_await addBans(detail, id); !bans) co_return bans;
  auto signedIn = co_await sessions(id, limits::kUserRecentRows);
  if (!signedIn) co_return Failure(signedIn.error());
  detail->sessions = std::move(*signedIn);
  co_return co_await addKeys(detail, id);
}

}  // namespace trunkline::desk
