// SPDX-License-Identifier: GPL-3.0-or-later
// A listening HTTP server over contexts that others own and run.
//
//   Router router;
//   router.add<GetOrderRoute>(&orders, &OrdersController::get);
//   auto server = Server::start(options, parts, router, contexts);
//   …  co_await (*server)->drain(limits::kDrainDeadline);
//
// One acceptor on the first context hands sockets round. Several threads may run one context.
#pragma once
#include <chrono>
#include <memory>
#include <span>

#include "server/base/task.h"
#include "server/http/options.h"
#include "server/http/router.h"

namespace trunkline::http {

class Server {
 public:
  // The router and the parts must outlive the contexts' coroutines; the routes must not change any more.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(const ServerOptions& options, ServerParts parts, const Router& router,
                                                             std::span<boost::asio::io_context* const> contexts);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  Server(Server&&) = delete;
  Server& operator=(Server&&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] int connections() const;
  [[nodiscard]] int requestsUnderWay() const;
  // Accepts no more, lets idle connections go and requests under way finish; what is left at the deadline is cut off.
  // True when everything had ended by itself. Runs on any context.
  Task<bool> drain(std::chrono::milliseconds deadline);

 private:
  struct State;
  explicit Server(std::shared_ptr<State> state);
  static Task<> acceptAll(std::shared_ptr<State> state);
  static Task<bool> drainAll(std::shared_ptr<State> state, std::chrono::milliseconds deadline);
  std::shared_ptr<State> m_state;
};

}  // namespace trunkline::http
