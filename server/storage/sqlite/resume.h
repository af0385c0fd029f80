// SPDX-License-Identifier: GPL-3.0-or-later
// How a database thread hands an answer back to the coroutine that waits for it.
#pragma once
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <vector>

#include "server/base/task.h"

namespace trunkline::storage::sqlite {

using ResumeHandler = boost::asio::async_result<boost::asio::use_awaitable_t<IoExecutor>, void()>::handler_type;

// Lives in the waiting coroutine's frame. The io_context that runs the coroutine must outlive the database.
struct Waiter {
  std::optional<ResumeHandler> handler;
};

// Resumes each waiter on the executor it awaited from, all waiters of one io_context with one post: a wake-up costs more
// than a small command. Counts as work of the io_context while it posts: otherwise a context whose last coroutine ends could be
// destroyed while this thread still touches it.
class Resumer {
 public:
  void add(Waiter& waiter);
  void flush();

 private:
  struct Group {
    boost::asio::executor_work_guard<IoExecutor> work;
    std::vector<ResumeHandler> handlers;
  };
  std::vector<Group> m_groups;
};

// Suspends the awaiting coroutine, stores it in `job` and passes the job on: `queue->submit(job)`.
template <class Queue, class Job>
struct Park {
  Queue* queue;
  Job* job;
  void operator()(ResumeHandler handler) const {
    job->handler.emplace(std::move(handler));
    queue->submit(job);
  }
};

template <class Queue, class Job>
Task<> park(Queue* queue, Job* job) {
  return boost::asio::async_initiate<const boost::asio::use_awaitable_t<IoExecutor>, void()>(Park<Queue, Job>{queue, job}, kUseTask);
}

}  // namespace trunkline::storage::sqlite
