// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/keys_store.h"

namespace trunkline::keys {
namespace {

#define TRUNKLINE_KEY_COLUMNS                                                                                               \
  "SELECT k.id,k.name,k.scopes,k.sandbox,k.ip_allow,k.expires_us,k.daily_cap,k.public_id,k.used_us,k.revoked_us,k.version," \
  "k.created_us,(SELECT max(until_us) FROM key_secrets WHERE key_id=k.id) FROM api_keys k "
constexpr storage::Sql kList{TRUNKLINE_KEY_COLUMNS "WHERE k.user_id=$1 AND k.revoked_us IS NULL ORDER BY k.id DESC"};
constexpr storage::Sql kFind{TRUNKLINE_KEY_COLUMNS "WHERE k.id=$1 AND k.user_id=$2"};
#undef TRUNKLINE_KEY_COLUMNS

#define TRUNKLINE_BEARER_COLUMNS                                                                                                  \
  "SELECT s.public_id,k.id,k.user_id,k.scopes,k.sandbox,k.ip_allow,s.hash,k.expires_us,s.until_us,COALESCE(k.used_us,0),u.state " \
  "FROM key_secrets s JOIN api_keys k ON k.id=s.key_id JOIN users u ON u.id=k.user_id "                                           \
  "WHERE k.revoked_us IS NULL AND u.state IN(0,1) AND s.public_id"
constexpr storage::Sql kBearer{TRUNKLINE_BEARER_COLUMNS "=$1"};
constexpr storage::Sql kBearers{
    TRUNKLINE_BEARER_COLUMNS
    " IN($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,"
    "$29,$30,$31,$32)"};
#undef TRUNKLINE_BEARER_COLUMNS

StoredKey keyOf(const storage::RowView& row) {
  return {KeyId(row.integer(0)),  std::string(row.text(1)), static_cast<KeyScopes>(row.integer(2)),
          row.integer(3) != 0,    std::string(row.text(4)), row.optionalInteger(5),
          row.optionalInteger(6), std::string(row.text(7)), row.optionalInteger(8),
          row.optionalInteger(9), row.integer(10),          row.integer(11),
          row.optionalInteger(12)};
}

Bearer bearerOf(const storage::RowView& row) {
  return {std::string(row.text(0)), KeyId(row.integer(1)),    UserId(row.integer(2)),   static_cast<KeyScopes>(row.integer(3)),
          row.integer(4) != 0,      std::string(row.text(5)), std::string(row.text(6)), row.optionalInteger(7),
          row.optionalInteger(8),   row.integer(9),           row.integer(10) == 1};
}

}  // namespace

Task<Result<std::vector<StoredKey>>> KeysStore::list(UserId user) {
  std::vector<StoredKey> keys;
  storage::OnRow onRow = [&keys](const storage::RowView& row) { keys.push_back(keyOf(row)); };
  std::vector<storage::OwnedValue> parameters{user.value()};
  const auto rows = co_await m_database.read(&kList, std::move(parameters), std::move(onRow));
  if (!rows) co_return Failure(rows.error());
  co_return keys;
}

Task<Result<std::optional<StoredKey>>> KeysStore::find(UserId user, KeyId key) {
  std::optional<StoredKey> found;
  storage::OnRow onRow = [&found](const storage::RowView& row) { found = keyOf(row); };
  std::vector<storage::OwnedValue> parameters{key.value(), user.value()};
  const auto rows = co_await m_database.read(&kFind, std::move(parameters), std::move(onRow));
  if (!rows) co_return Failure(rows.error());
  co_return found;
}

Task<Result<std::optional<Bearer>>> KeysStore::bearer(std::string publicId) {
  std::optional<Bearer> found;
  storage::OnRow onRow = [&found](const storage::RowView& row) { found = bearerOf(row); };
  std::vector<storage::OwnedValue> parameters{std::move(publicId)};
  const auto rows = co_await m_database.read(&kBearer, std::move(parameters), std::move(onRow));
  if (!rows) co_return Failure(rows.error());
  co_return found;
}

Task<Result<std::vector<Bearer>>> KeysStore::bearers(std::vector<std::string> publicIds) {
  std::vector<Bearer> found;
  storage::OnRow onRow = [&found](const storage::RowView& row) { found.push_back(bearerOf(row)); };
  std::vector<storage::OwnedValue> parameters(publicIds.begin(), publicIds.end());
  parameters.resize(kBunch, std::string());  // no secret has an empty id
  const auto rows = co_await m_database.read(&kBearers, std::move(parameters), std::move(onRow));
  if (!rows) co_return Failure(rows.error());
  co_return found;
}

}  // namespace trunkline::keys
