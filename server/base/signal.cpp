// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/signal.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace trunkline {

// Starts the timer under the lock; a wake that came before it completes at once.
struct Signal::Start {
  std::shared_ptr<Signal> signal;
  std::chrono::steady_clock::time_point deadline;

  template <class Handler>
  void operator()(Handler handler) const {
    const std::scoped_lock lock(signal->m_mutex);
    if (signal->m_woken) {
      const auto executor = signal->m_timer.get_executor();
      boost::asio::post(executor, std::move(handler));
      return;
    }
    signal->m_timer.expires_at(deadline);
    signal->m_timer.async_wait([keep = signal, h = std::move(handler)](const boost::system::error_code&) mutable { std::move(h)(); });
  }
};

Task<> Signal::wait(std::shared_ptr<Signal> self, std::chrono::steady_clock::time_point deadline) {
  co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<IoExecutor>, void()>(Start{std::move(self), deadline}, kUseTask);
}

void Signal::wake() {
  const std::scoped_lock lock(m_mutex);
  m_woken = true;
  m_timer.cancel();
}

void Signal::reset() {
  const std::scoped_lock lock(m_mutex);
  m_woken = false;
}

bool Signal::woken() const {
  const std::scoped_lock lock(m_mutex);
  return m_woken;
}

}  // namespace trunkline
