// SPDX-License-Identifier: GPL-3.0-or-later
// The io_contexts and the threads that run them: one a core for requests (or one shared by all), one for the jobs.
#pragma once
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>
#include <memory>
#include <thread>
#include <vector>

#include "server/base/log.h"
#include "server/base/task.h"

namespace trunkline::app {

class Threads {
 public:
  Threads(int ioThreads, bool shared, log::Logger& logger);
  ~Threads();
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  void start();
  // Stops every context and joins; what still waits is destroyed with the contexts.
  void stop();

  [[nodiscard]] std::span<boost::asio::io_context* const> requests() const { return m_requests; }
  [[nodiscard]] boost::asio::io_context& jobs() { return *m_jobs; }

  // Runs the task on the jobs' context and waits for it: for main() only, never from one of these threads.
  template <class T>
  T await(Task<T> task) {
    return boost::asio::co_spawn(*m_jobs, std::move(task), boost::asio::use_future).get();
  }

 private:
  using Work = boost::asio::executor_work_guard<IoExecutor>;
  boost::asio::io_context& add(int threads);
  void run(boost::asio::io_context& context);

  log::Logger& m_logger;
  struct Lane {
    std::unique_ptr<boost::asio::io_context> context;
    Work work;
    int threads{};
  };
  std::vector<Lane> m_lanes;
  std::vector<boost::asio::io_context*> m_requests;
  boost::asio::io_context* m_jobs{nullptr};  // one of the lanes
  std::vector<std::thread> m_threads;
};

}  // namespace trunkline::app
