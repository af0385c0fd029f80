// SPDX-License-Identifier: GPL-3.0-or-later
// What a new password must not be. Length in bytes, no composition rules, and nothing that is tried first by everybody.
#pragma once
#include <span>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::auth {

// ValidationFailed on `password`. Refused besides wrong lengths: up to three common words, runs (`aaaa`), rows (`12345`,
// `qwerty`) or the account's own context (product, e-mail) put together, with up to five digits or marks behind.
[[nodiscard]] Result<> checkNewPassword(std::string_view password, std::string_view email);

// Lower-case words that passwords are most often made of.
[[nodiscard]] std::span<const std::string_view> commonPasswordWords();

}  // namespace trunkline::auth
