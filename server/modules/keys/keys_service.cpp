// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/keys_service.h"
#include "server/http/etag.h"

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/http/cidr.h"
#include "server/modules/keys/address_ranges.h"

namespace trunkline::keys {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

Failure noSuchKey() { return fail(ErrorCode::NotFound, "There is no such API key."); }

SecretRow rowOf(const std::string& text) {
  const auto parts = parseKeyText(text);
  return {parts ? std::string(parts->publicId) : std::string(), crypto::sha256Hex(text)};
}

Result<KeyScopes> scopesOf(const KeyScopeList& list) {
  KeyScopes scopes = 0;
  for (const KeyScope scope : list.items) scopes = static_cast<KeyScopes>(scopes | scopeBit(scope));
  if (scopes == 0) return failField("scopes", FieldCode::Length, "must name at least one scope");
  return scopes;
}

Result<std::string> addressesOf(const AddressRanges& list) {
  std::vector<std::string> ranges;
  for (const auto& item : list.items) {
    if (!http::CidrSet::parse({item.value})) {
      return failField("ip_allow[" + std::to_string(ranges.size()) + "]", FieldCode::OutOfRange,
                       "must be an address or a range such as 192.0.2.0/24, without bits behind its prefix");
    }
    ranges.push_back(item.value);
  }
  return joinRanges(ranges);
}

Result<> checkExpiry(const std::optional<Timestamp>& expiry, std::int64_t nowUs) {
  if (!expiry || expiry->us > nowUs) return {};
  return failField("expires_at", FieldCode::OutOfRange, "must be in the future");
}

Result<> refusalOf(Shown shown) {
  switch (shown) {
    case Shown::Now:
      return {};
    case Shown::Before:
      return fail(ErrorCode::SecretAlreadyShown, "This request was answered before; its secret is not shown again.");
    case Shown::KeyReused:
      return fail(ErrorCode::IdempotencyKeyReused, "This Idempotency-Key was used for another request.");
    case Shown::NotFound:
      return noSuchKey();
    case Shown::TooMany:
      return fail(ErrorCode::InvalidState, "At most " + std::to_string(limits::kKeysPerUser) + " API keys may be live; revoke one first.");
  }
  return noSuchKey();
}

// Of EditKey::Input what the request says; refuses what cannot be stored.
Result<EditKey::Input> changesOf(EditKeyRequest request, std::int64_t nowUs) {
  EditKey::Input input;
  if (auto good = checkExpiry(request.expires_at, nowUs); !good) return Failure(good.error());
  if (request.name) input.name = std::move(request.name->value);
  if (request.scopes) {
    const auto scopes = scopesOf(*request.scopes);
    if (!scopes) return Failure(scopes.error());
    input.scopes = *scopes;
  }
  if (request.ip_allow) {
    auto addresses = addressesOf(*request.ip_allow);
    if (!addresses) return Failure(addresses.error());
    input.addresses = std::move(*addresses);
  }
  if (request.expires_at) input.expiresUs = request.expires_at->us;
  if (request.daily_cap) input.dailyCapMicros = request.daily_cap->micros;
  if (request.clear) {
    for (const KeyLimit limit : request.clear->items) (limit == KeyLimit::expires_at ? input.clearExpiry : input.clearCap) = true;
  }
  return input;
}

}  // namespace

KeysService::KeysService(KeysParts parts, Currency walletCurrency)
    : m_parts(parts), m_store(parts.database), m_walletCurrency(walletCurrency), m_playCurrency(Currency::parse("XTS").value()) {}

ApiKey KeysService::wireOf(const StoredKey& stored) const {
  const auto time = [](std::optional<std::int64_t> us) { return us ? std::optional(Timestamp{*us}) : std::nullopt; };
  ApiKey key;
  key.id = stored.id;
  key.name = stored.name;
  key.prefix = (stored.sandbox ? "tl_test_" : "tl_live_") + stored.publicId;
  for (const KeyScope scope : {KeyScope::read, KeyScope::order, KeyScope::webhooks, KeyScope::compat}) {
    if ((stored.scopes & scopeBit(scope)) != 0) key.scopes.push_back(scope);
  }
  key.sandbox = stored.sandbox;
  key.ip_allow = splitRanges(stored.addresses);
  key.expires_at = time(stored.expiresUs);
  if (stored.dailyCapMicros) key.daily_cap = Money(*stored.dailyCapMicros, stored.sandbox ? m_playCurrency : m_walletCurrency);
  key.created_at = {stored.createdUs};
  key.last_used_at = time(stored.usedUs);
  if (stored.previousUntilUs && *stored.previousUntilUs > m_parts.clock.nowUs()) key.previous_valid_until = time(stored.previousUntilUs);
  key.revoked_at = time(stored.revokedUs);
  return key;
}

