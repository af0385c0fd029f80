// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_gate.h"

#include <algorithm>
#include <limits>

#include "server/contract/limits.h"
#include "server/crypto/bytes.h"
#include "server/modules/keys/address_ranges.h"

namespace trunkline::keys {
namespace {

constexpr auto kFresh = limits::kKeyCacheAge / 2;
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
  if (entry.banned) return fail(ErrorCode::Unauthenticated, "The account of this API key is closed, please contact support");
  const std::int64_t nowUs = m_clock.nowUs();
  if (entry.principal.user.value() == 0 || nowUs >= entry.endsUs) return refuseKey();
  if (nowUs - entry.notedUs >= toMicros(limits::kKeyUseInterval)) {
    entry.notedUs = nowUs;
    m_usage.note(entry.principal.key, nowUs);
  }
  return entry.principal;
}

std::optional<Result<http::Principal>> KeyGate::remembered(Entry* entry, std::string_view key, std::string_view publicId) {
  if (entry == nullptr || !crypto::constantTimeEqual(entry->text, key)) return std::nullopt;
  const auto age = m_clock.steady() - entry->readAt;
  if (age >= limits::kKeyCacheAge) return std::nullopt;
  if (age >= kFresh && !entry->due) {
    entry->due = true;
    const std::lock_guard lock(m_dueMutex);
    m_due.emplace_back(publicId);
  }
  return admit(*entry);
}

std::optional<Result<http::Principal>> KeyGate::known(std::string_view key) {
  const auto text = parseKeyText(key);
  if (!text) return refuseKey();
  auto found = m_entries.visit(packedId(text->publicId), [&](Entry* entry) { return remembered(entry, key, text->publicId); });
  if (found) return found;
  if (!m_texts.genuine(key)) return refuseKey();
  return std::nullopt;
}

Result<> KeyGate::learn(Entry& entry, const Bearer* bearer, Clock::Steady readAt) {
  entry.readAt = readAt;
  entry.due = false;
  entry.principal = {};
  entry.endsUs = kNever;
  entry.banned = false;
  if (bearer == nullptr || !crypto::constantTimeEqual(crypto::sha256Hex(entry.text), bearer->hash)) return {};
  entry.banned = bearer->banned;
  if (entry.banned) return {};
  auto principal = principalOf(*bearer);
  if (!principal) return Failure(principal.error());
  entry.principal = std::move(*principal);
  entry.endsUs = std::min(bearer->expiresUs.value_or(kNever), bearer->untilUs.value_or(kNever));
  // What was noted may not be written yet.
  entry.notedUs = std::max(entry.notedUs, bearer->usedUs);
  return {};
}

Task<Result<http::Principal>> KeyGate::ask(std::string key) {
  const auto text = parseKeyText(key);
  if (!text) co_return refuseKey();
  const auto readAt = m_clock.steady();
  const auto read = co_await m_store.bearer(std::string(text->publicId));
  if (!read) co_return Failure(read.error());
  const std::optional<Bearer>& bearer = *read;
  co_return m_entries.update(packedId(text->publicId), [&](Entry& entry) -> Result<http::Principal> {
    if (entry.readAt > readAt) return admit(entry);  // somebody has read it since
    entry.text = key;
    if (auto learnt = learn(entry, bearer ? &*bearer : nullptr, readAt); !learnt) return Failure(learnt.error());
    return admit(entry);
  });
}

Task<Result<>> KeyGate::refreshBunch(std::vector<std::string> publicIds) {
  const auto readAt = m_clock.steady();
  const auto read = co_await m_store.bearers(publicIds);
  if (!read) co_return Failure(read.error());
  for (const std::string& id : publicIds) {
    const auto found = std::ranges::find(*read, id, &Bearer::publicId);
    const Bearer* const bearer = found == read->end() ? nullptr : &*found;
    const Result<> learnt = m_entries.visit(packedId(id), [&](Entry* entry) {
      // Gone: used no more. Younger: somebody asked meanwhile.
      return entry == nullptr || entry->readAt >= readAt ? Result<>{} : learn(*entry, bearer, readAt);
    });
    if (!learnt) co_return learnt;
  }
  co_return Result<>{};
}

Task<Result<>> KeyGate::refresh() {
  std::vector<std::string> due;
  {
    const std::lock_guard lock(m_dueMutex);
    due.swap(m_due);
  }
  for (std::size_t at = 0; at < due.size(); at += KeysStore::kBunch) {
    const auto from = due.begin() + static_cast<std::ptrdiff_t>(at);
    const auto count = static_cast<std::ptrdiff_t>(std::min(KeysStore::kBunch, due.size() - at));
    std::vector<std::string> bunch(from, from + count);
    // What is not read again grows too old, and then its next request asks for itself.
    if (auto done = co_await refreshBunch(std::move(bunch)); !done) co_return done;
  }
  co_return Result<>{};
}

void KeyGate::forget(const std::vector<std::string>& publicIds) {
  for (const std::string& id : publicIds) m_entries.erase(packedId(id));
}

}  // namespace trunkline::keys
