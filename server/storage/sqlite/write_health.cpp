// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/write_health.h"

#include <cstdlib>

#include "server/storage/sqlite/connection.h"

namespace trunkline::storage::sqlite {

void WriteHealth::failed(int extendedCode, const Error& error) {
  if (isFsyncFailure(extendedCode)) {
    m_logger.error("storage.fsync_failed", {{"cause", std::string_view(error.cause)}});
    std::abort();
  }
  if (!isDiskFailure(extendedCode)) return;
  if (m_writable.exchange(false, std::memory_order_acq_rel))
    m_logger.error("storage.not_writable", {{"cause", std::string_view(error.cause)}});
}

void WriteHealth::recovered() {
  if (!m_writable.exchange(true, std::memory_order_acq_rel)) m_logger.info("storage.writable_again");
}

Failure WriteHealth::refusal() { return fail(ErrorCode::Overloaded, "The database cannot be written", "not writable"); }

}  // namespace trunkline::storage::sqlite
