// SPDX-License-Identifier: GPL-3.0-or-later
// Outbound HTTP as an interface. What a caller must know for money: was the request certainly never sent, or may
// anything have happened.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/base/task.h"
#include "server/contract/limits.h"

namespace trunkline::net {

enum class HttpMethod { Get, Post };

// Who goes first when many wait: the polls of many orders alone could take every turn.
enum class Turn {
  Purchase,  // a customer waits for it
  Cancel,    // a customer's money waits for it
  Usual,
};

struct HttpRequest {
  HttpMethod method{HttpMethod::Get};
  std::string url;  // http or https; may hold keys, so it is never logged and stands in no error text
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};
  std::chrono::milliseconds deadline{10'000};  // for everything: waiting for a turn, connecting, sending, the answer
  std::size_t maxBytes{limits::kProviderAnswerBytes};
  // false: sent over a connection of its own and never a second time. A kept-alive connection that the server closes in
  // the same moment is an unknown outcome, and libcurl by itself would send the request again: a second purchase.
  bool repeatable{true};
  Turn turn{Turn::Usual};
};

enum class Delivery {
  Answered,   // a complete answer is here, whatever its status
  NeverSent,  // not one byte of the request left: no address, refused, no TLS, no turn in time
  Unknown,    // sent, perhaps in part; the answer is missing, cut, too big or not HTTP
};

struct HttpResult {
  Delivery delivery{Delivery::Unknown};
  int status{0};        // when Answered
  std::string body{};   // when Answered
  std::string error{};  // otherwise: what happened, without the URL
};

class HttpClient {
 public:
  virtual ~HttpClient() = default;
  // Resumes on the caller's executor.
  virtual Task<HttpResult> send(HttpRequest request) = 0;
};

// Percent-encoding of a query's name or value: everything but unreserved characters.
[[nodiscard]] std::string percentEncode(std::string_view text);

}  // namespace trunkline::net
