// SPDX-License-Identifier: GPL-3.0-or-later
// When keys were last used: noted in memory by requests, written beside them. What a crash loses is at most a minute.
#pragma once
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "server/contract/ids.h"
#include "server/storage/database.h"

namespace trunkline::keys {

class KeyUsage {
 public:
  explicit KeyUsage(storage::Database& database) : m_database(database) {}

  void note(KeyId key, std::int64_t nowUs);
  // Writes what was noted.
  Task<Result<>> flush();

 private:
  storage::Database& m_database;
  std::mutex m_mutex;
  std::unordered_map<std::int64_t, std::int64_t> m_noted;
};

}  // namespace trunkline::keys
