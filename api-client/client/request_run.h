// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api-client/base/randomness.h"
#include "api-client/base/scheduler.h"
#include "api-client/client/authorizer.h"
#include "api-client/log/log.h"
#include "api-client/transport/transport.h"

namespace trunkline::client {

// What every part that talks to the server is given; all of it outlives them.
struct ClientParts {
  Transport& transport;
  Scheduler& scheduler;
  Randomness& randomness;
  Authorizer* authorizer;  // null: calls are made without a token
  QUrl base;               // https://host:port, path and query are added
  QByteArray userAgent;
  Log* log{nullptr};  // null: silent
};

// A request that is ready to be sent as often as needed: only X-Request-Id and Authorization differ between its tries.
struct WireRequest {
  Method method{Method::Get};
  std::string_view route;  // its path with placeholders, for the log
  std::string target;
  QByteArray body;
  HttpHeaders headers;
  Milliseconds timeout{0};
  bool needsToken{false};
  bool repeatable{false};  // a read, or a write with an idempotency key
  bool background{false};
};

[[nodiscard]] QUrl urlOf(const QUrl& base, const std::string& target);

// One call: its tries, the renewal of the token in between, its one end. Destroying it stops it without an end.
class RequestRun {
 public:
  // `done` is called last: it may destroy the run.
  RequestRun(const ClientParts& parts, WireRequest request, std::function<void(HttpOutcome)> done);
  void start();

 private:
  void send();
  void receive(HttpOutcome outcome);
  // `refused`: what the call ends with when nobody is signed in any more.
  void renew(const std::string& used, const ApiError& refused);
  void end(HttpOutcome outcome);
  void note(const ApiError& error, bool isLast) const;

  const ClientParts& m_parts;
  WireRequest m_request;
  std::function<void(HttpOutcome)> m_done;
  std::unique_ptr<Exchange> m_exchange;
  std::unique_ptr<Scheduler::Timer> m_pause;
  QObject m_context;  // waits for renewals; they are dropped with it
  std::string m_token;
  std::string m_requestId;
  int m_tries{0};
  bool m_renewed{false};
};

}  // namespace trunkline::client
