// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/staff_rights.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kRoleNow{"SELECT role FROM staff WHERE id=$1 AND state=0"};

}  // namespace

Result<std::optional<Role>> roleNow(storage::Session& session, StaffId staff) {
  std::optional<Role> role;
  const auto rows =
      session.run(kRoleNow, {staff.value()}, [&role](const storage::RowView& row) { role = static_cast<Role>(row.integer(0)); });
  if (!rows) return Failure(rows.error());
  return role;
}

}  // namespace trunkline::ledger
