// SPDX-License-Identifier: GPL-3.0-or-later
// Users and sessions: what is read of them. What is written stands in auth_commands.h.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/storage/database.h"

namespace trunkline::auth {

enum class UserState : std::int64_t { Active = 0, Banned = 1, Erased = 2 };

struct Account {
  UserId id;
  std::string passwordHash;
  UserState state{};
  std::int64_t epoch{};
};

// Whether a session may still be used, as far as the database knew at the time of reading.
struct Standing {
  bool active{};         // the session is neither revoked nor over and its user is neither banned nor erased
  std::int64_t epoch{};  // the user's token_epoch: older access tokens are void
};

class AuthStore {
 public:
  explicit AuthStore(storage::Database& database) : m_database(database) {}
  Task<Result<std::optional<Account>>> findAccount(std::string email);
  // What a banned customer is told, if anything.
  Task<Result<std::optional<std::string>>> banMessage(UserId user);
  Task<Result<Standing>> standing(UserId user, SessionId session, std::int64_t nowUs);

 private:
  storage::Database& m_database;
};

}  // namespace trunkline::auth
