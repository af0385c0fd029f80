// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/storage/system_faults.h"

#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace trunkline::storage::test {
namespace {

std::atomic<Fault> currentFault{Fault::None};

ssize_t failingWrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  if (currentFault.load() == Fault::DiskFull) {
    errno = ENOSPC;
    return -1;
  }
  return ::pwrite(descriptor, bytes, count, offset);
}

}  // namespace

void setFault(Fault fault) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  for (const char* call : {"pwrite", "pwrite64"}) {
    const auto replacement = reinterpret_cast<sqlite3_syscall_ptr>(&failingWrite);  // NOLINT: SQLite's own type for any function
    static_cast<void>(vfs->xSetSystemCall(vfs, call, fault == Fault::DiskFull ? replacement : nullptr));
  }
  currentFault.store(fault);
}

}  // namespace trunkline::storage::test

// Found before the C library's by the dynamic linker, also for SQLite's library.
extern "C" int fdatasync(int descriptor) {
  if (trunkline::storage::test::currentFault.load() == trunkline::storage::test::Fault::SyncFails) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}
