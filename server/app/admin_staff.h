// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/json/object.hpp>
#include <string>

#include "server/modules/staff/staff_admin.h"

namespace trunkline::app {

// create-staff {email, role, password}            → {"id":"stf_…","enrolment_secret":…,"otpauth_uri":…,"enrol_until":…}
// change-staff {email, role?, state?, reason}     → {"id":"stf_…"}; state is active or disabled
// ticket {email}                                  → {"id":"stf_…","ticket":…,"expires_in":60}
[[nodiscard]] bool isStaffCommand(std::string_view command);
Task<Result<std::string>> runStaffCommand(staff::StaffAdmin* admin, std::string command, boost::json::object arguments);

}  // namespace trunkline::app
