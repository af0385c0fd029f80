// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/wire/auth.h"
#include "server/http/call.h"
#include "server/modules/auth/auth_service.h"

namespace trunkline::auth {

class AuthController {
 public:
  explicit AuthController(AuthService& service) : m_service(service) {}
  http::Answer<TokenAnswer> openAccount(const http::Call* call, RegisterRequest request);
  http::Answer<TokenAnswer> login(const http::Call* call, LoginRequest request);
  http::Answer<TokenAnswer> refresh(const http::Call* call, RefreshRequest request);

 private:
  AuthService& m_service;
};

}  // namespace trunkline::auth
