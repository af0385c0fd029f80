// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include <stdexcept>

namespace trunkline::http {
namespace {

class TextEndpoint final : public Endpoint {
 public:
  TextEndpoint(RouteInfo info, std::string_view contentType, TextSource source)
      : Endpoint(std::move(info)), m_contentType(contentType), m_source(std::move(source)) {}

  Task<Result<>> run(Exchange* exchange) const override {
    exchange->contentType = m_contentType;
    exchange->body = m_source();
    co_return Result<>{};
  }

 private:
  std::string_view m_contentType;
  TextSource m_source;
};

}  // namespace

std::vector<std::string> placeholdersOf(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
    const std::size_t close = path.find('}', open);
    names.emplace_back(path.substr(open + 1, close - open - 1));
  }
  return names;
}

RouteInfo Router::rawRoute(Method method, std::string_view path) {
  RouteInfo info;
  info.method = method;
  info.path = path;
  info.raw = true;
  info.waits = method != Method::Get;
  info.placeholders = placeholdersOf(path);
  return info;
}

void Router::addText(std::string_view path, std::string_view contentType, TextSource source) {
  insert(std::make_unique<TextEndpoint>(rawRoute(Method::Get, path), contentType, std::move(source)));
}

void Router::addDocument(std::string_view path, std::string_view contentType, TextSource source) {
  RouteInfo info = rawRoute(Method::Get, path);
  info.charged = true;
  insert(std::make_unique<TextEndpoint>(std::move(info), contentType, std::move(source)));
}

void Router::insert(std::unique_ptr<Endpoint> endpoint) {
  const RouteInfo& info = endpoint->info();
  if (!m_trie.add(info.method, info.path, endpoint.get())) throw std::logic_error("route refused: " + info.path);
  endpoint->m_index = m_endpoints.size();
  m_endpoints.push_back(std::move(endpoint));
}

void Router::match(Exchange& exchange) const {
  const PathTrie::Node* node = m_trie.find(exchange.path, exchange.captures);
  if (node == nullptr) return;
  exchange.allowed = node->methods();
  const Verb verb = exchange.request->verb == Verb::Head ? Verb::Get : exchange.request->verb;
  if (static_cast<std::size_t>(verb) >= kMethodCount) return;
  exchange.endpoint = node->endpoints[static_cast<std::size_t>(verb)];
  if (exchange.endpoint == nullptr) return;
  const auto& names = exchange.endpoint->info().placeholders;
  exchange.pathParameters.reserve(exchange.path.size());
  for (std::size_t i = 0; i < exchange.captures.count; ++i) {
    exchange.pathParameters.add(names[i], exchange.captures.values[i], false);
  }
}

}  // namespace trunkline::http
