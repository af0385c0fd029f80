// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_store.h"

namespace trunkline::auth {
namespace {

constexpr storage::Sql kFindAccount{"SELECT id, password_hash, state, token_epoch FROM users WHERE email=$1"};

constexpr storage::Sql kBanMessage{"SELECT message FROM user_bans WHERE user_id=$1 AND ended_us IS NULL"};

constexpr storage::Sql kStanding{
    "SELECT CASE WHEN s.revoked_us IS NULL AND s.expires_us>$3 AND u.state=0 THEN 1 ELSE 0 END, u.token_epoch "
    "FROM sessions s JOIN users u ON u.id=s.user_id WHERE s.id=$1 AND s.user_id=$2"};

}  // namespace

Task<Result<std::optional<Account>>> AuthStore::findAccount(std::string email) {
  std::optional<Account> account;
  storage::OnRow onRow = [&account](const storage::RowView& row) {
    account = Account{UserId(row.integer(0)), std::string(row.text(1)), UserState{row.integer(2)}, row.integer(3)};
  };
  std::vector<storage::OwnedValue> parameters{std::move(email)};
  const auto rows = co_await m_database.read(&kFindAccount, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return account;
}

Task<Result<std::optional<std::string>>> AuthStore::banMessage(UserId user) {
  std::optional<std::string> message;
  storage::OnRow onRow = [&message](const storage::RowView& row) { message = row.optionalText(0); };
  std::vector<storage::OwnedValue> parameters{user.value()};
  const auto rows = co_await m_database.read(&kBanMessage, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return message;
}

Task<Result<Standing>> AuthStore::standing(UserId user, SessionId session, std::int64_t nowUs) {
  Standing standing;
  storage::OnRow onRow = [&standing](const storage::RowView& row) { standing = {row.integer(0) == 1, row.integer(1)}; };
  std::vector<storage::OwnedValue> parameters{session.value(), user.value(), nowUs};
  const auto rows = co_await m_database.read(&kStanding, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return standing;
}

}  // namespace trunkline::auth
