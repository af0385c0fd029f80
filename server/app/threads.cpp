// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/threads.h"

#include <algorithm>

namespace trunkline::app {

Threads::Threads(int ioThreads, bool shared, log::Logger& logger) : m_logger(logger) {
  const int threads = ioThreads > 0 ? ioThreads : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  for (int i = 0; i < (shared ? 1 : threads); ++i) m_requests.push_back(&add(shared ? threads : 1));
  m_jobs = &add(1);
}

Threads::~Threads() { stop(); }

boost::asio::io_context& Threads::add(int threads) {
  auto context = std::make_unique<boost::asio::io_context>(threads);  // the hint spares locks where one thread runs it
  Work work(context->get_executor());
  m_lanes.push_back({std::move(context), std::move(work), threads});
  return *m_lanes.back().context;
}

void Threads::start() {
  for (Lane& lane : m_lanes)
    for (int i = 0; i < lane.threads; ++i) m_threads.emplace_back([this, context = lane.context.get()] { run(*context); });
}

void Threads::run(boost::asio::io_context& context) {
  for (;;) {
    try {
      context.run();
      return;
    } catch (const std::exception& error) {
      // Nothing is meant to get here; one lost handler must not take the other requests of the thread with it.
      m_logger.error("thread.exception", {{"cause", std::string_view(error.what())}});
    }
  }
}

void Threads::stop() {
  for (Lane& lane : m_lanes) lane.context->stop();
  for (std::thread& thread : m_threads) thread.join();
  m_threads.clear();
}

}  // namespace trunkline::app
