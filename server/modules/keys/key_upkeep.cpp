// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/key_upkeep.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "server/contract/limits.h"

namespace trunkline::keys {
namespace {

constexpr std::chrono::milliseconds kRound{250};

}  // namespace

void KeyUpkeep::start() { boost::asio::co_spawn(m_context, loop(), boost::asio::detached); }

Task<> KeyUpkeep::stop() {
  m_stopping = true;
  co_await writeUses();
}

Task<> KeyUpkeep::writeUses() {
  if (const auto done = co_await m_usage.flush(); !done) {
    m_logger.warn("keys.usage_lost", {{"cause", std::string_view(done.error().cause)}});
  }
}

Task<> KeyUpkeep::loop() {
  auto next = m_clock.steady() + limits::kKeyUseFlush;
  while (!m_stopping) {
    co_await m_clock.sleepFor(kRound);
    try {
      if (const auto done = co_await m_gate.refresh(); !done) {
        m_logger.warn("keys.refresh_failed", {{"cause", std::string_view(done.error().cause)}});
      }
      if (m_clock.steady() < next) continue;
      next = m_clock.steady() + limits::kKeyUseFlush;
      co_await writeUses();
    } catch (const std::exception& error) {
      m_logger.error("keys.exception", {{"cause", std::string_view(error.what())}});  // out of memory: tried again
    }
  }
}

}  // namespace trunkline::keys
