// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>

#include "server/base/log.h"
#include "server/contract/error.h"

namespace trunkline::storage::sqlite {

// Whether the file can be written. Set by the writer's thread, read by all.
class WriteHealth {
 public:
  WriteHealth(log::Logger& logger, std::atomic<bool>& writable) : m_logger(logger), m_writable(writable) {}
  [[nodiscard]] bool writable() const { return m_writable.load(std::memory_order_acquire); }
  // Looks at the extended code of a failed write. A failed fsync ends the process: the kernel may have dropped the pages, so
  // neither "committed" nor "not committed" could be answered truthfully. A full or broken disk closes the door to writes.
  void failed(int extendedCode, const Error& error);
  void recovered();
  [[nodiscard]] static Failure refusal();

 private:
  log::Logger& m_logger;
  std::atomic<bool>& m_writable;
};

}  // namespace trunkline::storage::sqlite
