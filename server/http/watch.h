// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines of connections without a timer each: a sweep looks at all of a context's connections a few times a second and
// shuts down the sockets of those that are late. The connection's own coroutine then sees the end of its input (or a failed
// write) and does the rest, so nothing but two atomics and a system call crosses threads.
#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace trunkline::http {

enum class Phase : std::uint8_t { Idle, Reading, Handling, Writing, Closing };

class Watch {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  void set(Phase phase, Steady deadline);  // by the connection's coroutine only
  void handle() { set(Phase::Handling, Steady::max()); }
  [[nodiscard]] bool expired() const { return m_expired.load(std::memory_order_acquire); }

 private:
  friend class Lane;
  std::atomic<std::int64_t> m_deadlineNs{INT64_MAX};
  std::atomic<Phase> m_phase{Phase::Handling};
  std::atomic<bool> m_expired{false};
  int m_socket{-1};
  Watch* m_next{nullptr};
  Watch* m_previous{nullptr};
};

// The connections of one context.
class Lane {
 public:
  // The socket must stay open until leave.
  void enter(Watch& watch, int socket);
  void leave(Watch& watch);
  void sweep(Watch::Steady now);
  void endIdle();  // lets idle connections close; what they have received already is still answered
  void endAll();

 private:
  std::mutex m_mutex;
  Watch* m_first{nullptr};
};

}  // namespace trunkline::http
