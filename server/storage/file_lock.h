// SPDX-License-Identifier: GPL-3.0-or-later
// One process a data directory. The lock is the kernel's (flock), never the mere existence of the file: it ends with the
// process, however that ends.
#pragma once
#include <filesystem>

#include "server/contract/error.h"

namespace trunkline::storage {

class FileLock {
 public:
  // Creates the file when missing and writes the holder's pid into it. Refused with a sentence that names the pid.
  [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path& file);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

}  // namespace trunkline::storage
