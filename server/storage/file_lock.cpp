// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace trunkline::storage {
namespace {

// Only digits: the file may have been written by anything.
std::string holderPid(int descriptor) {
  std::array<char, 16> bytes{};
  const ssize_t length = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  std::string pid;
  for (ssize_t i = 0; i < length; ++i) {
    const char c = bytes[static_cast<std::size_t>(i)];
    if (c < '0' || c > '9') break;
    pid.push_back(c);
  }
  return pid;
}

std::string errorText(int code) { return std::generic_category().message(code); }

}  // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return fail(ErrorCode::Internal, "The lock file " + file.string() + " cannot be opened: " + errorText(errno));
  FileLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return fail(ErrorCode::Internal, "The lock file " + file.string() + " cannot be locked: " + errorText(errno));
    const std::string pid = holderPid(descriptor);
    return fail(ErrorCode::InvalidState, "The data directory " + file.parent_path().string() + " is in use by another process" +
                                             (pid.empty() ? std::string{} : " (pid " + pid + ")"));
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size()))
    return fail(ErrorCode::Internal, "The lock file " + file.string() + " cannot be written: " + errorText(errno));
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

FileLock::~FileLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace trunkline::storage
