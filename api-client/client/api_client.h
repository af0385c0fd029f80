// SPDX-License-Identifier: GPL-3.0-or-later
// Typed calls to the server: a route type of the contract says everything that is needed to ask and to read the answer.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "api-client/call/call.h"
#include "api-client/client/request_run.h"
#include "api-client/client/request_text.h"
#include "server/contract/codec/decoder.h"
#include "server/contract/console_limits.h"

namespace trunkline::client {

struct SendOptions {
  std::string reason;          // X-Reason of staff mutations, UTF-8
  std::string ifMatch;         // the ETag that was read
  std::string idempotencyKey;  // of the user's intention, so that pressing Retry repeats it; empty: this call is one of its own
  bool background{false};      // nobody is at the keyboard for this: does not extend the staff session
  Milliseconds timeout{limits::kCallTimeout};  // of one try
};

// A response with what its head says.
template <class T>
struct Reply {
  T value;
  int status{0};
  std::string etag;  // for If-Match
  std::string requestId;
  bool replayed{false};  // the server had answered this idempotency key before
};

class ApiClient {
 public:
  explicit ApiClient(ClientParts parts) : m_parts(std::move(parts)) {}
  ApiClient(const ApiClient&) = delete;
  ApiClient& operator=(const ApiClient&) = delete;

  // GET, and what carries an idempotency key, is repeated after failures that may pass; nothing else is. Calls that are open
  // when the client is destroyed end as cancelled.
  template <class Route>
  [[nodiscard]] Call<typename Route::Response> send(const typename Route::Request& request, const SendOptions& options = {}) {
    using Response = typename Route::Response;
    return begin<Response>(wireRequest<Route>(request, options), [](const HttpReply& reply) { return responseOf<Response>(reply); });
  }

  // The same, for callers that need the ETag, the status or whether it was a replay.
  template <class Route>
  [[nodiscard]] Call<Reply<typename Route::Response>> sendForReply(const typename Route::Request& request,
                                                                   const SendOptions& options = {}) {
    using Response = typename Route::Response;
    return begin<Reply<Response>>(wireRequest<Route>(request, options), [](const HttpReply& reply) {
      return responseOf<Response>(reply).map([&](Response value) {
        return Reply<Response>{std::move(value), reply.status, headerOf(reply.headers, "ETag").toStdString(),
                               headerOf(reply.headers, "X-Request-Id").toStdString(), !headerOf(reply.headers, kReplayed).isEmpty()};
      });
    });
  }

  // For SendOptions: one a user's intention, to be kept until it was answered.
  [[nodiscard]] std::string newIdempotencyKey() { return randomToken(m_parts.randomness); }

 private:
  static constexpr const char* kReplayed = "Idempotent-Replayed";

  struct RouteFacts {
    std::string_view path;
    Method method;
    bool isPublic;
    bool isKeyed;
  };

  template <class Route>
  [[nodiscard]] WireRequest wireRequest(const typename Route::Request& request, const SendOptions& options) {
    constexpr bool kIsPublic = requires { requires Route::kPermission == Permission::Public; };
    return wireRequest(requestText<Route>(request), {Route::kPath, Route::kMethod, kIsPublic, Route::kIdempotency == Idempotency::Required},
                       options);
  }
  [[nodiscard]] WireRequest wireRequest(RequestText text, const RouteFacts& route, const SendOptions& options);

  template <class T>
  [[nodiscard]] static tl::expected<T, ApiError> responseOf(const HttpReply& reply) {
    const std::string_view json(reply.body.constData(), static_cast<std::size_t>(reply.body.size()));
    if constexpr (std::is_same_v<T, Nothing>) {
      return T{};
    } else {
      auto value = decode<T>(json, DecodeMode::Tolerant);
      if (value) return std::move(*value);
      return tl::unexpected(unreadable(reply, value.error()));
    }
  }
  [[nodiscard]] static ApiError unreadable(const HttpReply& reply, const Error& error);

  template <class T, class Read>
  [[nodiscard]] Call<T> begin(WireRequest request, Read read) {
    CallSource<T> source;
    const std::uint64_t id = start(std::move(request), [source, read](HttpOutcome outcome) {
      auto value = std::move(outcome).and_then(read);
      if (value) {
        source.succeed(std::move(*value));
      } else {
        source.fail(std::move(value.error()));
      }
    });
    source.onCancel([alive = std::weak_ptr<Runs>(m_runs), id] {
      if (const auto runs = alive.lock()) runs->erase(id);
    });
    return source.call();
  }
  std::uint64_t start(WireRequest request, std::function<void(HttpOutcome)> done);

  using Runs = std::map<std::uint64_t, std::unique_ptr<RequestRun>>;
  ClientParts m_parts;
  std::uint64_t m_nextId{0};
  std::shared_ptr<Runs> m_runs = std::make_shared<Runs>();  // shared only to know in cancel() whether the client is still there
};

}  // namespace trunkline::client
