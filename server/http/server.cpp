// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/server.h"

#include <sys/socket.h>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <vector>

#include "server/http/serve.h"
#include "server/http/tls.h"

namespace trunkline::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, IoExecutor>;

constexpr int kBacklog = 1024;
constexpr std::chrono::milliseconds kAcceptPause{50};  // out of descriptors: give connections time to end
constexpr std::chrono::milliseconds kDrainLook{10};
constexpr std::chrono::milliseconds kDrainLookMax{100};

Peer peerOf(const Socket& socket, bool tls) {
  boost::system::error_code error;
  const tcp::endpoint endpoint = socket.remote_endpoint(error);
  Peer peer;
  peer.tls = tls;
  const auto address = error ? std::nullopt : parseAddress(endpoint.address().to_string());
  if (address) peer.address = *address;
  peer.text = addressText(peer.address);
  return peer;
}

Result<> openAcceptor(Acceptor& acceptor, const ServerOptions& options) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) return fail(ErrorCode::Internal, "Not an address to listen on: " + options.address);
  const tcp::endpoint endpoint(address, options.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(kBacklog, error);
  if (error) {
    return fail(ErrorCode::Internal, "Cannot listen on " + options.address + ':' + std::to_string(options.port) + ": " + error.message());
  }
  return {};
}

Task<> sweepLane(std::shared_ptr<Core> core, Lane* lane) {
  while (!core->draining.load(std::memory_order_relaxed) || core->connections.load(std::memory_order_relaxed) > 0) {
    co_await core->parts.clock.sleepFor(core->options.deadlines.sweep);
    lane->sweep(core->parts.clock.steady());
  }
}

void addGauges(Metrics& metrics, const std::shared_ptr<Core>& core) {
  const std::string labels = "listener=\"" + core->options.name + '"';
  const std::weak_ptr<Core> weak = core;
  metrics.gauge(
      "trunkline_http_connections", "Open connections",
      [weak] {
        const auto held = weak.lock();
        return held ? static_cast<double>(held->connections.load(std::memory_order_relaxed)) : 0.0;
      },
      labels);
  metrics.gauge(
      "trunkline_http_requests_under_way", "Requests whose handler has not answered yet",
      [weak] {
        const auto held = weak.lock();
        return held ? static_cast<double>(held->pipeline.inFlight()) : 0.0;
      },
      labels);
}

}  // namespace

struct Server::State {
  State(const ServerOptions& options, CidrSet trusted, ServerParts parts, const Router& router, std::span<asio::io_context* const> contexts)
      : core(std::make_shared<Core>(options, std::move(trusted), parts, router, contexts.size())), acceptor(*contexts.front()) {
    for (asio::io_context* context : contexts) executors.push_back(context->get_executor());
  }

  void adopt(Socket socket, std::size_t context);
  [[nodiscard]] bool admit(const Peer& peer) const;
  // A system call instead of close(): it may come from any thread, and wakes the acceptor's coroutine.
  void stopAccepting() {
    core->draining.store(true);
    ::shutdown(acceptor.native_handle(), SHUT_RD);
  }

  std::shared_ptr<Core> core;
  std::unique_ptr<asio::ssl::context> tls;
  std::vector<IoExecutor> executors;
  Acceptor acceptor;
  std::uint16_t port{0};
};

bool Server::State::admit(const Peer& peer) const {
  if (core->connections.fetch_add(1, std::memory_order_relaxed) < core->options.connectionsMax) {
    if (core->pipeline.trusted().contains(peer.address) || core->addresses.enter(peer.address)) return true;
  }
  core->connections.fetch_sub(1, std::memory_order_relaxed);
  return false;
}

void Server::State::adopt(Socket socket, std::size_t context) {
  Peer peer = peerOf(socket, tls != nullptr);
  if (!admit(peer)) return;  // closed without a word: a crowd gets no work out of us
  const int descriptor = socket.native_handle();
  auto connection = std::make_unique<Connection>(core, &core->lanes[context], std::move(peer), descriptor);
  boost::system::error_code error;
  socket.set_option(tcp::no_delay(true), error);  // without it answers only leave later: not worth a refusal
  socket.non_blocking(true, error);
  if (error) return;
  if (tls) {
    asio::co_spawn(executors[context], serve(std::make_unique<TlsStream>(std::move(socket), *tls), std::move(connection)), asio::detached);
  } else {
    asio::co_spawn(executors[context], serve(std::make_unique<Socket>(std::move(socket)), std::move(connection)), asio::detached);
  }
}

Task<> Server::acceptAll(std::shared_ptr<State> state) {
  for (std::size_t next = 0; !state->core->draining.load(std::memory_order_relaxed); ++next) {
    const std::size_t context = next % state->executors.size();
    auto [error, socket] = co_await state->acceptor.async_accept(state->executors[context], kTuple);
    if (!error) {
      state->adopt(std::move(socket), context);
    } else if (!state->core->draining.load(std::memory_order_relaxed)) {
      co_await state->core->parts.clock.sleepFor(kAcceptPause);
    }
  }
}

Task<bool> Server::drainAll(std::shared_ptr<State> state, std::chrono::milliseconds deadline) {
  state->stopAccepting();
  Core& core = *state->core;
  const auto end = core.parts.clock.steady() + deadline;
  for (auto look = kDrainLook; core.connections.load() > 0 && core.parts.clock.steady() < end; look = std::min(look * 2, kDrainLookMax)) {
    for (Lane& lane : core.lanes) lane.endIdle();
    co_await core.parts.clock.sleepFor(look);
  }
  const bool whole = core.connections.load() == 0;
  for (Lane& lane : core.lanes) lane.endAll();
  co_return whole;
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, ServerParts parts, const Router& router,
                                              std::span<asio::io_context* const> contexts) {
  if (contexts.empty()) return fail(ErrorCode::Internal, "A server needs a context to run on");
  auto trusted = CidrSet::parse(options.trustedProxies);
  if (!trusted) return Failure(std::move(trusted.error()));
  auto state = std::make_shared<State>(options, std::move(*trusted), parts, router, contexts);
  if (!options.tlsCertificate.empty()) {
    auto tls = makeTlsContext(options.tlsCertificate, options.tlsKey);
    if (!tls) return Failure(std::move(tls.error()));
    state->tls = std::move(*tls);
  }
  if (auto opened = openAcceptor(state->acceptor, options); !opened) return Failure(std::move(opened.error()));
  boost::system::error_code error;
  state->port = state->acceptor.local_endpoint(error).port();
  if (error) return fail(ErrorCode::Internal, "The listening port cannot be read: " + error.message());
  addGauges(parts.metrics, state->core);
  for (std::size_t i = 0; i < contexts.size(); ++i) {
    asio::co_spawn(state->executors[i], sweepLane(state->core, &state->core->lanes[i]), asio::detached);
  }
  asio::co_spawn(state->executors.front(), acceptAll(state), asio::detached);
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

Server::Server(std::shared_ptr<State> state) : m_state(std::move(state)) {}

Server::~Server() {
  m_state->stopAccepting();
  for (Lane& lane : m_state->core->lanes) lane.endAll();
}

std::uint16_t Server::port() const { return m_state->port; }
int Server::connections() const { return m_state->core->connections.load(std::memory_order_relaxed); }
int Server::requestsUnderWay() const { return m_state->core->pipeline.inFlight(); }
Task<bool> Server::drain(std::chrono::milliseconds deadline) { return drainAll(m_state, deadline); }

}  // namespace trunkline::http
