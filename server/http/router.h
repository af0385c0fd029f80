// SPDX-License-Identifier: GPL-3.0-or-later
// The table of routes. Filled at start by one thread, read by all afterwards.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/endpoint.h"
#include "server/http/path_trie.h"

namespace trunkline::http {

// The text of a plain GET endpoint, made at each request.
using TextSource = std::function<std::string()>;

class Router {
 public:
  // router.add<GetOrderRoute>(&controller, &OrdersController::get); the controller must outlive the server.
  template <class R, class C>
  void add(C* controller, Answer<typename R::Response> (C::*handler)(const Call*, typename R::Request)) {
    insert(std::make_unique<TypedEndpoint<R, C>>(controller, handler));
  }
  template <class R, class C>
  void addStream(C* controller, StreamAnswer (C::*handler)(const Call*, typename R::Request)) {
    insert(std::make_unique<StreamEndpoint<R, C>>(controller, handler));
  }
  // Outside the contract: public, never limited by the gate, in no document.
  template <class C>
  void addRaw(Method method, std::string_view path, C* controller, Task<Result<RawReply>> (C::*handler)(const RawInput*)) {
    insert(std::make_unique<RawEndpoint<C>>(rawRoute(method, path), controller, handler));
  }
  // `contentType` must be a literal.
  void addText(std::string_view path, std::string_view contentType, TextSource source);
  // The same for what is long: it counts towards what an address may ask.
  void addDocument(std::string_view path, std::string_view contentType, TextSource source);

  // Sets endpoint, allowed and captures of the exchange from its request's verb and its path.
  void match(Exchange& exchange) const;
  [[nodiscard]] std::span<const std::unique_ptr<Endpoint>> endpoints() const { return m_endpoints; }

 private:
  [[nodiscard]] static RouteInfo rawRoute(Method method, std::string_view path);
  // Throws std::logic_error for a route that is there already: a mistake of the program, found at its first start.
  void insert(std::unique_ptr<Endpoint> endpoint);

  std::vector<std::unique_ptr<Endpoint>> m_endpoints;
  PathTrie m_trie;
};

}  // namespace trunkline::http
