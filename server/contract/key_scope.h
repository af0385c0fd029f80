// SPDX-License-Identifier: GPL-3.0-or-later
// What a customer lets an API key do.
#pragma once
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>

#include "server/contract/route.h"

namespace trunkline {

// Wire names. The numbers are bits in the database: never reused.
enum class KeyScope { read, order, webhooks, compat };  // NOLINT(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(KeyScope, read, order, webhooks, compat)

using KeyScopes = std::uint8_t;  // a bit for each scope
[[nodiscard]] constexpr KeyScopes scopeBit(KeyScope scope) { return static_cast<KeyScopes>(1U << static_cast<unsigned>(scope)); }

// The scope that opens routes of this permission to a key. Nothing: they are for signed-in people alone.
[[nodiscard]] constexpr std::optional<KeyScope> scopeFor(Permission permission) {
  switch (permission) {
    case Permission::OrderRead:
    case Permission::WalletRead:
      return KeyScope::read;
    case Permission::OrderCreate:
      return KeyScope::order;
    default:  // also whatever permission comes later: closed to keys until it is named here
      return std::nullopt;
  }
}

}  // namespace trunkline
