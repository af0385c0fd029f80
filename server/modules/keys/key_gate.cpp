// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_gate.h"

#include <algorithm>
#include <limits>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/modules/keys/address_ranges.h"

namespace trunkline::keys {
namespace {

constexpr std::chrono::milliseconds kReadAhead{1000};
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

Failure refuseKey() { return fail(ErrorCode::Unauthenticated, "The API key is not valid"); }

Result<http::Principal> principalOf(const Bearer& bearer) {
  http::Principal principal;
  principal.user = bearer.user;
  principal.key = bearer.key;
  principal.scopes = bearer.scopes;
  principal.sandbox = bearer.sandbox;
  if (bearer.addresses.empty()) return principal;
  auto ranges = http::CidrSet::parse(splitRanges(bearer.addresses));
  if (!ranges) return fail(ErrorCode::Internal, "The API key cannot be checked", "a stored address range cannot be read");
  principal.addresses = std::make_shared<const http::CidrSet>(std::move(*ranges));
  return principal;
}

}  // namespace

KeyGate::KeyGate(storage::Database& database, const KeyTexts& texts, KeyUsage& usage, Clock& clock)
    : m_store(database), m_texts(texts), m_usage(usage), m_clock(clock), m_entries(limits::kKeyCache) {}

Result<http::Principal> KeyGate::admit(Entry& entry) {
  const std::int64_t nowUs = m_clock.nowUs();
  if (entry.principal.user.value() == 0 || nowUs >= entry.endsUs) return refuseKey();
  if (nowUs - entry.notedUs >= toMicros(limits::kKeyUseInterval)) {
    entry.notedUs = nowUs;
    m_usage.note(entry.principal.key, nowUs);
  }
  return entry.principal;
}

std::optional<Result<http::Principal>> KeyGate::remembered(Entry* entry, std::string_view key) {
  if (entry == nullptr || !crypto::constantTimeEqual(entry->text, key)) return std::nullopt;
  const auto age = m_clock.steady() - entry->readAt;
  if (age >= limits::kKeyCacheAge) return std::nullopt;
  if (age >= limits::kKeyCacheAge - kReadAhead && !entry->refreshing) {
    entry->refreshing = true;
    return std::nullopt;
  }
  return admit(*entry);
}

std::optional<Result<http::Principal>> KeyGate::known(std::string_view key) {
  const auto text = parseKeyText(key);
  if (!text) return refuseKey();
  auto found = m_entries.visit(packedId(text->publicId), [this, key](Entry* entry) { return remembered(entry, key); });
  if (found) return found;
  if (!m_texts.genuine(key)) return refuseKey();
  return std::nullopt;
}

Task<Result<http::Principal>> KeyGate::ask(std::string key) {
  const auto text = parseKeyText(key);
  if (!text) co_return refuseKey();
  const auto readAt = m_clock.steady();
  const std::int64_t id = packedId(text->publicId);
  const auto read = co_await m_store.bearer(std::string(text->publicId));
  if (!read) co_return Failure(read.error());
  Entry entry{.text = key, .principal = {}, .endsUs = kNever, .notedUs = 0, .readAt = readAt};
  if (const std::optional<Bearer>& bearer = *read; bearer && crypto::constantTimeEqual(crypto::sha256Hex(key), bearer->hash)) {
    auto principal = principalOf(*bearer);
    if (!principal) co_return principal;
    entry.principal = std::move(*principal);
    entry.endsUs = std::min(bearer->expiresUs.value_or(kNever), bearer->untilUs.value_or(kNever));
    entry.notedUs = bearer->usedUs;
  }
  co_return m_entries.update(id, [this, &entry](Entry& kept) {
    // What was noted may not be written yet.
    entry.notedUs = std::max(entry.notedUs, kept.notedUs);
    kept = std::move(entry);
    return admit(kept);
  });
}

void KeyGate::forget(const std::vector<std::string>& publicIds) {
  for (const std::string& id : publicIds) m_entries.erase(packedId(id));
}

}  // namespace trunkline::keys
