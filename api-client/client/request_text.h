// SPDX-License-Identifier: GPL-3.0-or-later
// A typed request as a target and a body: the mirror of the contract's decodeRequest().
#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "server/contract/codec/encoder.h"
#include "server/contract/route.h"

namespace trunkline::client {

struct RequestText {
  std::string target;  // path and query, percent-encoded
  std::string body;    // JSON; empty for GET and DELETE
};

// Whether `{name}` stands in the path.
[[nodiscard]] constexpr bool isInPath(std::string_view path, std::string_view name) {
  for (std::size_t at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1)) {
    if (path.substr(at + 1).starts_with(name) && path.substr(at + 1 + name.size()).starts_with('}')) return true;
  }
  return false;
}

// Path, query and body from members that are encoded already.
class RequestTextBuilder {
 public:
  RequestTextBuilder(std::string_view path, bool hasBody) : m_target(path), m_hasBody(hasBody) {}
  void inPath(std::string_view name, std::string_view json);
  void elsewhere(std::string_view name, std::string_view json);
  [[nodiscard]] RequestText take() &&;

 private:
  std::string m_target;
  std::string m_query;
  std::string m_body;
  bool m_hasBody;
};

// A member that is an empty optional is left out: "not said" and null are the same to the server, and this is shorter.
template <class T>
[[nodiscard]] bool isLeftOut(const T& value) {
  if constexpr (requires { value.has_value(); }) {
    return !value.has_value();
  } else {
    return false;
  }
}

template <class Route>
[[nodiscard]] RequestText requestText(const typename Route::Request& request) {
  constexpr bool kHasBody = Route::kMethod != Method::Get && Route::kMethod != Method::Delete;
  RequestTextBuilder builder(Route::kPath, kHasBody);
  const auto add = [&]<class D>(std::type_identity<D> /*member*/) {
    constexpr std::string_view kName = codec::wireName(D::name);
    const auto& value = request.*D::pointer;
    if (isLeftOut(value)) return;
    std::string json;
    encode(json, value);
    if constexpr (isInPath(Route::kPath, kName)) {
      builder.inPath(kName, json);
    } else {
      builder.elsewhere(kName, json);
    }
  };
  [&]<class... D>(boost::mp11::mp_list<D...> /*all*/) { (add(std::type_identity<D>{}), ...); }(codec::MembersOf<typename Route::Request>{});
  return std::move(builder).take();
}

}  // namespace trunkline::client
