// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to one customer: bans, sessions, keys; the newest of each.
#pragma once
#include "server/base/clock.h"
#include "server/contract/wire/staff_users.h"
#include "server/storage/database.h"

namespace trunkline::desk {

class UserHistory {
 public:
  UserHistory(storage::Database& database, Clock& clock) : m_database(database), m_clock(clock) {}

  // All but the row and the orders, which lists know.
  Task<Result<>> load(UserDetail* detail, UserId id);
  // Where he is signed in now, newest first.
  Task<Result<std::vector<SessionRow>>> sessions(UserId id, std::int64_t count);

 private:
  Task<Result<>> addBans(UserDetail* detail, UserId id);
  Task<Result<>> addKeys(UserDetail* detail, UserId id);

  storage::Database& m_database;
  Clock& m_clock;
};

}  // namespace trunkline::desk
