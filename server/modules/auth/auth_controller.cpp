// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_controller.h"

namespace trunkline::auth {
namespace {

constexpr int kOk = 200;
constexpr int kCreated = 201;

Result<http::Reply<TokenAnswer>> replyWith(int status, Result<TokenAnswer> tokens) {
  if (!tokens) return tl::unexpected(std::move(tokens).error());
  http::Reply<TokenAnswer> reply;
  reply.status = status;
  reply.body = std::move(*tokens);
  return reply;
}

}  // namespace

http::Answer<TokenAnswer> AuthController::openAccount(const http::Call* call, RegisterRequest request) {
  auto tokens = co_await m_service.openAccount(std::move(request), clientOf(*call));
  call->rate = m_service.signInsLeft(call->clientIp);
  co_return replyWith(kCreated, std::move(tokens));
}

http::Answer<TokenAnswer> AuthController::login(const http::Call* call, LoginRequest request) {
  auto tokens = co_await m_service.login(std::move(request), clientOf(*call));
  call->rate = m_service.signInsLeft(call->clientIp);
  co_return replyWith(kOk, std::move(tokens));
}

http::Answer<TokenAnswer> AuthController::refresh(const http::Call* call, RefreshRequest request) {
  auto tokens = co_await m_service.refresh(std::move(request), clientOf(*call));
  call->rate = m_service.refreshesLeft(call->clientIp);
  co_return replyWith(kOk, std::move(tokens));
}

}  // namespace trunkline::auth
