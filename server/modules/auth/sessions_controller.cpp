// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/sessions_controller.h"

namespace trunkline::auth {
namespace {

http::Reply<Nothing> ended() {
  http::Reply<Nothing> reply;
  reply.status = 204;
  return reply;
}

}  // namespace

http::Answer<SessionList> SessionsController::list(const http::Call* call, Nothing /*request*/) {
  auto sessions = co_await m_sessions.list(call->principal.user, call->principal.session);
  if (!sessions) co_return tl::unexpected(std::move(sessions).error());
  http::Reply<SessionList> reply;
  reply.body.items = std::move(*sessions);
  co_return reply;
}

http::Answer<Nothing> SessionsController::end(const http::Call* call, SessionRef request) {
  auto done = co_await m_sessions.end(call->principal.user, request.id);
  if (!done) co_return tl::unexpected(std::move(done).error());
  co_return ended();
}

http::Answer<Nothing> SessionsController::logout(const http::Call* call, Nothing /*request*/) {
  auto done = co_await m_sessions.end(call->principal.user, call->principal.session);
  // Ended by somebody else a moment ago: what was asked for is so.
  if (!done && done.error().code != ErrorCode::NotFound) co_return tl::unexpected(std::move(done).error());
  co_return ended();
}

}  // namespace trunkline::auth
