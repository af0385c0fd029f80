// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/keys/keys_controller.h"

#include "server/http/etag.h"

namespace trunkline::keys {
namespace {

Repeat repeatOf(const http::Call& call) { return {std::string(call.idempotencyKey), call.requestHash}; }

Result<http::Reply<ApiKey>> replyWith(int status, Result<VersionedKey> key) {
  if (!key) return Failure(std::move(key).error());
  http::Reply<ApiKey> reply;
  reply.status = status;
  reply.body = std::move(key->key);
  reply.headers.emplace_back("ETag", http::etagOf(key->version));
  return reply;
}

}  // namespace

http::Answer<ApiKey> KeysController::create(const http::Call* call, CreateKeyRequest request) {
  auto key = co_await m_service.create(call->principal.user, repeatOf(*call), std::move(request));
  co_return replyWith(201, std::move(key));
}

http::Answer<ApiKeyList> KeysController::list(const http::Call* call, Nothing /*request*/) {
  auto keys = co_await m_service.list(call->principal.user);
  if (!keys) co_return Failure(std::move(keys).error());
  http::Reply<ApiKeyList> reply;
  reply.body.items = std::move(*keys);
  co_return reply;
}

http::Answer<ApiKey> KeysController::get(const http::Call* call, KeyRef request) {
  auto key = co_await m_service.get(call->principal.user, request.id);
  co_return replyWith(200, std::move(key));
}

http::Answer<ApiKey> KeysController::edit(const http::Call* call, EditKeyRequest request) {
  auto key = co_await m_service.edit(call->principal.user, call->expectedVersion, std::move(request));
  co_return replyWith(200, std::move(key));
}

http::Answer<Nothing> KeysController::revoke(const http::Call* call, KeyRef request) {
  auto done = co_await m_service.revoke(call->principal.user, request.id);
  if (!done) co_return Failure(std::move(done).error());
  http::Reply<Nothing> reply;
  reply.status = 204;
  co_return reply;
}

http::Answer<ApiKey> KeysController::rotate(const http::Call* call, RotateKeyRequest request) {
  auto key = co_await m_service.rotate(call->principal.user, repeatOf(*call), request);
  co_return replyWith(200, std::move(key));
}

}  // namespace trunkline::keys