Task<Result<VersionedKey>> KeysService::shown(UserId user, KeyId key, std::string secret) {
  auto now = co_await get(user, key);
  if (!now) co_return now;
  now->key.secret = std::move(secret);
  co_return now;
}

Task<Result<VersionedKey>> KeysService::create(UserId user, Repeat repeat, CreateKeyRequest request) {
  const std::int64_t nowUs = m_parts.clock.nowUs();
  const auto scopes = scopesOf(request.scopes);
  if (!scopes) co_return Failure(scopes.error());
  auto addresses = addressesOf(request.ip_allow.value_or(AddressRanges{}));
  if (!addresses) co_return Failure(addresses.error());
  if (auto good = checkExpiry(request.expires_at, nowUs); !good) co_return Failure(good.error());
  CreateKey::Input input;
  input.key = KeyId(m_parts.ids.next());
  input.user = user;
  input.repeat = std::move(repeat);
  input.name = std::move(request.name.value);
  input.scopes = *scopes;
  input.sandbox = request.sandbox.value_or(false);
  input.addresses = std::move(*addresses);
  if (request.expires_at) input.expiresUs = request.expires_at->us;
  if (request.daily_cap) input.dailyCapMicros = request.daily_cap->micros;
  std::string secret = m_parts.texts.make(m_parts.random, input.sandbox);
  input.secret = rowOf(secret);
  input.walletId = m_parts.ids.next();
  input.transferId = m_parts.ids.next();
  input.nowUs = nowUs;
  const KeyId key = input.key;
  CreateKey command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (auto refused = refusalOf(command.shown()); !refused) co_return Failure(std::move(refused).error());
  m_parts.logger.info("keys.created", {{"user", user.value()}, {"key", key.value()}});
  co_return co_await shown(user, key, std::move(secret));
}

Task<Result<std::vector<ApiKey>>> KeysService::list(UserId user) {
  const auto stored = co_await m_store.list(user);
  if (!stored) co_return Failure(stored.error());
  std::vector<ApiKey> keys;
  for (const StoredKey& key : *stored) keys.push_back(wireOf(key));
  co_return keys;
}

Task<Result<VersionedKey>> KeysService::get(UserId user, KeyId key) {
  const auto read = co_await m_store.find(user, key);
  if (!read) co_return Failure(read.error());
  const std::optional<StoredKey>& stored = *read;
  if (!stored) co_return noSuchKey();
  co_return VersionedKey{wireOf(*stored), stored->version};
}

Task<Result<VersionedKey>> KeysService::edit(UserId user, std::int64_t version, EditKeyRequest request) {
  const KeyId key = request.id;
  auto changes = changesOf(std::move(request), m_parts.clock.nowUs());
  if (!changes) co_return Failure(changes.error());
  changes->key = key;
  changes->user = user;
  changes->version = version;
  EditKey command(std::move(*changes));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  m_parts.gate.forget(command.changedIds());
  auto now = co_await get(user, key);
  if (!now || command.edited()) co_return now;
  if (now->key.revoked_at) co_return noSuchKey();
  co_return http::staleVersion(now->version);
}

Task<Result<>> KeysService::revoke(UserId user, KeyId key) {
  RevokeKey command(user, key, m_parts.clock.nowUs());
  if (auto done = co_await m_parts.database.execute(&command); !done) co_return done;
  m_parts.gate.forget(command.changedIds());
  if (command.revoked()) {
    m_parts.logger.info("keys.revoked", {{"user", user.value()}, {"key", key.value()}});
    co_return Result<>{};
  }
  if (const auto now = co_await get(user, key); !now) co_return Failure(now.error());
  co_return Result<>{};
}

Task<Result<VersionedKey>> KeysService::rotate(UserId user, Repeat repeat, RotateKeyRequest request) {
  const auto now = co_await get(user, request.id);
  if (!now) co_return Failure(now.error());
  const std::int64_t nowUs = m_parts.clock.nowUs();
  const std::int64_t overlapS = request.overlap_seconds ? request.overlap_seconds->value : limits::kKeyOverlapS;
  std::string secret = m_parts.texts.make(m_parts.random, now->key.sandbox);
  RotateKey command({request.id, user, std::move(repeat), rowOf(secret), nowUs + overlapS * kMicrosPerSecond, nowUs});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  m_parts.gate.forget(command.changedIds());
  if (auto refused = refusalOf(command.shown()); !refused) co_return Failure(std::move(refused).error());
  m_parts.logger.info("keys.rotated", {{"user", user.value()}, {"key", request.id.value()}});
  co_return co_await shown(user, request.id, std::move(secret));
}

}  // namespace trunkline::keys
