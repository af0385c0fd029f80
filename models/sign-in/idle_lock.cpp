// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign-in/idle_lock.h"

#include "server/contract/console_limits.h"

namespace trunkline::models {

void IdleLock::start() {
  touch();
  wait(limits::kIdleLock);
}

void IdleLock::stop() { m_timer.reset(); }

// Cheap, because every key and click comes here: the timer looks at it when it is due.
void IdleLock::touch() { m_touched = m_scheduler.steady(); }

void IdleLock::wait(client::Milliseconds rest) {
  m_timer = m_scheduler.after(rest, [this] { look(); });
}

void IdleLock::look() {
  const auto passed = std::chrono::duration_cast<client::Milliseconds>(m_scheduler.steady() - m_touched);
  if (passed < limits::kIdleLock) return wait(limits::kIdleLock - passed);
  stop();
  Q_EMIT idle();
}

}  // namespace trunkline::models
