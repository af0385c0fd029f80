// SPDX-License-Identifier: GPL-3.0-or-later
// Which role may do what, as one table: the router asks it for every staff route, the console for every button.
#pragma once
#include <array>
#include <boost/describe/enum.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "server/contract/limits.h"
#include "server/contract/permission.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words. Stored by number: never reordered.
enum class Role : std::uint8_t { support, pricing, operations, finance, admin, auditor };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(Role, support, pricing, operations, finance, admin, auditor)
inline constexpr std::size_t kRoleCount = 6;

enum class Grant : std::uint8_t {
  None,
  Read,      // of something that others may change
  Scoped,    // a part only, or masked: the route's service decides which part
  FourEyes,  // alone up to a cap or not at all, beyond it with somebody else's approval
  Full,
};

struct PermissionRow {
  Permission permission{};
  std::string_view name;                   // on the wire
  std::array<Grant, kRoleCount> grants{};  // in the order of Role
};

// Letters, so that the rows read as the table that they are.
// NOLINTBEGIN(readability-identifier-naming)
// clang-format off: columns are support, pricing, operations, finance, admin, auditor
namespace permission_table {
inline constexpr Grant o = Grant::None;
inline constexpr Grant r = Grant::Read;
inline constexpr Grant s = Grant::Scoped;
inline constexpr Grant f = Grant::FourEyes;
inline constexpr Grant y = Grant::Full;
inline constexpr std::array kRows{
    PermissionRow{Permission::StaffSelf,             "self",             {y, y, y, y, y, y}},
    PermissionRow{Permission::StaffUserRead,         "user_read",        {y, o, y, y, y, y}},  // the e-mail address stays masked
    PermissionRow{Permission::StaffUserUnmask,       "user_unmask",      {s, o, o, s, y, o}},  // with a reason
    PermissionRow{Permission::StaffOrderRead,        "order_read",       {y, s, y, y, y, r}},  // with timeline and attempts
    PermissionRow{Permission::StaffNumberRead,       "number_read",      {y, o, y, o, y, o}},  // in full, in the detail only
    PermissionRow{Permission::StaffMessageRead,      "message_read",     {s, o, o, o, f, o}},  // support: the code's last 4, with a reason
    PermissionRow{Permission::StaffCostRead,         "cost_read",        {o, y, y, y, y, r}},  // cost and margin
    PermissionRow{Permission::StaffOrderCancel,      "order_cancel",     {y, o, y, y, y, o}},  // no cap: the customer gets back what was held
    PermissionRow{Permission::StaffOrderRefund,      "order_refund",     {f, o, f, f, f, o}},
    PermissionRow{Permission::StaffWalletAdjust,     "wallet_adjust",    {o, o, o, f, f, o}},
    PermissionRow{Permission::StaffUserBan,          "user_ban",         {y, o, o, o, y, o}},  // also unlock and reset of the one-time code
    PermissionRow{Permission::StaffUserUnban,        "user_unban",       {f, o, o, o, y, o}},
    PermissionRow{Permission::StaffPriceRead,        "price_read",       {o, y, r, r, y, r}},
    PermissionRow{Permission::StaffPriceWrite,       "price_write",      {o, f, o, o, y, o}},  // below cost with approval
    PermissionRow{Permission::StaffProviderRead,     "provider_read",    {o, r, y, o, y, r}},
    PermissionRow{Permission::StaffProviderWrite,    "provider_write",   {o, o, y, o, y, o}},  // on, off, weight, breaker, drain, thresholds
    PermissionRow{Permission::StaffCredentialWrite,  "credential_write", {o, o, f, o, f, o}},  // of providers and payments
    PermissionRow{Permission::StaffBooksRead,        "books_read",       {o, o, o, y, o, r}},  // reconciliation, periods, payouts
    PermissionRow{Permission::StaffBooksClose,       "books_close",      {o, o, o, f, o, o}},
    PermissionRow{Permission::StaffAccountRead,      "account_read",     {o, o, o, o, y, r}},  // staff, roles, policies, caps
    PermissionRow{Permission::StaffAccountWrite,     "account_write",    {o, o, o, o, f, o}},
    PermissionRow{Permission::StaffActivityRead,     "activity_read",    {s, s, s, s, y, y}},  // others than admin, auditor: own rows
    PermissionRow{Permission::StaffActivityVerify,   "activity_verify",  {o, o, o, o, y, y}},
    PermissionRow{Permission::StaffActivityExport,   "activity_export",  {s, s, s, o, y, y}},  // their own rows
    PermissionRow{Permission::StaffTableExport,      "table_export",     {o, o, o, s, y, y}},  // finance: the tables of money
};
}  // namespace permission_table
// clang-format on
// NOLINTEND(readability-identifier-naming)
inline constexpr auto& kStaffPermissions = permission_table::kRows;

[[nodiscard]] constexpr Grant grantOf(Role role, Permission permission) {
  for (const PermissionRow& row : kStaffPermissions) {
    if (row.permission == permission) return row.grants[static_cast<std::size_t>(role)];
  }
  return Grant::None;
}
[[nodiscard]] constexpr bool allowed(Role role, Permission permission) { return grantOf(role, permission) != Grant::None; }

// What a role may give away a day without approval, in micros of the wallet currency; 0: nothing.
[[nodiscard]] constexpr std::int64_t dailyCapMicros(Role role) {
  if (role == Role::support || role == Role::operations) return limits::kStaffCapMicros;
  if (role == Role::finance || role == Role::admin) return limits::kSeniorCapMicros;
  return 0;
}

}  // namespace trunkline
