// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/data_directory.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace trunkline::storage::sqlite {
namespace {

Failure systemFailure(const std::string& what, const std::filesystem::path& path) {
  return fail(ErrorCode::Internal, what + " " + path.string() + ": " + std::generic_category().message(errno));
}

// Without it a power cut could bring a removed mark back.
Result<> syncDirectory(const std::filesystem::path& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return systemFailure("Cannot open the directory", directory);
  const int code = ::fsync(descriptor);
  ::close(descriptor);
  if (code != 0) return systemFailure("Cannot sync the directory", directory);
  return {};
}

Result<> createFile(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return systemFailure("Cannot create", file);
  ::close(descriptor);
  return {};
}

}  // namespace

Result<DataDirectory> DataDirectory::enter(const std::filesystem::path& databaseFile) {
  const std::filesystem::path directory = databaseFile.has_parent_path() ? databaseFile.parent_path() : std::filesystem::path(".");
  auto lock = FileLock::acquire(directory / "trunkline.lock");
  if (!lock) return Failure(std::move(lock.error()));
  std::error_code ignored;  // an error of exists() shows again at once in createFile
  const bool existed = std::filesystem::exists(databaseFile, ignored);
  if (auto created = createFile(databaseFile); !created) return Failure(std::move(created.error()));
  const std::filesystem::path mark = directory / "trunkline.clean";
  const bool marked = ::unlink(mark.c_str()) == 0;
  if (!marked && errno != ENOENT) return systemFailure("Cannot remove", mark);
  if (auto synced = syncDirectory(directory); !synced) return Failure(std::move(synced.error()));
  return DataDirectory(std::move(*lock), mark, existed && !marked);
}

Result<> DataDirectory::leaveClean() const {
  if (auto created = createFile(m_mark); !created) return created;
  return syncDirectory(m_mark.parent_path());
}

}  // namespace trunkline::storage::sqlite
