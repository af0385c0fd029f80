// SPDX-License-Identifier: GPL-3.0-or-later
// One request on its way through the filters, with the answer that grows. A connection owns one and uses it again and again.
#pragma once
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/call.h"
#include "server/http/path_trie.h"
#include "server/http/request.h"
#include "server/http/streamed_body.h"
#include "server/http/target.h"

namespace trunkline::http {

class Endpoint;

struct Exchange {
  // In
  const Request* request{nullptr};
  const Endpoint* endpoint{nullptr};  // null: no route
  std::uint8_t allowed{0};            // methods of the path when the route's own is missing, a bit each
  std::string_view path;
  std::string_view query;
  Captures captures{};
  ParameterList pathParameters;
  ParameterList queryParameters;
  std::string requestId;
  std::string clientIp;
  Call call;

  // Out
  int status{200};
  std::string_view contentType;
  std::string body;
  std::shared_ptr<const std::string> rendered;  // wins over `body`
  std::shared_ptr<StreamedBody> stream;         // wins over both: the answer's head goes first, then its pieces
  std::vector<std::pair<std::string, std::string>> headers;

  [[nodiscard]] std::string_view answerBody() const { return rendered ? std::string_view(*rendered) : std::string_view(body); }
  void clear();
};

}  // namespace trunkline::http
