// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/clock.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/this_coro.hpp>

namespace trunkline {

std::int64_t SystemClock::nowUs() const {
  using namespace std::chrono;
  return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

Clock::Steady SystemClock::steady() const { return std::chrono::steady_clock::now(); }

Task<> SystemClock::sleepFor(std::chrono::microseconds duration) {
  using Timer =
      boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, IoExecutor>;
  Timer timer(co_await boost::asio::this_coro::executor, duration);
  // The only possible error is the cancellation of the wait, which means the same to the caller: go on.
  auto [error] = co_await timer.async_wait(boost::asio::as_tuple(kUseTask));
  static_cast<void>(error);
}

}  // namespace trunkline
