// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/keys_commands.h"

#include "server/contract/limits.h"
#include "server/ledger/wallets.h"

namespace trunkline::keys {
namespace {

using storage::Sql;

constexpr Sql kAddKey{
    "INSERT INTO api_keys(id,user_id,name,scopes,sandbox,ip_allow,expires_us,daily_cap,public_id,created_us) "
    "SELECT $1,$2,$3,$4,$5,$6,$7,$8,$9,$10 "
    "WHERE (SELECT count(*) FROM api_keys WHERE user_id=$2 AND revoked_us IS NULL)<$11 "
    "AND NOT EXISTS(SELECT 1 FROM idem WHERE user_id=$2 AND key=$12)"};
constexpr Sql kNewestSecret{
    "UPDATE api_keys SET public_id=$3,version=version+1 WHERE id=$1 AND user_id=$2 AND revoked_us IS NULL "
    "AND NOT EXISTS(SELECT 1 FROM idem WHERE user_id=$2 AND key=$4)"};
// Without result_ids: those are orders, and there is nothing that a repeat could be given.
constexpr Sql kAddKeyIdem{"INSERT INTO idem(user_id,key,request_hash,created_us) VALUES($1,$2,$3,$4)"};
constexpr Sql kKeyIdemOf{"SELECT request_hash FROM idem WHERE user_id=$1 AND key=$2"};
constexpr Sql kAddSecret{"INSERT INTO key_secrets(public_id,key_id,hash,created_us) VALUES($1,$2,$3,$4)"};
constexpr Sql kDropOlder{"DELETE FROM key_secrets WHERE key_id=$1 AND until_us IS NOT NULL RETURNING public_id"};
constexpr Sql kEndNewest{"UPDATE key_secrets SET until_us=$2 WHERE key_id=$1 AND until_us IS NULL RETURNING public_id"};
constexpr Sql kEdit{
    "UPDATE api_keys SET name=COALESCE($4,name),scopes=COALESCE($5,scopes),ip_allow=COALESCE($6,ip_allow),"
    "expires_us=CASE WHEN $7=1 THEN NULL ELSE COALESCE($8,expires_us) END,"
    "daily_cap=CASE WHEN $9=1 THEN NULL ELSE COALESCE($10,daily_cap) END,version=version+1 "
    "WHERE id=$1 AND user_id=$2 AND version=$3 AND revoked_us IS NULL"};
constexpr Sql kSecretsOf{"SELECT public_id FROM key_secrets WHERE key_id=$1"};
constexpr Sql kRevokeKey{"UPDATE api_keys SET revoked_us=$3,version=version+1 WHERE id=$1 AND user_id=$2 AND revoked_us IS NULL"};
constexpr Sql kDropSecrets{"DELETE FROM key_secrets WHERE key_id=$1 RETURNING public_id"};
constexpr Sql kTouch{"UPDATE api_keys SET used_us=$2 WHERE id=$1 AND (used_us IS NULL OR used_us<$2)"};

// Runs a statement whose rows are public ids.
Result<> collect(storage::Session& session, const Sql& sql, std::initializer_list<storage::Value> parameters,
                 std::vector<std::string>& ids) {
  const auto rows = session.run(sql, parameters, [&ids](const storage::RowView& row) { ids.emplace_back(row.text(0)); });
  if (!rows) return Failure(rows.error());
  return {};
}

Result<> writeSecret(storage::Session& session, KeyId key, UserId user, const SecretRow& secret, const Repeat& repeat, std::int64_t nowUs) {
  const auto idem = session.run(kAddKeyIdem, {user.value(), repeat.idempotencyKey, repeat.requestHash, nowUs});
  if (!idem) return Failure(idem.error());
  const auto added = session.run(kAddSecret, {secret.publicId, key.value(), secret.hash, nowUs});
  if (!added) return Failure(added.error());
  return {};
}

Result<Shown> whyNotShown(storage::Session& session, UserId user, const Repeat& repeat, Shown otherwise) {
  Shown shown = otherwise;
  const auto rows = session.run(kKeyIdemOf, {user.value(), repeat.idempotencyKey}, [&](const storage::RowView& row) {
    shown = row.text(0) == repeat.requestHash ? Shown::Before : Shown::KeyReused;
  });
  if (!rows) return Failure(rows.error());
  return shown;
}

}  // namespace

Result<> CreateKey::apply(storage::Session& session) {
  m_shown = Shown::TooMany;
  const auto added = session.run(kAddKey, {m_input.key.value(), m_input.user.value(), m_input.name, std::int64_t{m_input.scopes},
                                           m_input.sandbox, m_input.addresses, m_input.expiresUs, m_input.dailyCapMicros,
                                           m_input.secret.publicId, m_input.nowUs, limits::kKeysPerUser, m_input.repeat.idempotencyKey});
  if (!added) return Failure(added.error());
  if (*added == 0) {
    const auto why = whyNotShown(session, m_input.user, m_input.repeat, Shown::TooMany);
    if (!why) return Failure(why.error());
    m_shown = *why;
    return {};
  }
  m_shown = Shown::Now;
  if (auto written = writeSecret(session, m_input.key, m_input.user, m_input.secret, m_input.repeat, m_input.nowUs); !written) {
    return written;
  }
  if (!m_input.sandbox) return {};
  ledger::OpenPlayWallet wallet({m_input.walletId, m_input.transferId, m_input.user, m_input.nowUs});
  return wallet.apply(session);
}

Result<> RotateKey::apply(storage::Session& session) {
  m_shown = Shown::NotFound;
  m_changedIds.clear();
  const auto changed =
      session.run(kNewestSecret, {m_input.key.value(), m_input.user.value(), m_input.secret.publicId, m_input.repeat.idempotencyKey});
  if (!changed) return Failure(changed.error());
  if (*changed == 0) {
    const auto why = whyNotShown(session, m_input.user, m_input.repeat, Shown::NotFound);
    if (!why) return Failure(why.error());
    m_shown = *why;
    return {};
  }
  m_shown = Shown::Now;
  if (auto dropped = collect(session, kDropOlder, {m_input.key.value()}, m_changedIds); !dropped) return dropped;
  if (auto ended = collect(session, kEndNewest, {m_input.key.value(), m_input.previousUntilUs}, m_changedIds); !ended) return ended;
  return writeSecret(session, m_input.key, m_input.user, m_input.secret, m_input.repeat, m_input.nowUs);
}

Result<> EditKey::apply(storage::Session& session) {
  m_edited = false;
  m_changedIds.clear();
  const auto edited =
      session.run(kEdit, {m_input.key.value(), m_input.user.value(), m_input.version, m_input.name, m_input.scopes, m_input.addresses,
                          m_input.clearExpiry, m_input.expiresUs, m_input.clearCap, m_input.dailyCapMicros});
  if (!edited) return Failure(edited.error());
  m_edited = *edited == 1;
  if (!m_edited) return {};
  return collect(session, kSecretsOf, {m_input.key.value()}, m_changedIds);
}

Result<> RevokeKey::apply(storage::Session& session) {
  m_revoked = false;
  m_changedIds.clear();
  const auto revoked = session.run(kRevokeKey, {m_key.value(), m_user.value(), m_nowUs});
  if (!revoked) return Failure(revoked.error());
  m_revoked = *revoked == 1;
  if (!m_revoked) return {};
  return collect(session, kDropSecrets, {m_key.value()}, m_changedIds);
}

Result<> TouchKeys::apply(storage::Session& session) {
  for (const auto& [key, usedUs] : m_uses) {
    if (const auto touched = session.run(kTouch, {key, usedUs}); !touched) return Failure(touched.error());
  }
  return {};
}

}  // namespace trunkline::keys
