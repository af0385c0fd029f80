// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/watch.h"

#include <sys/socket.h>

namespace trunkline::http {
namespace {

std::int64_t nanoseconds(Watch::Steady moment) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(moment.time_since_epoch()).count();
}

}  // namespace

void Watch::set(Phase phase, Steady deadline) {
  m_deadlineNs.store(nanoseconds(deadline), std::memory_order_relaxed);
  m_phase.store(phase, std::memory_order_relaxed);
}

void Lane::enter(Watch& watch, int socket) {
  const std::lock_guard lock(m_mutex);
  watch.m_socket = socket;
  watch.m_next = m_first;
  if (m_first != nullptr) m_first->m_previous = &watch;
  m_first = &watch;
}

void Lane::leave(Watch& watch) {
  const std::lock_guard lock(m_mutex);
  if (watch.m_previous != nullptr) {
    watch.m_previous->m_next = watch.m_next;
  } else {
    m_first = watch.m_next;
  }
  if (watch.m_next != nullptr) watch.m_next->m_previous = watch.m_previous;
}

void Lane::sweep(Watch::Steady now) {
  const std::int64_t nowNs = nanoseconds(now);
  const std::lock_guard lock(m_mutex);
  for (Watch* watch = m_first; watch != nullptr; watch = watch->m_next) {
    if (watch->m_deadlineNs.load(std::memory_order_relaxed) > nowNs) continue;
    const Phase phase = watch->m_phase.load(std::memory_order_relaxed);
    watch->m_expired.store(true, std::memory_order_release);
    // A late reader still gets told why; who does not take his answer, gets nothing more. A failure means it is gone already.
    ::shutdown(watch->m_socket, phase == Phase::Idle || phase == Phase::Reading ? SHUT_RD : SHUT_RDWR);
  }
}

void Lane::endIdle() {
  const std::lock_guard lock(m_mutex);
  for (Watch* watch = m_first; watch != nullptr; watch = watch->m_next) {
    if (watch->m_phase.load(std::memory_order_relaxed) == Phase::Idle) ::shutdown(watch->m_socket, SHUT_RD);
  }
}

void Lane::endAll() {
  const std::lock_guard lock(m_mutex);
  for (Watch* watch = m_first; watch != nullptr; watch = watch->m_next) ::shutdown(watch->m_socket, SHUT_RDWR);
}

}  // namespace trunkline::http
