// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/staff_permissions.h"

#include <gtest/gtest.h>

#include <set>

#include "server/contract/codec/names.h"

namespace trunkline {
namespace {

// The matrix once more, as it was decided: support, pricing, operations, finance, admin, auditor;
// - nothing, r read, s a part or masked, 4 four eyes (above a cap), y all.
struct Decided {
  Permission permission;
  const char* grants;
};
constexpr Decided kDecided[] = {
    {Permission::StaffSelf, "yyyyyy"},          {Permission::StaffUserRead, "y-yyyy"},        {Permission::StaffUserUnmask, "s--sy-"},
    {Permission::StaffOrderRead, "ysyyyr"},     {Permission::StaffNumberRead, "y-y-y-"},      {Permission::StaffMessageRead, "s---4-"},
    {Permission::StaffCostRead, "-yyyyr"},      {Permission::StaffOrderCancel, "y-yyy-"},     {Permission::StaffOrderRefund, "4-444-"},
    {Permission::StaffWalletAdjust, "---44-"},  {Permission::StaffUserBan, "y---y-"},         {Permission::StaffUserUnban, "4---y-"},
    {Permission::StaffPriceRead, "-yrryr"},     {Permission::StaffPriceWrite, "-4--y-"},      {Permission::StaffProviderRead, "-ry-yr"},
    {Permission::StaffProviderWrite, "--y-y-"}, {Permission::StaffCredentialWrite, "--4-4-"}, {Permission::StaffBooksRead, "---y-r"},
    {Permission::StaffBooksClose, "---4--"},    {Permission::StaffAccountRead, "----yr"},     {Permission::StaffAccountWrite, "----4-"},
    {Permission::StaffActivityRead, "ssssyy"},  {Permission::StaffActivityVerify, "----yy"},  {Permission::StaffActivityExport, "sss-yy"},
    {Permission::StaffTableExport, "---syy"},
};

char letterOf(Grant grant) { return std::string_view("-rs4y")[static_cast<std::size_t>(grant)]; }

TEST(StaffPermissions, areTheDecidedOnes) {
  EXPECT_EQ(std::size(kDecided), kStaffPermissions.size());
  for (const Decided& decided : kDecided) {
    std::string grants;
    for (std::size_t role = 0; role < kRoleCount; ++role) grants += letterOf(grantOf(static_cast<Role>(role), decided.permission));
    EXPECT_EQ(grants, decided.grants) << codec::enumWireName(decided.permission);
  }
}

TEST(StaffPermissions, everyStaffPermissionHasOneRowAndOneName) {
  std::set<std::string_view> names;
  std::set<Permission> rows;
  for (const PermissionRow& row : kStaffPermissions) {
    EXPECT_TRUE(isStaffPermission(row.permission));
    names.insert(row.name);
    rows.insert(row.permission);
  }
  EXPECT_EQ(names.size(), kStaffPermissions.size());
  for (const codec::EnumEntry& entry : codec::kEnumEntries<Permission>) {
    const auto permission = static_cast<Permission>(entry.value);
    EXPECT_EQ(rows.contains(permission), entry.name.starts_with("Staff")) << entry.name;
    EXPECT_EQ(isStaffPermission(permission), entry.name.starts_with("Staff")) << entry.name;
  }
}

TEST(StaffPermissions, customersPermissionsAreNobodysOfTheStaff) {
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    for (const auto permission : {Permission::Public, Permission::AccountManage, Permission::OrderCreate, Permission::WalletRead}) {
      EXPECT_FALSE(allowed(static_cast<Role>(role), permission));
    }
  }
}

TEST(StaffPermissions, capsADay) {
  EXPECT_EQ(dailyCapMicros(Role::support), 5'000'000);
  EXPECT_EQ(dailyCapMicros(Role::operations), 5'000'000);
  EXPECT_EQ(dailyCapMicros(Role::finance), 50'000'000);
  EXPECT_EQ(dailyCapMicros(Role::admin), 50'000'000);
  EXPECT_EQ(dailyCapMicros(Role::pricing), 0);
  EXPECT_EQ(dailyCapMicros(Role::auditor), 0);
}

}  // namespace
}  // namespace trunkline
