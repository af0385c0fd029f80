// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP as the rest of the api-client sees it: bytes out, bytes or an error back. Knows no tokens, no JSON, no retries.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QUrl>
#include <cstddef>
#include <functional>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

#include "api-client/base/scheduler.h"
#include "api-client/call/api_error.h"
#include "server/contract/route.h"

namespace trunkline::client {

struct HttpHeader {
  QByteArray name;
  QByteArray value;
};
using HttpHeaders = std::vector<HttpHeader>;

// Empty when there is none; names are compared without regard to case.
[[nodiscard]] QByteArray headerOf(const HttpHeaders& headers, QByteArrayView name);

struct HttpRequest {
  Method method{Method::Get};
  QUrl url;
  HttpHeaders headers;
  QByteArray body;          // sent with POST, PUT and PATCH, even when empty
  Milliseconds timeout{0};  // until the whole answer is here; of a stream: until its head is
  std::size_t maxBytes{0};  // of the body, unpacked; of a stream there is no limit
};

struct HttpReply {
  int status{0};
  HttpHeaders headers;
  QByteArray body;
};

// Errors of a transport are Network, Timeout, Tls or Garbage; every HTTP status is a reply.
using HttpOutcome = tl::expected<HttpReply, ApiError>;

// What is under way. Destroying it stops it, and nothing is called any more; a callback may destroy its own exchange.
class Exchange {
 public:
  virtual ~Exchange() = default;
};

struct StreamHandlers {
  std::function<void(const HttpReply& head)> opened;  // without body; once, before anything is received
  std::function<void(QByteArrayView bytes)> received;
  std::function<void(ApiError error)> ended;  // last; also when the server ended the stream in good order
};

// Callbacks come from the event loop, never from within send() or stream().
class Transport {
 public:
  virtual ~Transport() = default;
  [[nodiscard]] virtual std::unique_ptr<Exchange> send(HttpRequest request, std::function<void(HttpOutcome)> done) = 0;
  [[nodiscard]] virtual std::unique_ptr<Exchange> stream(HttpRequest request, StreamHandlers handlers) = 0;
};

}  // namespace trunkline::client
