// SPDX-License-Identifier: GPL-3.0-or-later
// The coroutine type of the server. Concrete executor: no type erasure on the hot path.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace trunkline {

using IoExecutor = boost::asio::io_context::executor_type;

// Coroutines take values or pointers, never references. Never put a capturing lambda inside a co_await expression.
template <class T = void>
using Task = boost::asio::awaitable<T, IoExecutor>;

inline constexpr boost::asio::use_awaitable_t<IoExecutor> kUseTask{};

}  // namespace trunkline
