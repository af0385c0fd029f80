// SPDX-License-Identifier: GPL-3.0-or-later
// Who looks at orders, and which of them exist for him: test keys see play orders only, live keys real ones, a signed-in person
// all of his own.
#pragma once
#include <optional>

#include "server/http/call.h"

namespace trunkline::orders {

struct Viewer {
  UserId user;
  std::optional<bool> sandbox;  // nothing: both kinds

  Viewer(UserId person) : user(person) {}  // NOLINT(google-explicit-constructor): a person is the usual viewer
  explicit Viewer(const http::Principal& principal) : user(principal.user) {
    if (principal.key.value() != 0) sandbox = principal.sandbox;
  }
  [[nodiscard]] bool sees(UserId owner, bool isSandbox) const { return owner == user && sandbox.value_or(isSandbox) == isSandbox; }
};

}  // namespace trunkline::orders
