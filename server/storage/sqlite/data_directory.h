// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the database file: the lock, and the mark of an orderly stop.
#pragma once
#include <filesystem>
#include <optional>

#include "server/contract/error.h"
#include "server/storage/file_lock.h"

namespace trunkline::storage::sqlite {

class DataDirectory {
 public:
  // Takes the lock, creates the database file for its owner alone (it holds password hashes) and removes the mark.
  [[nodiscard]] static Result<DataDirectory> enter(const std::filesystem::path& databaseFile);
  // True when the last process stopped without leaving the mark: the file must be checked before it is trusted.
  [[nodiscard]] bool needsCheck() const { return m_needsCheck; }
  // Sets the mark; only after the database was closed in order.
  [[nodiscard]] Result<> leaveClean() const;

 private:
  DataDirectory(FileLock lock, std::filesystem::path mark, bool needsCheck)
      : m_lock(std::move(lock)), m_mark(std::move(mark)), m_needsCheck(needsCheck) {}
  FileLock m_lock;
  std::filesystem::path m_mark;
  bool m_needsCheck;
};

}  // namespace trunkline::storage::sqlite
