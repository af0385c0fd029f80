// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_usage.h"

#include <algorithm>

#include "server/contract/limits.h"
#include "server/modules/keys/keys_commands.h"

namespace trunkline::keys {

void KeyUsage::note(KeyId key, std::int64_t nowUs) {
  const std::lock_guard lock(m_mutex);
  // Full only when the database takes no writes for long: then the time of a last use is the least worry.
  if (m_noted.size() < limits::kKeyCache) m_noted[key.value()] = nowUs;
}

Task<Result<>> KeyUsage::flush() {
  std::unordered_map<std::int64_t, std::int64_t> noted;
  {
    const std::lock_guard lock(m_mutex);
    noted.swap(m_noted);
  }
  const TouchKeys::Uses all(noted.begin(), noted.end());
  for (std::size_t at = 0; at < all.size(); at += limits::kKeyUsesPerCommit) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(at);
    const auto count = std::min(limits::kKeyUsesPerCommit, all.size() - at);
    TouchKeys command(TouchKeys::Uses(from, from + static_cast<std::ptrdiff_t>(count)));
    if (auto done = co_await m_database.execute(&command); !done) co_return done;
  }
  co_return Result<>{};
}

}  // namespace trunkline::keys
