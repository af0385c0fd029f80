// SPDX-License-Identifier: GPL-3.0-or-later
// What a route asks of its caller.
#pragma once
#include <boost/describe/enum.hpp>

namespace trunkline {

// The staff's permissions are those whose name begins with Staff: each is a row of the matrix in staff_permissions.h.
enum class Permission {
  Public,         // nobody needs to be signed in
  AccountManage,  // the customer himself, never an API key
  OrderRead,
  OrderCreate,
  WalletRead,
  StaffSelf,  // his own sign-in
  StaffUserRead,
  StaffUserUnmask,
  StaffOrderRead,
  StaffNumberRead,
  StaffMessageRead,
  StaffCostRead,
  StaffOrderCancel,
  StaffOrderRefund,
  StaffWalletAdjust,
  StaffUserBan,
  StaffUserUnban,
  StaffPriceRead,
  StaffPriceWrite,
  StaffProviderRead,
  StaffProviderWrite,
  StaffCredentialWrite,
  StaffBooksRead,
  StaffBooksClose,
  StaffAccountRead,
  StaffAccountWrite,
  StaffActivityRead,
  StaffActivityVerify,
  StaffActivityExport,
  StaffTableExport,
};
BOOST_DESCRIBE_ENUM(Permission, Public, AccountManage, OrderRead, OrderCreate, WalletRead, StaffSelf, StaffUserRead, StaffUserUnmask,
                    StaffOrderRead, StaffNumberRead, StaffMessageRead, StaffCostRead, StaffOrderCancel, StaffOrderRefund, StaffWalletAdjust,
                    StaffUserBan, StaffUserUnban, StaffPriceRead, StaffPriceWrite, StaffProviderRead, StaffProviderWrite,
                    StaffCredentialWrite, StaffBooksRead, StaffBooksClose, StaffAccountRead, StaffAccountWrite, StaffActivityRead,
                    StaffActivityVerify, StaffActivityExport, StaffTableExport)

[[nodiscard]] constexpr bool isStaffPermission(Permission permission) { return permission >= Permission::StaffSelf; }

}  // namespace trunkline
