// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/bearer.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::string_view kScheme = "bearer ";

bool isBearer(std::string_view authorization) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  return authorization.size() > kScheme.size() && std::ranges::equal(authorization.substr(0, kScheme.size()), kScheme, same);
}

}  // namespace

Result<std::string_view> bearerToken(std::string_view authorization) {
  if (authorization.empty()) return fail(ErrorCode::Unauthenticated, "Sign in first: the Authorization header is missing");
  if (!isBearer(authorization)) {
    return fail(ErrorCode::Unauthenticated, "The Authorization header must be «Bearer» and an access token");
  }
  const std::string_view token = authorization.substr(kScheme.size());
  if (token.size() > limits::kAccessTokenBytes) return fail(ErrorCode::Unauthenticated, "The access token is not valid");
  return token;
}

}  // namespace trunkline::auth
