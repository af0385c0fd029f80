// SPDX-License-Identifier: GPL-3.0-or-later
// What staff's lists show instead of what is private, and the names that they go by.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/contract/staff_permissions.h"

namespace trunkline::desk {

// The name by which staff know a provider.
[[nodiscard]] std::string providerName(std::int64_t number);
[[nodiscard]] std::optional<std::int64_t> providerNumber(std::string_view name);
// "a…@example.com": enough to recognise, not enough to write to.
[[nodiscard]] std::string maskedEmail(std::string_view email);
[[nodiscard]] std::string lastDigits(std::string_view phone);
// Whether customers' addresses are shown in full. To who says why first they are not, and neither may he find them out by asking
// for their beginnings.
[[nodiscard]] inline bool seesAddresses(Role role) { return grantOf(role, Permission::StaffUserUnmask) == Grant::Full; }
// As addresses and slugs are kept.
[[nodiscard]] std::string lowered(std::string_view text);

}  // namespace trunkline::desk
