// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one coroutine to its end on an io context of the test's own.
#pragma once
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <optional>
#include <utility>

#include "server/base/task.h"

namespace trunkline::testing {

template <class T>
T runTask(boost::asio::io_context& context, Task<T> task) {
  std::optional<T> result;
  std::exception_ptr failure;
  boost::asio::co_spawn(context, std::move(task), [&](std::exception_ptr error, T value) {
    failure = std::move(error);
    result.emplace(std::move(value));
  });
  context.restart();
  context.run();
  if (failure) std::rethrow_exception(failure);
  return std::move(*result);
}

template <class T>
T runTask(Task<T> task) {
  boost::asio::io_context context;
  return runTask(context, std::move(task));
}

}  // namespace trunkline::testing
